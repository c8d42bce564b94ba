import type { Cite } from "@/lib/law/types";
import { type Facts, modifiesThirdPartyModel } from "./facts";
import { guidelineCite } from "./finding";
import { type Flop, showFlop } from "./flop";
import type { Law } from "./law-on";

export type RunThresholdId = "systemic-risk" | "one-third";

/** A line that the compute of a training can pass. It is passed when `times` the compute is greater than `flop`. */
export interface RunThreshold {
  readonly id: RunThresholdId;
  /** `undefined`: the base model's compute, of which it is a share, is not known. */
  readonly flop: Flop | undefined;
  readonly times: bigint;
  /** What counts besides the run and what came before it: the weights built upon. `undefined`: not known. */
  readonly base: Flop | undefined;
  /** Whether passing it starts the two weeks of Article 52(1); a share of a base without systemic risk does not. */
  readonly startsClock: boolean;
  readonly cite: Cite;
  /** As people read it: `10²⁵ FLOP`, `1/3 of 9 × 10²⁴ FLOP`. */
  readonly name: string;
}

/**
 * The thresholds a training of this model can pass: greater than 10^25 FLOP in total (Art 51(2)), and for a
 * modification of somebody else's model greater than one third of the base's compute or of what replaces it
 * (GL 63-64 [60-61]). A base that has systemic risk leaves only the share to be passed (GL 70-71 [67-68]).
 */
export function runThresholds(facts: Facts, law: Law): readonly RunThreshold[] {
  const { systemicRiskTrainingFlop: systemic, modifierShare: share, gpaiTrainingFlop } = law.thresholds;
  if (systemic === undefined) return [];
  const isModification = modifiesThirdPartyModel(facts) === true;
  const base = isModification ? facts.baseTrainingFlop : 0n;
  const total: RunThreshold = {
    id: "systemic-risk",
    flop: systemic.value,
    times: 1n,
    base,
    startsClock: true,
    cite: systemic.cite,
    name: showFlop(systemic.value),
  };
  if (!isModification || share === undefined || gpaiTrainingFlop === undefined) return [total];
  const replaced = facts.baseIsSystemicRisk ? systemic.value : gpaiTrainingFlop.value;
  const isReplaced = facts.baseComputeKnown === false && facts.baseIsSystemicRisk !== undefined;
  const whole = isReplaced ? replaced : facts.baseTrainingFlop;
  const third: RunThreshold = {
    id: "one-third",
    flop: whole,
    times: share.value,
    base: 0n,
    startsClock: facts.baseIsSystemicRisk !== false,
    cite: isReplaced ? guidelineCite("GL 64 [61]") : share.cite,
    name: `1/${share.value} of ${whole === undefined ? "the base model's compute" : showFlop(whole)}`,
  };
  return facts.baseIsSystemicRisk ? [third] : [third, total];
}
