import { describe, expect, it } from "vitest";
import type { ComputeBasis, Facts } from "@/lib/engine/facts";
import { guidelineCite } from "@/lib/engine/finding";
import { gpai } from "@/lib/engine/gpai";
import { type Law, lawOn } from "@/lib/engine/law-on";
import { modifierShare } from "@/lib/engine/modifier-share";
import { systemicRisk } from "@/lib/engine/systemic-risk";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const limit = flop("1e25");

function found(changes: Facts, on: Law = law) {
  const facts = someFacts(changes);
  return systemicRisk(facts, on, gpai(facts, on), modifierShare(facts, on));
}
const told = (facts: Facts) => `${found(facts).answer} ${found(facts).outcome}`;
const texts = (facts: Facts) => found(facts).because.map(({ text }) => text);

const ledger = (figure: bigint, changes: Partial<ComputeBasis> = {}): ComputeBasis => ({
  low: figure,
  high: figure,
  planned: 0n,
  open: 0n,
  ...changes,
});
const wide = ledger(limit, { low: flop("8e24"), high: flop("1.3e25") });
const total = (cumulativeTrainingFlop: bigint | undefined, changes: Facts = {}): Facts => ({
  trainingFlop: flop("5e23"),
  cumulativeTrainingFlop,
  ...changes,
});

describe("cumulative compute is measured against 10^25 (Art 51(2))", () => {
  it.each([
    ["just below", limit - 1n, "no no"],
    ["exactly as much, which is not greater", limit, "no no"],
    ["just above", limit + 1n, "yes presumed"],
  ])("%s: %s FLOP", (_what, figure, expected) => expect(told(total(figure))).toBe(expected));

  it("says the figure, the threshold and which is greater", () => {
    const cite = { source: "AIA", pinpoint: "Art 51(2)", certainty: "settled" };
    const above = "Cumulative training compute of 2 × 10²⁵ FLOP is greater than 10²⁵ FLOP.";
    expect(found(total(flop("2e25"))).because).toEqual([{ text: above, cite }]);
    const below = "Cumulative training compute of 2 × 10²⁴ FLOP is not greater than 10²⁵ FLOP.";
    expect(found(total(flop("2e24"))).because).toEqual([{ text: below, cite }]);
  });

  it("missing compute is not low compute", () => {
    const finding = found(total(undefined, { trainingFlop: flop("9e24") }));
    expect(finding).toMatchObject({ answer: "unknown", outcome: "unknown" });
    expect(finding.missing).toEqual(["cumulativeTrainingFlop"]);
    expect(finding.because[0]?.text).toBe(
      "Cumulative training compute is not known; the threshold is 10²⁵ FLOP. Missing compute is not low compute.",
    );
    expect(finding.because[0]?.cite.pinpoint).toBe("Art 51(2)");
  });

  it("is at least the training compute, which is a part of it", () => {
    const greater = { trainingFlop: flop("3e25") };
    for (const facts of [total(undefined, greater), total(flop("2e24"), greater)]) {
      expect(told(facts)).toBe("yes presumed");
      expect(texts(facts)[0]).toContain("3 × 10²⁵ FLOP is greater");
    }
    expect(texts(total(flop("4e25"), greater))[0]).toContain("4 × 10²⁵ FLOP is greater");
    expect(told(total(undefined, { trainingFlop: limit }))).toBe("unknown unknown");
  });

  it("is of no interest where the model is not a general-purpose one", () => {
    const finding = found(total(limit + 1n, { taskRange: "narrow" }));
    expect(finding).toMatchObject({ answer: "no", outcome: "n/a" });
    expect(finding.because).toEqual([
      {
        text: "It is not indicated as a general-purpose AI model.",
        cite: { source: "AIA", pinpoint: "Art 51", certainty: "settled" },
      },
    ]);
  });

  it("stays open as long as it is open whether the model is a general-purpose one", () => {
    const unknown = found(total(limit + 1n, { outputModalities: undefined }));
    expect(unknown).toMatchObject({ answer: "unknown", outcome: "unknown", missing: ["outputModalities"] });
    expect(unknown.because[0]?.text).toContain("is greater than 10²⁵ FLOP");
    const review = found(total(limit + 1n, { taskRange: "appears_narrow" }));
    expect(review).toMatchObject({ answer: "review", outcome: "review", missing: ["taskRange"] });
    expect(review.readings.map(({ question, id }) => [question, id])).toEqual([
      ["generality", "general"],
      ["generality", "narrow"],
    ]);
    expect(told(total(limit, { taskRange: "appears_narrow" }))).toBe("no no");
  });

  it("is not asked before the threshold was law", () => {
    const { answer, outcome, because } = found({}, lawOn("2025-08-01"));
    expect([answer, outcome]).toEqual(["not-in-force", "n/a"]);
    expect(because[0]?.text).toContain("Chapter V did not apply on 2025-08-01");
  });
});

