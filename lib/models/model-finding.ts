import { assessmentSummary } from "@/lib/assessments/summary";
import type { Assessment } from "@/lib/engine/classify";
import { type DerivedDeadline, deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import type { Law } from "@/lib/engine/law-on";
import { bearerOf } from "./facts";
import type { ModelData } from "./schema";

/** The finding on one record under one law, with what follows from it. */
export interface ModelFinding {
  readonly modelId: string;
  readonly revision: number;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly deadlines: readonly DerivedDeadline[];
  readonly bearer: "ours" | "theirs";
}

/**
 * The finding on a record at one revision, with what follows from it.
 *
 * @param resolved its facts and assessment, with what its lineage adds
 */
export function modelFinding(
  { id, revision, data }: { id: string; revision: number; data: ModelData },
  { facts, assessment }: Pick<ModelFinding, "facts" | "assessment">,
  law: Law,
): ModelFinding {
  const deadlines = deriveDeadlines(facts, law, assessment);
  return { modelId: id, revision, facts, assessment, deadlines, bearer: bearerOf(data) };
}

/** The columns of a record that sum its current finding up, and what that finding rests on. */
export const findingColumns = ({ assessment }: Pick<ModelFinding, "assessment">) => ({
  ...assessmentSummary(assessment),
  findingLaw: assessment.lawVersion,
  findingOn: assessment.asOf,
});
