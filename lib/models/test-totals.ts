import type { ComputeTotal } from "@/lib/engine/compute-totals";
import type { Flop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import type { Cite } from "@/lib/law/types";
import { isModification, ownShare, type RecordedCompute } from "./recorded-compute";
import type { ModelData } from "./schema";

/** A ledger's total toward one test, beside what it is measured by. */
export interface TestTotal {
  readonly id: "updates" | "cumulative" | "modification";
  readonly title: string;
  readonly total: ComputeTotal;
  /** Absent where the law has none on that day, or the base's compute is not known. */
  readonly threshold: { readonly value: Flop; readonly words: string; readonly cite: Cite } | undefined;
  readonly straddles: boolean;
  /** The figure stated for the same, if any. */
  readonly stated: Flop | null;
}

/** What the ledger comes to for each test there is; none where it counts nothing. */
export function testTotals(model: ModelData, { totals }: RecordedCompute, law: Law): TestTotal[] {
  if (totals === undefined) return [];
  const { gpaiTrainingFlop, systemicRiskTrainingFlop, modifierShare } = law.thresholds;
  const tests: Omit<TestTotal, "straddles">[] = [
    {
      id: "updates",
      title: "Parameter updates",
      total: totals.updates,
      threshold: gpaiTrainingFlop && { ...gpaiTrainingFlop, words: "for general-purpose AI" },
      stated: model.trainingFlop,
    },
    {
      id: "cumulative",
      title: "Cumulative",
      total: totals.cumulative,
      threshold: systemicRiskTrainingFlop && { ...systemicRiskTrainingFlop, words: "for systemic risk" },
      stated: model.cumulativeTrainingFlop,
    },
  ];
  if (isModification(model)) {
    const base = baseOf(model, law);
    tests.push({
      id: "modification",
      title: "This modification alone",
      total: ownShare(model, totals),
      threshold: base &&
        modifierShare && {
          // Rounded down: an exact count is greater than the whole part exactly where it is greater than the share.
          value: base.flop / modifierShare.value,
          words: `(1/${modifierShare.value} of ${base.words})`,
          cite: base.cite ?? modifierShare.cite,
        },
      stated: model.modificationFlop,
    });
  }
  return tests.map((test) => ({
    ...test,
    straddles:
      test.threshold !== undefined &&
      test.total.low <= test.threshold.value &&
      test.total.high > test.threshold.value,
  }));
}

/** What a modification is measured by: the base's compute, or its replacement where that cannot be known. */
function baseOf(model: ModelData, law: Law): { flop: Flop; words: string; cite?: Cite } | undefined {
  if (model.baseComputeKnown !== false)
    return model.baseTrainingFlop === null
      ? undefined
      : { flop: model.baseTrainingFlop, words: "the base model's compute" };
  if (model.baseIsSystemicRisk === null) return undefined;
  const { gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  const stand = model.baseIsSystemicRisk ? systemicRiskTrainingFlop : gpaiTrainingFlop;
  const cite: Cite = { source: "GL", pinpoint: "GL 64 [61]", certainty: "guideline" };
  return stand && { flop: stand.value, words: "the replacement for a base whose compute is not known", cite };
}