describe("what a ledger says beside its total (GL 120 [117], 123 [120])", () => {
  const over = { cumulativeTrainingFlop: flop("1.1e25"), trainingFlop: flop("5e23") };
  const updates = { cumulativeTrainingFlop: undefined, trainingFlop: flop("1.1e25") };
  it.each<[string, Facts, boolean]>([
    ["above", { ...over, cumulativeBasis: wide }, true],
    ["above, the other's range", { ...over, trainingBasis: wide }, false],
    ["above by training alone", { ...updates, trainingBasis: wide }, true],
    ["above by training alone, the other's range", { ...updates, cumulativeBasis: wide }, false],
    ["not above", total(limit, { cumulativeBasis: wide }), true],
    ["not above, the other's range", total(limit, { trainingBasis: wide }), false],
  ])("is said of the figure that was measured: %s", (_what, facts, said) => {
    expect(texts(facts).some((text) => text.includes("straddles the threshold"))).toBe(said);
  });

  const told_ = "The base is left out.";
  const open = ledger(flop("9e24"), { open: flop("2e24") });
  it.each<[string, Facts, readonly string[]]>([
    ["a doubt that was told", { computeDoubt: told_ }, ["GL 121 [118]"]],
    ["entries on which the guidelines are silent", { cumulativeBasis: open }, ["GL 118 [115], 120 [117]"]],
    ["both", { computeDoubt: told_, cumulativeBasis: open }, ["GL 121 [118]", "GL 118 [115], 120 [117]"]],
  ])("keeps a no open: %s", (_what, changes, pinpoints) => {
    const facts = total(flop("9e24"), changes);
    const finding = found(facts);
    expect(finding).toMatchObject({ answer: "review", outcome: "review" });
    expect(finding.missing).toEqual(["cumulativeTrainingFlop"]);
    const [first, ...doubts] = finding.because;
    expect(first?.text).toContain("9 × 10²⁴ FLOP is not greater than 10²⁵ FLOP");
    expect(doubts.map(({ cite }) => cite.pinpoint)).toEqual(pinpoints);
    const decided = (reading: string) => {
      const made = { question: "cumulative-doubt", reading, by: "O", on: "2026-11-01", reason: "r" } as const;
      const { answer, outcome, because, missing } = found({ ...facts, decisions: [made] });
      expect(because.slice(0, -1)).toEqual(finding.because);
      return [answer, outcome, ...missing];
    };
    expect(decided("complete")).toEqual(["no", "no"]);
    expect(decided("incomplete")).toEqual(["unknown", "unknown", "cumulativeTrainingFlop"]);
  });

  it("keeps no yes open", () => {
    expect(told(total(limit + 1n, { computeDoubt: told_ }))).toBe("yes presumed");
    expect(texts(total(limit, { computeDoubt: told_ }))).toContain(told_);
  });
});

describe("it is known that the threshold will be met, and no figure is above it (GL 31 [30])", () => {
  const foreseen: Facts = { thresholdTrigger: "known_will_be_met", thresholdMetOrKnownOn: "2026-10-17" };
  it("says what is recorded and since when", () => {
    const finding = found(total(flop("9e24"), foreseen));
    expect(finding).toMatchObject({
      answer: "review",
      outcome: "review",
      missing: ["cumulativeTrainingFlop"],
    });
    expect(finding.readings.map(({ id, leadsTo }) => [id, leadsTo])).toEqual([
      ["will-be-met", { answer: "yes", outcome: "presumed" }],
      ["figure-final", { answer: "no", outcome: "no" }],
    ]);
    expect(finding.because).toEqual([
      {
        text: "It is recorded that the threshold will be met, known since 2026-10-17; the cumulative compute recorded, 9 × 10²⁴ FLOP, is not greater than 10²⁵ FLOP.",
        cite: guidelineCite("GL 31 [30]"),
      },
    ]);
    const silent: Facts = { ...foreseen, thresholdMetOrKnownOn: undefined };
    expect(texts(total(undefined, silent))).toEqual([
      "It is recorded that the threshold will be met; no cumulative compute is recorded.",
    ]);
  });

  it.each<[string, Facts, string]>([
    ["the figure is above it after all", total(limit + 1n, foreseen), "yes presumed"],
    ["it is recorded as met", total(limit, { ...foreseen, thresholdTrigger: "met" }), "no no"],
    ["nothing is recorded of it", total(limit), "no no"],
  ])("is not asked where %s", (_what, facts, expected) => expect(told(facts)).toBe(expected));
});

describe("reach is one criterion for a designation (Annex XIII(f))", () => {
  const reached = (users: number | undefined, changes: Facts = {}) =>
    found({ registeredEuBusinessUsers: users, ...changes });

  it("is said from 10 000 registered business users on, and changes no answer", () => {
    expect(reached(9_999)).toEqual(found({}));
    expect(reached(undefined)).toEqual(found({}));
    const { answer, because } = reached(10_000);
    expect([answer, because.length]).toEqual(["no", 2]);
    expect(because[0]).toEqual(found({}).because[0]);
    expect(because[1]?.text).toMatch(/^10000 registered business users .*nothing follows by itself\.$/);
    expect(because[1]?.cite.pinpoint).toBe("Annex XIII(f)");
  });

  it("is said where the compute is not known either, and not where risk is presumed anyway", () => {
    const { answer, because } = reached(20_000, { cumulativeTrainingFlop: undefined });
    expect([answer, because.length]).toEqual(["unknown", 2]);
    expect(reached(20_000, { cumulativeTrainingFlop: limit + 1n }).because).toHaveLength(1);
  });

  it("is not said while no number is law", () => {
    const none: Law = { ...law, thresholds: { ...law.thresholds, reachBusinessUsers: undefined } };
    expect(found({ registeredEuBusinessUsers: 10_000 }, none)).toEqual(found({}));
  });
});
