import { type Assessment, classify } from "@/lib/engine/classify";
import type { FactName, Facts } from "@/lib/engine/facts";
import type { Because, Finding } from "@/lib/engine/finding";
import { writeFlop } from "@/lib/engine/flop";
import { openSourceConditions } from "@/lib/engine/open-source";
import { factsOf } from "@/lib/models/facts";
import { modelSchema } from "@/lib/models/schema";
import { findKnown } from "../known-models/known-model";
import type { EpochCells } from "./epoch-columns";
import { type EpochContext, epochRow } from "./epoch-row";

export const epochFindingColumns = [
  "model",
  "organization",
  "training_flop",
  "gpai",
  "systemic_risk",
  "near_threshold",
  "oss_exemption",
  "legacy",
  "because",
  "missing",
] as const;

export type EpochFindingRow = Record<(typeof epochFindingColumns)[number], string>;

/**
 * Classifies one row of Epoch AI's.
 *
 * In: its cells. Out: the findings as text, each with its reason; `undefined` where the row names no model.
 * A missing figure is `unknown`, never `no`.
 */
export function epochFinding(cells: EpochCells, context: EpochContext): EpochFindingRow | undefined {
  const reading = epochRow(cells, context);
  if (reading === undefined) return undefined;
  const parsed = modelSchema.safeParse(reading.form);
  if (!parsed.success) return unreadable(reading.form.name, cells, parsed.error.issues[0]?.message ?? "");
  const facts = factsOf(parsed.data);
  const found = classify(facts, context.law);
  const gpai = settled(found.gpai);
  const exemption = exemptionOf(cells, facts, found, context);
  const questions = [found.gpai, ...(gpai === "no" ? [] : [found.systemicRisk]), found.legacy];
  const assumption =
    facts.trainingFlop === undefined
      ? []
      : ["Assumed: the stated figure is the total, the base model's compute included."];
  return {
    model: reading.form.name,
    organization: parsed.data.provider,
    training_flop: facts.trainingFlop === undefined ? "" : writeFlop(facts.trainingFlop),
    gpai,
    systemic_risk: gpai === "no" ? "n/a" : settled(found.systemicRisk),
    near_threshold: found.nearThreshold ?? "",
    oss_exemption: exemption.answer,
    legacy: found.legacy.outcome === "n/a" ? "unknown" : settled(found.legacy),
    because: sentences([
      ...questions.flatMap((question) => question.because).map(cited),
      ...exemption.because,
      ...assumption,
    ]),
    missing: [...new Set([...questions.flatMap((question) => question.missing), ...exemption.missing])].join(
      "; ",
    ),
  };
}

const settled = (finding: Finding) => (finding.answer === "not-in-force" ? "unknown" : finding.answer);
const cited = ({ text, cite }: Because) => `${text} (${cite.pinpoint})`;
const sentences = (texts: readonly string[]) => [...new Set(texts)].join(" ");

/** A row whose facts contradict each other answers nothing rather than something wrong. */
function unreadable(model: string, cells: EpochCells, message: string): EpochFindingRow {
  const open = { gpai: "unknown", systemic_risk: "unknown", oss_exemption: "unknown", legacy: "unknown" };
  return {
    model,
    organization: cells.organisation,
    training_flop: "",
    near_threshold: "",
    ...open,
    because: `The row contradicts itself: ${message}`,
    missing: "trainingFlop; cumulativeTrainingFlop",
  };
}

interface Exemption {
  readonly answer: "possible" | "no" | "review" | "unknown" | "n/a";
  readonly because: readonly string[];
  readonly missing: readonly FactName[];
}

/**
 * What can be said of the open-source exemption without reading the licence: Epoch's label is no licence
 * finding, so it never makes a yes, and a label of restrictions makes a question, not a no.
 */
function exemptionOf(cells: EpochCells, facts: Facts, found: Assessment, context: EpochContext): Exemption {
  const answer = (value: Exemption["answer"], because: string[], missing: readonly FactName[] = []) => ({
    answer: value,
    because,
    missing,
  });
  if (found.gpai.answer === "no") return answer("n/a", []);
  if (facts.weightsPublic === false) return answer("n/a", ["The weights are not public. (Art 53(2))"]);
  if (facts.weightsPublic === undefined) {
    return answer("unknown", ["Whether the weights are public is not known. (Art 53(2))"], ["weightsPublic"]);
  }
  if (found.systemicRisk.answer === "yes") {
    return answer("no", ["The exemption never applies to a model with systemic risk. (Art 53(2), 54(6))"]);
  }
  const conditions = openSourceConditions(facts);
  if (conditions.answer === "no") return answer("no", conditions.because.map(cited));
  if (found.systemicRisk.answer === "review") {
    return answer("review", [
      "The exemption falls away if the model has systemic risk, which is open. (Art 53(2))",
    ]);
  }
  const licence = findKnown(context.known, cells.name)?.licenceId ?? "";
  if (
    facts.licenceTerms === "needs_review" ||
    (licence === "" && /restricted use|non-commercial/i.test(cells.accessibility))
  ) {
    const text = `Epoch AI labels the weights "${cells.accessibility}"; only the licence's own terms decide. (GL 78-84)`;
    return answer("review", [text], ["licenceTerms"]);
  }
  const text =
    "The weights are public and nothing known disqualifies; the licence and how the model is offered decide. (Art 53(2))";
  return answer("possible", [text], conditions.missing);
}
