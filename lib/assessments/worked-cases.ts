import type { Assessment } from "@/lib/engine/classify";
import { isDay } from "@/lib/engine/days";
import {
  type AccessTerms,
  type ActorRole,
  accessTerms,
  actorRoles,
  type Facts,
  type Monetisation,
  monetisations,
  type Supply,
  supplies,
  type ThresholdTrigger,
  thresholdTriggers,
} from "@/lib/engine/facts";
import { parseFlop } from "@/lib/engine/flop";
import { type LicenceTerm, licenceTerms } from "@/lib/law/licence-terms";
import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import { type ObligationId, obligations } from "@/lib/law/obligations";

/** The columns of the answer, in order. */
export const workedCaseColumns = [
  "case_id",
  "gpai",
  "is_provider",
  "systemic_risk",
  "oss_exemption",
  "authorised_rep_needed",
  "art52_notification",
  "notify_by_calendar",
  "notify_by_1182_71",
  "art53_comply_by",
  "art53_scope",
  "art55_applies_from",
  "obligations",
] as const;
export type WorkedCaseAnswer = Record<(typeof workedCaseColumns)[number], string>;

/** A cell that cannot be read: which column, and what it may hold. */
export class CellRefusal extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly expected: string,
  ) {
    super(`${column}: "${value}" is not ${expected}`);
  }
}

type Row = Readonly<Record<string, string | undefined>>;

const cell = (row: Row, column: string): string | undefined => {
  const value = row[column]?.trim();
  return value === "" || value === "n/a" ? undefined : value;
};

function oneOf<T extends string>(row: Row, column: string, values: readonly T[]): T | undefined {
  const value = cell(row, column);
  if (value === undefined) return undefined;
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new CellRefusal(column, value, `one of ${values.join(", ")}`);
  return found;
}

function yesNo(row: Row, column: string): boolean | undefined {
  const value = oneOf(row, column, ["yes", "no"]);
  return value === undefined ? undefined : value === "yes";
}

function flop(row: Row, column: string): bigint | undefined {
  const value = cell(row, column);
  if (value === undefined) return undefined;
  const parsed = parseFlop(value);
  if (!parsed.ok) throw new CellRefusal(column, value, "a FLOP figure");
  return parsed.flop;
}

function day(row: Row, column: string): string | undefined {
  const value = cell(row, column);
  if (value !== undefined && !isDay(value)) throw new CellRefusal(column, value, "a date (YYYY-MM-DD)");
  return value;
}

function count(row: Row, column: string): number | undefined {
  const value = cell(row, column);
  if (value !== undefined && !/^\d{1,12}$/.test(value))
    throw new CellRefusal(column, value, "a whole number");
  return value === undefined ? undefined : Number(value);
}

function modalities(row: Row): OutputModality[] | undefined {
  const known = Object.keys(outputModalities) as OutputModality[];
  return cell(row, "output_modalities")
    ?.split(/[;|,]/)
    .map((part) => {
      const found = known.find((candidate) => candidate === part.trim());
      if (found === undefined) throw new CellRefusal("output_modalities", part, `one of ${known.join(", ")}`);
      return found;
    });
}

/**
 * Reads the fact columns of one row of the worked cases.
 *
 * @throws CellRefusal naming the column, when a cell holds something its column cannot
 */
