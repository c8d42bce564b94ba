import { describe, expect, it } from "vitest";
import {
  type ComputeStage,
  type ComputeStageId,
  type Counting,
  computeStages,
} from "@/lib/law/compute-stages";

/** Read off the guidelines, Annex A.1: what updates parameters (118), what adds up (119-121), what need not (122). */
const expected: Record<ComputeStageId, [updates: Counting, cumulative: Counting]> = {
  "pre-training": ["yes", "yes"],
  "continued-pre-training": ["yes", "yes"],
  "supervised-fine-tuning": ["yes", "yes"],
  "reinforcement-updates": ["yes", "yes"],
  // Generated and not public, or a part of the update: cumulative either way.
  "reinforcement-rollouts": ["review", "yes"],
  "synthetic-private": ["no", "yes"],
  "synthetic-public": ["no", "no"],
  "synthetic-failed": ["no", "no"],
  "initial-weights": ["yes", "yes"],
  "teacher-training": ["no", "no"],
  "teacher-passes": ["no", "yes"],
  "auxiliary-models": ["no", "no"],
  evaluation: ["no", "no"],
  "discarded-research": ["no", "no"],
  "activation-recomputation": ["no", "no"],
  other: ["review", "review"],
};

const stages = Object.entries(computeStages) as [ComputeStageId, ComputeStage][];

describe("the stages of the ledger", () => {
  it.each(stages)("%s counts as the guidelines say", (id, { updates, cumulative }) => {
    expect([updates.counts, cumulative.counts]).toEqual(expected[id]);
  });

  it.each(stages)("%s gives both readings exactly where it is for judgement", (_id, stage) => {
    for (const { counts, readings } of [stage.updates, stage.cumulative])
      expect(readings?.map((one) => one.counts)).toEqual(counts === "review" ? [false, true] : undefined);
  });

  it.each(stages)(
    "%s never counts as updates without counting as cumulative",
    (_id, { updates, cumulative }) => {
      expect(updates.counts === "yes" && cumulative.counts !== "yes").toBe(false);
    },
  );

  it("cites what need not be counted where the guidelines list it", () => {
    const left = stages.filter(([, { cumulative }]) => cumulative.counts === "no");
    expect(left).toHaveLength(7);
    expect(new Set(left.map(([, { cumulative }]) => cumulative.cite.pinpoint))).toEqual(
      new Set(["GL 122 [119]"]),
    );
  });
});
