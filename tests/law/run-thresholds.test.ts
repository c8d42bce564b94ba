import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { runThresholds } from "@/lib/engine/run-thresholds";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-25");
const modified = (changes: Facts = {}): Facts =>
  someFacts({ isThirdPartyModification: true, baseTrainingFlop: flop("9e24"), ...changes });

const total = (base: bigint | undefined) => ({
  id: "systemic-risk",
  flop: flop("1e25"),
  times: 1n,
  base,
  startsClock: true,
  cite: expect.objectContaining({ pinpoint: expect.stringContaining("Art 51(2)") }),
  name: "10²⁵ FLOP",
});
const third = (of: bigint | undefined, name: string, pinpoint: string, startsClock: boolean) => ({
  id: "one-third",
  flop: of,
  times: 3n,
  base: 0n,
  startsClock,
  cite: expect.objectContaining({ pinpoint }),
  name,
});

describe("the lines a training can pass", () => {
  it("of an own model: 10^25 in total", () => {
    expect(runThresholds(someFacts(), law)).toEqual([total(0n)]);
    const unsaid = someFacts({ isThirdPartyModification: undefined, actorRole: undefined });
    expect(runThresholds({ ...unsaid, baseTrainingFlop: flop("9e24") }, law)).toEqual([total(0n)]);
  });

  it.each<[string, Facts, unknown[]]>([
    [
      "a base without systemic risk: no notification by a third alone",
      { baseIsSystemicRisk: false },
      [third(flop("9e24"), "1/3 of 9 × 10²⁴ FLOP", "GL 63 [60]", false), total(flop("9e24"))],
    ],
    [
      "a base of which that is not known",
      {},
      [third(flop("9e24"), "1/3 of 9 × 10²⁴ FLOP", "GL 63 [60]", true), total(flop("9e24"))],
    ],
    [
      "a base with systemic risk: only the share",
      { baseIsSystemicRisk: true },
      [third(flop("9e24"), "1/3 of 9 × 10²⁴ FLOP", "GL 63 [60]", true)],
    ],
    [
      "a base with systemic risk that cannot be estimated",
      { baseIsSystemicRisk: true, baseComputeKnown: false },
      [third(flop("1e25"), "1/3 of 10²⁵ FLOP", "GL 64 [61]", true)],
    ],
    [
      "a base without it that cannot be estimated",
      { baseIsSystemicRisk: false, baseComputeKnown: false, baseTrainingFlop: undefined },
      [third(flop("1e23"), "1/3 of 10²³ FLOP", "GL 64 [61]", false), total(undefined)],
    ],
    [
      "one that cannot be estimated and of unknown risk: nothing stands in yet",
      { baseComputeKnown: false, baseTrainingFlop: undefined },
      [third(undefined, "1/3 of the base model's compute", "GL 63 [60]", true), total(undefined)],
    ],
    [
      "one whose compute is just not recorded",
      { baseIsSystemicRisk: false, baseComputeKnown: true, baseTrainingFlop: undefined },
      [third(undefined, "1/3 of the base model's compute", "GL 63 [60]", false), total(undefined)],
    ],
  ])("of %s", (_what, changes, expected) => {
    expect(runThresholds(modified(changes), law)).toEqual(expected);
  });

  it("are none before they are law", () => {
    expect(runThresholds(modified(), lawOn("2025-01-01"))).toEqual([]);
  });

  it("are the total alone where the law knows no share, or no threshold that could stand in", () => {
    for (const gone of ["modifierShare", "gpaiTrainingFlop"] as const) {
      const without = { ...law, thresholds: { ...law.thresholds, [gone]: undefined } };
      expect(runThresholds(modified(), without)).toEqual([total(flop("9e24"))]);
    }
  });
});