export function workedCaseFacts(row: Row): Facts {
  const narrow = yesNo(row, "narrow_task_only");
  const information = oneOf(row, "arch_and_usage_info_public", [
    "yes",
    "architecture_missing",
    "usage_missing",
  ]);
  return {
    actorRole: oneOf<ActorRole>(row, "actor_role", actorRoles),
    providerLocation: oneOf(row, "provider_location", ["EU", "non-EU"]),
    outputModalities: modalities(row),
    taskRange: narrow === undefined ? undefined : narrow ? "narrow" : "broad",
    generalityShown: yesNo(row, "generality_shown"),
    trainingFlop: flop(row, "training_compute_flop"),
    cumulativeTrainingFlop: flop(row, "cumulative_training_compute_flop"),
    isThirdPartyModification: yesNo(row, "is_third_party_modification"),
    baseIsGpai: yesNo(row, "base_is_gpai"),
    baseIsSystemicRisk: yesNo(row, "base_is_gpaisr"),
    baseComputeKnown: yesNo(row, "base_compute_known"),
    baseTrainingFlop: flop(row, "base_training_compute_flop"),
    modificationFlop: flop(row, "modification_compute_flop"),
    weightsControlledBy: oneOf(row, "weights_controlled_by", ["modifier", "original_provider"]),
    weightsPublic: yesNo(row, "weights_public"),
    architecturePublic: information === undefined ? undefined : information !== "architecture_missing",
    usageInfoPublic: information === undefined ? undefined : information !== "usage_missing",
    licenceTerms: oneOf<LicenceTerm>(row, "licence_terms", licenceTerms),
    accessTerms: oneOf<AccessTerms>(row, "access_terms", accessTerms),
    monetisation: oneOf<Monetisation>(row, "monetised", monetisations),
    supply: oneOf<Supply>(row, "supply", supplies),
    euExcluded: yesNo(row, "eu_excluded_by_upstream"),
    placedOn:
      cell(row, "placed_on_market_date") === "not_placed" ? "not_placed" : day(row, "placed_on_market_date"),
    thresholdMetOrKnownOn: day(row, "threshold_met_or_known_date"),
    thresholdTrigger: oneOf<ThresholdTrigger>(row, "trigger_kind", thresholdTriggers),
    designationBasis: oneOf(row, "designation_basis", ["52(1)", "52(4)"]),
    designatedOn: day(row, "designated_on"),
    rebuttal: oneOf(row, "rebuttal", ["filed", "accepted", "rejected"]),
    rebuttalDecidedOn: day(row, "rebuttal_decided_on"),
    registeredEuBusinessUsers: count(row, "registered_eu_business_users"),
  };
}

/** An assessment in the words of the worked cases' legend. */
export function workedCaseAnswer(caseId: string, assessment: Assessment): WorkedCaseAnswer {
  const { gpai, provider } = assessment;
  const answer = { case_id: caseId, gpai: gpai.outcome, is_provider: provider.outcome };
  if (provider.answer === "no") return { ...answer, ...nothingBinds };
  const { article53, article55, notification } = assessment;
  return {
    ...answer,
    systemic_risk: assessment.systemicRisk.outcome,
    oss_exemption: assessment.openSource.answer === "review" ? "no" : assessment.openSource.outcome,
    authorised_rep_needed: assessment.representative.outcome,
    art52_notification: notification.outcome,
    notify_by_calendar: notification.dates.byCalendar ?? "",
    notify_by_1182_71: notification.dates.byRegulation1182 ?? "",
    art53_comply_by: article53.dates.from ?? "case_by_case",
    art53_scope: article53.outcome,
    art55_applies_from: article55From(article55),
    obligations: obligationsOf(assessment),
  };
}

const nothingBinds = {
  systemic_risk: "n/a",
  oss_exemption: "n/a",
  authorised_rep_needed: "n/a",
  art52_notification: "none",
  notify_by_calendar: "",
  notify_by_1182_71: "",
  art53_comply_by: "",
  art53_scope: "n/a",
  art55_applies_from: "",
  obligations: "none",
} as const;

function article55From({ outcome, dates }: Assessment["article55"]): string {
  if (outcome === "case_by_case" || outcome === "when_met") return outcome;
  return dates.until === undefined ? (dates.from ?? "") : `${dates.from ?? ""}/${dates.until}`;
}

/** The references the legend lists: duties of Chapter V itself, in the Act's order. */
const listed: readonly ObligationId[] = [
  "art-52-1",
  "art-53-1-a",
  "art-53-1-b",
  "art-53-1-c",
  "art-53-1-d",
  "art-53-3",
  "art-54",
  "art-55-1-a",
  "art-55-1-b",
  "art-55-1-c",
  "art-55-1-d",
];

function obligationsOf({ provider, duties }: Assessment): string {
  if (provider.outcome === "case_by_case") return "review";
  const binding = duties.filter(
    (duty) => listed.includes(duty.id) && (duty.answer === "yes" || duty.answer === "review"),
  );
  return binding.map((duty) => obligations[duty.id].ref).join(";") || "none";
}
