import type { Assessment } from "@/lib/engine/classify";
import type { DutyOutcome } from "@/lib/engine/duties";
import type { FactName } from "@/lib/engine/facts";

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
  };
}
