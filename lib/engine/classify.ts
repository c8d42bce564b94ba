import type { IsoDate } from "@/lib/law/types";
import { straddles } from "./compute-basis";
import {
  type Article53Outcome,
  type Article55Outcome,
  article53,
  article55,
  type RepresentativeOutcome,
  representative,
} from "./consequences";
import { type DecisionState, withDecisions } from "./decided";
import { type Duty, duties } from "./duties";
import type { ComputeBasis, FactName, Facts } from "./facts";
import { type Finding, notInForce } from "./finding";
import { type GpaiOutcome, gpai } from "./gpai";
import type { Law } from "./law-on";
import type { DerivedFact } from "./lineage-derived";
import type { ShareLineage } from "./lineage-share";
import { type ModifierShareOutcome, modifierShare } from "./modifier-share";
import { isNear } from "./near-threshold";
import { type NotificationOutcome, notification } from "./notification";
import { type OpenSourceOutcome, openSource } from "./open-source";
import { type LegacyOutcome, legacy } from "./placing";
import { type ProviderOutcome, provider } from "./provider";
import { type SystemicRiskOutcome, systemicRisk } from "./systemic-risk";

/** Where a model stands: every question of Chapter V with its answer and reasons. */
export interface Assessment {
  readonly asOf: IsoDate;
  readonly lawVersion: string;
  readonly gpai: Finding<GpaiOutcome>;
  readonly modifierShare: Finding<ModifierShareOutcome>;
  readonly systemicRisk: Finding<SystemicRiskOutcome>;
  readonly provider: Finding<ProviderOutcome>;
  readonly openSource: Finding<OpenSourceOutcome>;
  readonly representative: Finding<RepresentativeOutcome>;
  readonly legacy: Finding<LegacyOutcome>;
  readonly notification: Finding<NotificationOutcome>;
  readonly article53: Finding<Article53Outcome>;
  readonly article55: Finding<Article55Outcome>;
  readonly duties: readonly Duty[];
  /** The threshold within the expected accuracy of the compute, or within its range, if any. */
  readonly nearThreshold: "1e23" | "1e25" | undefined;
  /** Facts that would settle what is open, without repeats. */
  readonly missing: readonly FactName[];
  /** What the model's lineage says of its facts; absent where it says nothing. */
  readonly derived?: readonly DerivedFact[];
  /** What persons decided, with what became of it; absent where nobody decided anything. */
  readonly decisions?: readonly DecisionState[];
}

/** What a model's lineage adds to its own facts; see `resolveLineage`. */
export interface LineageEvidence {
  readonly derived: readonly DerivedFact[];
  readonly share: ShareLineage | undefined;
  readonly missing: readonly FactName[];
}

/**
 * Classifies one model.
 *
 * @param facts what is known of it, and what persons decided; absent means unknown, never "no"
 * @param law the law on the chosen day, from `lawOn`
 * @param lineage where some of the facts come from its bases
 * @returns every finding with its reasons, the facts that are missing and the duties
 */
export function classify(facts: Facts, law: Law, lineage?: LineageEvidence): Assessment {
  if (!facts.decisions?.length) return reason(facts, law, lineage);
  return withDecisions(facts, law.asOf, (given) => reason(given, law, lineage));
}

function reason(facts: Facts, law: Law, lineage: LineageEvidence | undefined): Assessment {
  const general = gpai(facts, law);
  const share = modifierShare(facts, law, lineage?.share);
  const systemic = systemicRisk(facts, law, general, share);
  const actor = provider(facts, law, { gpai: general, share, systemic });
  const applies = general.answer !== "not-in-force";
  const exemption = applies ? openSource(facts, systemic) : notInForce(law);
  const representation = applies ? representative(facts, actor, exemption) : notInForce(law);
  const age = applies ? legacy(facts, law) : notInForce(law);
  const notify = notification(facts, law, { systemic, provider: actor, legacy: age });
  const bound53 = article53(facts, actor, age);
  const bound55 = article55(facts, law, actor, systemic, age);
  const near = nearThreshold(facts, law);
  const before = {
    provider: actor,
    systemic,
    openSource: exemption,
    representative: representation,
    notification: notify,
    legacy: age,
    near,
  };
  const questions = [
    general,
    systemic,
    actor,
    ...(actor.answer === "no" ? [] : [exemption, representation, age, notify]),
  ];
  return {
    asOf: law.asOf,
    lawVersion: law.version,
    gpai: general,
    modifierShare: share,
    systemicRisk: systemic,
    provider: actor,
    openSource: exemption,
    representative: representation,
    legacy: age,
    notification: notify,
    article53: bound53,
    article55: bound55,
    duties: duties(facts, law, before),
    nearThreshold: near,
    missing: [
      ...new Set([...questions.flatMap((question) => question.missing), ...(lineage?.missing ?? [])]),
    ],
    ...(lineage && lineage.derived.length > 0 && { derived: lineage.derived }),
  };
}

function nearThreshold(facts: Facts, law: Law): "1e23" | "1e25" | undefined {
  const { gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  const cumulative = facts.cumulativeTrainingFlop ?? facts.trainingFlop;
  const updates = facts.trainingFlop ?? facts.cumulativeTrainingFlop;
  const isClose = (figure: bigint, basis: ComputeBasis | undefined, threshold: bigint) =>
    isNear(figure, threshold, law) || (basis !== undefined && straddles(basis, threshold));
  if (cumulative && systemicRiskTrainingFlop) {
    if (isClose(cumulative, facts.cumulativeBasis, systemicRiskTrainingFlop.value)) return "1e25";
  }
  if (updates && gpaiTrainingFlop && isClose(updates, facts.trainingBasis, gpaiTrainingFlop.value))
    return "1e23";
  return undefined;
}
