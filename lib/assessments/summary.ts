import type { Assessment } from "@/lib/engine/classify";
import type { DecisionStanding } from "@/lib/engine/decided";
import type { DutyOutcome } from "@/lib/engine/duties";
import type { FactName } from "@/lib/engine/facts";
import { questionsOpen } from "@/lib/engine/questions-open";

/** Where a model stands, in one word for lists and counts. */
export const modelClasses = [
  "systemic-risk",
  "gpai",
  "review",
  "unknown",
  "not-indicated",
  "not-in-force",
] as const;
export type ModelClass = (typeof modelClasses)[number];

/** The class of a model. What is open outranks the lower class, never the higher one. */
export function modelClass({ gpai, systemicRisk }: Pick<Assessment, "gpai" | "systemicRisk">): ModelClass {
  if (gpai.answer === "not-in-force") return "not-in-force";
  if (gpai.answer === "no") return "not-indicated";
  if (systemicRisk.answer === "yes") return "systemic-risk";
  for (const open of ["review", "unknown"] as const) {
    if (gpai.answer === open || systemicRisk.answer === open) return open;
  }
  return "gpai";
}

/** The decisions that the class of a model rests on. */
export function classQuestions({ gpai, systemicRisk }: Pick<Assessment, "gpai" | "systemicRisk">) {
  const decided = [...(gpai.decided ?? []), ...(systemicRisk.decided ?? [])];
  return [...new Set(decided.map(({ question }) => question))];
}

/** The facts without which a model has no class; none where it has one. */
function missingForClass(assessment: Assessment): FactName[] {
  const { gpai, systemicRisk } = assessment;
  if (!["unknown", "review"].includes(modelClass(assessment))) return [];
  return [...new Set([...gpai.missing, ...systemicRisk.missing])];
}

const dutiesThat = ({ duties }: Assessment, outcome: DutyOutcome): string[] =>
  duties.filter((duty) => duty.outcome === outcome).map(({ id }) => id);

/** The columns by which lists filter, out of a finding. */
export function assessmentSummary(assessment: Assessment) {
  return {
    modelClass: modelClass(assessment),
    openSource: assessment.openSource.outcome,
    legacy: assessment.legacy.answer,
    nearThreshold: assessment.nearThreshold ?? null,
    missingCount: assessment.missing.length,
    missing: assessment.missing,
    missingForClass: missingForClass(assessment),
    dutiesBinding: dutiesThat(assessment, "binds"),
    dutiesOpen: dutiesThat(assessment, "open"),
    questionsOpen: questionsOpen(assessment),
    questionsDecided: decidedAs(assessment, "applied"),
    questionsExpired: decidedAs(assessment, "expired"),
  };
}

/** The questions whose decisions stand so. */
const decidedAs = ({ decisions = [] }: Assessment, standing: DecisionStanding) =>
  decisions.filter((decision) => decision.standing === standing).map(({ question }) => question);
