import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import type { Facts } from "@/lib/engine/facts";
import { parseFlop } from "@/lib/engine/flop";
import { lawOn } from "@/lib/engine/law-on";
import { type Thresholds, thresholds } from "@/lib/law/thresholds";

const flop = (text: string): bigint => {
  const parsed = parseFlop(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.flop;
};
const law = lawOn("2026-11-23");
const model: Facts = {
  outputModalities: ["text"],
  taskRange: "broad",
  actorRole: "original_developer",
  supply: "eu_market",
};
const general = (figure: bigint) => classify({ ...model, trainingFlop: figure }, law).gpai.answer;
const systemic = (figure: bigint) =>
  classify({ ...model, trainingFlop: figure, cumulativeTrainingFlop: figure }, law).systemicRisk.answer;
const modifier = (share: bigint) =>
  classify(
    {
      ...model,
      actorRole: "downstream_modifier",
      baseIsGpai: true,
      baseIsSystemicRisk: false,
      baseComputeKnown: true,
      baseTrainingFlop: flop("9e23"),
      modificationFlop: share,
      cumulativeTrainingFlop: flop("1.2e24"),
      weightsControlledBy: "modifier",
    },
    law,
  ).provider.answer;
const near = (figure: bigint) => classify({ ...model, trainingFlop: figure }, law).nearThreshold ?? "no";
const reach = (users: bigint) => {
  const facts = { ...model, trainingFlop: flop("6e24"), cumulativeTrainingFlop: flop("6e24") };
  const found = classify({ ...facts, registeredEuBusinessUsers: Number(users) }, law).systemicRisk;
  return found.because.some(({ cite }) => cite.pinpoint === "Annex XIII(f)") ? "yes" : "no";
};

/** Each threshold just below, at and just above; the law says "greater than", reach alone "from". */
const boundaries: Record<
  keyof Thresholds,
  [ask: (value: bigint) => string, at: bigint, answers: [string, string, string]]
> = {
  gpaiTrainingFlop: [general, flop("1e23"), ["no", "no", "yes"]],
  systemicRiskTrainingFlop: [systemic, flop("1e25"), ["no", "no", "yes"]],
  modifierShare: [modifier, flop("3e23"), ["no", "no", "yes"]],
  // 30 % of the stated figure: 1.43e25 × 0.7 lies above the threshold, 10^26 / 7 exactly does not divide.
  estimateAccuracyPercent: [near, flop("14285714285714285714285714"), ["1e25", "1e25", "no"]],
  reachBusinessUsers: [reach, 10_000n, ["no", "yes", "yes"]],
};

describe("every threshold, one step below, at it and one step above", () => {
  it("has a boundary case", () => {
    expect(Object.keys(boundaries).sort()).toEqual(Object.keys(thresholds).sort());
  });

  it.each(Object.entries(boundaries))("%s", (_name, [ask, at, answers]) => {
    expect([ask(at - 1n), ask(at), ask(at + 1n)]).toEqual(answers);
  });
});
