import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { guidelineCite, inferenceCite } from "@/lib/engine/finding";
import { gpai } from "@/lib/engine/gpai";
import { lawOn } from "@/lib/engine/law-on";
import { modifierShare } from "@/lib/engine/modifier-share";
import { systemicRisk } from "@/lib/engine/systemic-risk";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
function found(changes: Facts) {
  const facts = someFacts(changes);
  return systemicRisk(facts, law, gpai(facts, law), modifierShare(facts, law));
}
const told = (facts: Facts) => `${found(facts).answer} ${found(facts).outcome}`;
const limit = flop("1e25");

describe("a third party's modification", () => {
  const modified: Facts = {
    trainingFlop: undefined,
    cumulativeTrainingFlop: flop("1.1e25"),
    isThirdPartyModification: true,
    baseIsGpai: true,
    baseIsSystemicRisk: false,
    baseComputeKnown: true,
    baseTrainingFlop: flop("9e24"),
    modificationFlop: flop("2e24"),
  };
  const over = { modificationFlop: flop("4e24") };

  it("of a systemic-risk model is presumed to be one (GL 70-71 [67-68])", () => {
    for (const changes of [{}, { cumulativeTrainingFlop: undefined }, over]) {
      const { answer, outcome, because } = found({ ...modified, ...changes, baseIsSystemicRisk: true });
      expect([answer, outcome]).toEqual(["yes", "presumed"]);
      expect(because).toEqual([
        { text: "It is a modification of a systemic-risk model.", cite: guidelineCite("GL 70-71 [67-68]") },
      ]);
    }
  });

  it("that is significant counts by the total", () => {
    expect(told({ ...modified, ...over })).toBe("yes presumed");
    expect(told({ ...modified, ...over, cumulativeTrainingFlop: flop("1e25") })).toBe("no no");
  });

  it("that is small leaves open what counts, and both readings can be decided (WC-063)", () => {
    const finding = found(modified);
    expect(finding).toMatchObject({ answer: "review", outcome: "case_by_case", missing: [] });
    expect(finding.readings.map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
      ["share", { answer: "no", outcome: "n/a" }],
      ["total", { answer: "yes", outcome: "presumed" }],
    ]);
    expect(finding.readings[0]?.cite).toEqual(inferenceCite("GL 62-63 [59-60]; GL 121 [118]; Art 51(2)"));
    const made = { question: "modified-total", by: "O", on: "2026-11-01", reason: "r" } as const;
    const share = found({ ...modified, decisions: [{ ...made, reading: "share" }] });
    expect(share.because.map(({ cite }) => cite.pinpoint).slice(0, 2)).toEqual(["Art 51(2)", "GL 63 [60]"]);
  });

  it("of which nobody knows how small it is leaves it open, and nothing can be decided", () => {
    const finding = found({ ...modified, modificationFlop: undefined });
    expect(finding).toMatchObject({
      answer: "review",
      outcome: "case_by_case",
      missing: ["modificationFlop"],
    });
    expect(finding.because[0]?.text).toContain("1.1 × 10²⁵ FLOP is greater");
    expect(finding.readings.map(({ question, id, leadsTo }) => [question, id, leadsTo])).toEqual([
      ["modified-total", "share", undefined],
      ["modified-total", "total", undefined],
    ]);
  });

  it("is only that where somebody else made the base", () => {
    const own = { ...modified, isThirdPartyModification: false, trainingFlop: flop("5e23") };
    expect(told(own)).toBe("yes presumed");
    expect(told({ ...own, baseIsSystemicRisk: true, cumulativeTrainingFlop: flop("1e25") })).toBe("no no");
  });
});

describe("of the base nothing can be known but that it has no systemic risk (GL 64 [61])", () => {
  const facts: Facts = {
    trainingFlop: undefined,
    cumulativeTrainingFlop: undefined,
    isThirdPartyModification: true,
    baseIsGpai: true,
    baseIsSystemicRisk: false,
    baseComputeKnown: false,
    modificationFlop: flop("5e22"),
  };

  it("takes the total as not greater, by inference", () => {
    const finding = found(facts);
    expect(finding).toMatchObject({ answer: "no", outcome: "no", missing: [], readings: [] });
    expect(finding.because).toEqual([
      {
        text: "The base has no systemic risk and its compute cannot be known; the total is taken as not greater than 10²⁵ FLOP.",
        cite: inferenceCite("GL 64 [61]"),
      },
    ]);
  });

  it("decided the other way, says that it cannot be known", () => {
    const made = { question: "unknown-base-total", by: "O", on: "2026-11-01", reason: "r" } as const;
    const { answer, because } = found({ ...facts, decisions: [{ ...made, reading: "above" }] });
    expect(answer).toBe("yes");
    expect(because[0]?.text).toBe("The base model's compute cannot be known.");
    expect(because[0]?.cite).toEqual(inferenceCite("GL 64 [61]"));
    expect(because.at(-1)?.decision?.differs).toBe(true);
    const below = found({ ...facts, decisions: [{ ...made, reading: "not-above" }] });
    expect([below.answer, below.because.at(-1)?.decision?.differs]).toEqual(["no", false]);
  });

  it.each<[string, Facts, string]>([
    ["its compute may be known", { baseComputeKnown: true }, "unknown unknown"],
    ["nobody said whether it can be known", { baseComputeKnown: undefined }, "unknown unknown"],
    ["nobody said whether it has systemic risk", { baseIsSystemicRisk: undefined }, "unknown unknown"],
    ["it has systemic risk", { baseIsSystemicRisk: true }, "yes presumed"],
    ["the total is known", { cumulativeTrainingFlop: limit }, "no no"],
    ["the total is known to be greater", { cumulativeTrainingFlop: limit + 1n }, "yes presumed"],
  ])("but not where %s", (_what, changes, expected) => {
    expect(told({ ...facts, ...changes })).toBe(expected);
  });

  it("but not for one's own model", () => {
    const own = { ...facts, isThirdPartyModification: false, trainingFlop: flop("5e23") };
    expect(told(own)).toBe("unknown unknown");
    expect(told({ ...own, baseIsSystemicRisk: true })).toBe("unknown unknown");
  });
});
