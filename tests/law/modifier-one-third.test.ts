import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { modifierShare } from "@/lib/engine/modifier-share";
import { lawEdition } from "@/lib/law/edition";
import { thresholds } from "@/lib/law/thresholds";
import { flop, someFacts } from "../support/facts";
import { inShort } from "../support/told";

const law = lawOn("2026-11-23");
const modification: Facts = {
  actorRole: "downstream_modifier",
  isThirdPartyModification: true,
  baseIsGpai: true,
  baseIsSystemicRisk: false,
  baseComputeKnown: true,
  baseTrainingFlop: flop("9e24"),
  modificationFlop: flop("1e24"),
};
const ask = (changes: Facts, on = law) => modifierShare(someFacts({ ...modification, ...changes }), on);

describe("one third of the base model's compute (GL 63 [60])", () => {
  it.each([
    ["exactly a third", 3_000_000_000_000_000_000_000_000n, "no not_over"],
    ["one operation more", 3_000_000_000_000_000_000_000_001n, "yes over"],
    ["one operation less", 2_999_999_999_999_999_999_999_999n, "no not_over"],
  ])("%s", (_what, modificationFlop, words) => {
    expect(inShort(ask({ modificationFlop }))).toMatch(new RegExp(`^${words}:`));
  });

  it("says both figures, the share, and where it stands", () => {
    expect(inShort(ask({ modificationFlop: flop("3.1e24") }))).toBe(
      "yes over: The modification's 3.1 × 10²⁴ FLOP is greater than 1/3 of the base model's compute, 9 × 10²⁴ FLOP. [GL 63 [60], guideline]",
    );
    expect(inShort(ask({}))).toBe(
      "no not_over: The modification's 10²⁴ FLOP is not greater than 1/3 of the base model's compute, 9 × 10²⁴ FLOP. [GL 63 [60], guideline]",
    );
  });

  it("is not asked of what no third party modified", () => {
    for (const facts of [
      { isThirdPartyModification: false },
      { isThirdPartyModification: undefined, actorRole: "original_developer" },
    ] as const)
      expect(inShort(ask(facts))).toMatch(
        /^no n\/a: It is not a third party's modification\. \[GL 63 \[60\], guideline\]$/,
      );
    expect(inShort(ask({ isThirdPartyModification: undefined }))).toMatch(/^no not_over/);
  });

  it("counts a figure of the base although it is not recorded whether it is known", () => {
    expect(inShort(ask({ baseComputeKnown: undefined }))).toMatch(/^no not_over: .* 9 × 10²⁴ FLOP/);
  });
});

describe("what is not known of a modification", () => {
  it.each<[string, Facts, RegExp, string[]]>([
    [
      "its compute",
      { modificationFlop: undefined },
      /^unknown unknown: The compute spent on the modification is not known\. \[GL 63 \[60\], guideline\]$/,
      ["modificationFlop"],
    ],
    [
      "the base's compute, nor whether it can be",
      { baseTrainingFlop: undefined, baseComputeKnown: undefined },
      /^unknown unknown: The base model's compute is not recorded, nor that it cannot be known\. \[GL 63 \[60\], guideline\]$/,
      ["baseTrainingFlop", "baseComputeKnown"],
    ],
    [
      "the base's compute though it is said to be known",
      { baseTrainingFlop: undefined },
      /^unknown unknown: The base model's compute is not recorded/,
      ["baseTrainingFlop", "baseComputeKnown"],
    ],
    [
      "which replacement fits the base",
      { baseComputeKnown: false, baseIsSystemicRisk: undefined },
      /^unknown unknown: The base model's compute is not known; which replacement applies turns on its systemic risk\. \[GL 64 \[61\], guideline\]$/,
      ["baseIsSystemicRisk"],
    ],
  ])("%s", (_what, facts, words, missing) => {
    const asked = ask(facts);
    expect(inShort(asked)).toMatch(words);
    expect(asked.missing).toEqual(missing);
  });

  it("but nothing trained is not greater than a third of anything", () => {
    for (const baseTrainingFlop of [undefined, flop("9e24")])
      expect(inShort(ask({ modificationFlop: 0n, baseTrainingFlop }))).toMatch(
        /^no not_over: Nothing was trained, so nothing is greater than one third.* \[GL 62-63 \[59-60\], inference\]$/,
      );
  });
});

describe("the replacement for a base whose compute cannot be known (GL 64 [61])", () => {
  // One third of 10²⁵ and of 10²³, which do not divide by three: the last whole operation not greater.
  const thirds = [
    [true, 10n ** 25n / 3n, "10²⁵ FLOP"],
    [false, 10n ** 23n / 3n, "10²³ FLOP"],
  ] as const;

  it.each(thirds)("where systemic risk is %s", (baseIsSystemicRisk, third, figure) => {
    const given = { baseComputeKnown: false, baseIsSystemicRisk } as const;
    const [below, above] = [third, third + 1n].map((modificationFlop) => ask({ ...given, modificationFlop }));
    expect(below?.outcome).toBe("not_over");
    expect(above?.outcome).toBe("over");
    expect(inShort(ask({ ...given, modificationFlop: flop("1e22") }))).toBe(
      `no not_over: The modification's 10²² FLOP is not greater than 1/3 of the replacement for a base model whose compute is not known, ${figure}. [GL 64 [61], guideline]`,
    );
  });

  it("stands in for a figure that is recorded all the same", () => {
    const given = { baseComputeKnown: false, baseTrainingFlop: flop("9e30"), modificationFlop: flop("1e24") };
    expect(ask(given).outcome).toBe("over");
  });
});

describe("the day asked about (Art 113(b))", () => {
  it("is answered from the day Chapter V applies", () => {
    expect(inShort(ask({}, lawOn("2025-08-01")))).toMatch(
      /^not-in-force n\/a: Chapter V did not apply on 2025-08-01/,
    );
    expect(ask({}, lawOn("2025-08-02")).outcome).toBe("not_over");
  });

  it.each(["modifierShare", "gpaiTrainingFlop", "systemicRiskTrainingFlop"] as const)(
    "is not answered where %s is not law",
    (name) => {
      const without = lawOn("2026-11-23", { ...lawEdition, thresholds: { ...thresholds, [name]: [] } });
      expect(ask({}, without).answer).toBe("not-in-force");
    },
  );
});

describe("one third is indicative (GL 62-63 [59-60]): a person may decide", () => {
  const decided = (reading: string): Facts => ({
    decisions: [
      { question: "modification-significance", reading, by: "Olga", on: "2026-11-20", reason: "evaluations" },
    ],
  });
  const over = { modificationFlop: flop("4e24") };

  it.each<[string, Facts, string, string, boolean]>([
    ["significant below it", {}, "significant", "yes significant", true],
    ["not significant below it", {}, "not-significant", "no not_over", false],
    ["significant above it", over, "significant", "yes over", false],
    ["not significant above it", over, "not-significant", "no not_significant", true],
    ["significant, nothing known", { modificationFlop: undefined }, "significant", "yes significant", false],
    [
      "not significant, nothing known",
      { modificationFlop: undefined },
      "not-significant",
      "no not_significant",
      false,
    ],
  ])("%s", (_what, facts, reading, words, differs) => {
    const asked = ask({ ...facts, ...decided(reading) });
    expect(inShort(asked)).toMatch(new RegExp(`^${words}: .*because “evaluations”`));
    expect(asked.because.at(-1)?.decision).toMatchObject({ reading, differs });
    expect(asked.because).toHaveLength(2);
  });
});
