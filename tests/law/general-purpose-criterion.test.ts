import { describe, expect, it } from "vitest";
import type { ComputeBasis, Facts } from "@/lib/engine/facts";
import { guidelineCite } from "@/lib/engine/finding";
import { gpai } from "@/lib/engine/gpai";
import { lawOn } from "@/lib/engine/law-on";
import { flop, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const limit = flop("1e23");
const found = (facts: Facts) => gpai(someFacts(facts), law);
const texts = (facts: Facts) => found(facts).because.map(({ text }) => text);
const pinpoints = (facts: Facts) => found(facts).because.map(({ cite }) => cite.pinpoint);

/** A ledger whose range is the one figure, nothing planned and nothing open; change what matters. */
const ledger = (figure: bigint, changes: Partial<ComputeBasis> = {}): ComputeBasis => ({
  low: figure,
  high: figure,
  planned: 0n,
  open: 0n,
  ...changes,
});
const wide = ledger(limit, { low: flop("5e22"), high: flop("2e23") });
const noCompute: Facts = { trainingFlop: undefined, cumulativeTrainingFlop: undefined };
const modified: Facts = { ...noCompute, isThirdPartyModification: true, baseIsGpai: false };
/** Below the criterion, to all appearance, and stated in too low a figure. */
const doubted: Facts = { trainingFlop: flop("9e22"), computeDoubt: "The base is left out." };

describe("compute is measured against 10^23 (GL 17)", () => {
  it.each([
    ["just below", limit - 1n, "no not_indicated"],
    ["exactly as much, which is not greater", limit, "no not_indicated"],
    ["just above", limit + 1n, "yes indicated"],
  ])("%s: %s FLOP", (_what, trainingFlop, expected) => {
    const { answer, outcome } = found({ trainingFlop });
    expect(`${answer} ${outcome}`).toBe(expected);
  });

  it("says the figure, the threshold and which is greater", () => {
    expect(texts({ trainingFlop: flop("2e23") })[0]).toBe(
      "Training compute of 2 × 10²³ FLOP is greater than 10²³ FLOP.",
    );
    expect(texts({ trainingFlop: flop("2e22") })[0]).toBe(
      "Training compute of 2 × 10²² FLOP is not greater than 10²³ FLOP.",
    );
    expect(pinpoints({})).toEqual(["GL 17", "GL 17, 19, 20"]);
    expect(pinpoints({ trainingFlop: limit })).toEqual(["GL 17", "GL 17, 19, 20", "GL 20"]);
  });

  it("cumulative compute rules out as long as it is not greater, for training is a part of it", () => {
    const with_ = (cumulativeTrainingFlop: bigint) => ({ trainingFlop: undefined, cumulativeTrainingFlop });
    expect(found(with_(limit))).toMatchObject({ answer: "no", outcome: "not_indicated", missing: [] });
    expect(texts(with_(limit))[0]).toMatch(/^Cumulative compute of 10²³ FLOP, .* not greater than 10²³ FLOP/);
    expect(pinpoints(with_(limit))[0]).toBe("GL 17");
    expect(found(with_(limit + 1n))).toMatchObject({ answer: "unknown", missing: ["trainingFlop"] });
  });

  it("a third party's modification has its cumulative compute only, and that is measured (GL 118 [115])", () => {
    expect(found({ ...modified, cumulativeTrainingFlop: limit + 1n }).outcome).toBe("indicated");
    expect(texts({ ...modified, cumulativeTrainingFlop: limit })[0]).toMatch(
      /^Training compute of 10²³ FLOP/,
    );
    const both = { ...modified, trainingFlop: limit, cumulativeTrainingFlop: flop("5e23") };
    expect(found(both).outcome).toBe("not_indicated");
  });

  it("missing compute is not low compute", () => {
    const finding = found(noCompute);
    expect(finding).toMatchObject({ answer: "unknown", outcome: "unknown", missing: ["trainingFlop"] });
    expect(finding.because[0]).toEqual({
      text: "Training compute is not known; the threshold is 10²³ FLOP. Missing compute is not low compute.",
      cite: guidelineCite("GL 17"),
    });
  });
});

describe("what a ledger says beside its total is said of the figure that was measured", () => {
  const straddling = /straddles the threshold/;
  it.each<[string, Facts, boolean]>([
    ["training compute and its own range", { trainingFlop: limit, trainingBasis: wide }, true],
    ["training compute and the other's range", { trainingFlop: limit, cumulativeBasis: wide }, false],
    ["a modified model's total", { ...modified, cumulativeTrainingFlop: limit, cumulativeBasis: wide }, true],
    ["a modified model's total", { ...modified, cumulativeTrainingFlop: limit, trainingBasis: wide }, false],
  ])("%s", (_what, facts, said) => {
    expect(texts(facts).some((text) => straddling.test(text))).toBe(said);
  });

  const silent = ledger(flop("9e22"), { open: flop("2e22") });
  it.each<[string, Facts, string]>([
    ["training compute", { trainingFlop: flop("9e22"), trainingBasis: silent }, "review"],
    ["training compute, not the other's", { trainingFlop: flop("9e22"), cumulativeBasis: silent }, "no"],
    [
      "cumulative compute",
      { trainingFlop: undefined, cumulativeTrainingFlop: flop("9e22"), cumulativeBasis: silent },
      "review",
    ],
    [
      "cumulative compute, not the other's",
      { trainingFlop: undefined, cumulativeTrainingFlop: flop("9e22"), trainingBasis: silent },
      "no",
    ],
  ])("entries on which the guidelines are silent keep a no open: %s", (_what, facts, answer) => {
    expect(found(facts).answer).toBe(answer);
    expect(texts(facts).some((text) => text.includes("stand apart"))).toBe(answer === "review");
  });
});

describe("a doubt about the figure keeps a no open (GL 121 [118])", () => {
  it("with the doubt as it was told among the reasons", () => {
    const finding = found(doubted);
    expect(finding).toMatchObject({ answer: "review", outcome: "review", missing: ["trainingFlop"] });
    expect(finding.because.at(-1)).toEqual({
      text: "The base is left out.",
      cite: guidelineCite("GL 121 [118]"),
    });
    expect(finding.because.map(({ text }) => text)[0]).toContain("9 × 10²² FLOP is not greater");
  });

  it("incomplete, the compute is what is missing", () => {
    const decisions = [
      { question: "compute-doubt", reading: "incomplete", by: "O", on: "2026-11-01", reason: "r" },
    ] as const;
    const { answer, outcome, missing, because } = found({ ...doubted, decisions });
    expect([answer, outcome, missing]).toEqual(["unknown", "unknown", ["trainingFlop"]]);
    expect(because.some(({ text }) => text === "The base is left out.")).toBe(true);
  });

  it.each<[string, Facts, string]>([
    ["what it generates counts", {}, "review"],
    ["what it generates is not known", { outputModalities: undefined }, "review"],
    ["what it generates does not count", { outputModalities: ["actions"] }, "no"],
    ["it is narrow anyway", { taskRange: "narrow" }, "no"],
    ["it was shown not to be general", { generalityShown: false }, "review"],
    ["it was shown to be general", { generalityShown: true }, "yes"],
    ["it is over the threshold all the same", { trainingFlop: limit + 1n }, "yes"],
  ])("where %s", (_what, facts, answer) => expect(found({ ...doubted, ...facts }).answer).toBe(answer));

  it("keeps nothing open where the figure is not the reason", () => {
    const facts: Facts = {
      ...noCompute,
      outputModalities: ["actions"],
      computeDoubt: "The base is left out.",
    };
    expect(found(facts)).toMatchObject({ answer: "no", outcome: "not_indicated" });
  });
});

describe("what it generates (GL 17, 19)", () => {
  it.each<[string, Facts["outputModalities"], string]>([
    ["language", ["text"], "It generates text, which the criterion names."],
    ["both kinds", ["actions", "code", "speech"], "It generates program code, speech, which the criterion"],
    [
      "neither",
      ["labels", "embeddings"],
      "It generates labels or scores, embeddings; the criterion asks for",
    ],
    ["not known", undefined, "What the model generates is not known."],
    ["nothing recorded", [], "What the model generates is not known."],
  ])("%s", (_what, outputModalities, text) => {
    const reason = found({ outputModalities }).because[1];
    expect(reason?.text.startsWith(text)).toBe(true);
    expect(reason?.cite.pinpoint).toBe("GL 17, 19, 20");
  });

  it.each<[string, Facts, string, readonly string[]]>([
    ["language", { outputModalities: ["text"] }, "yes", []],
    ["actions", { outputModalities: ["actions"] }, "no", []],
    ["not known", { outputModalities: undefined }, "unknown", ["outputModalities"]],
    ["nothing recorded", { outputModalities: [] }, "unknown", ["outputModalities"]],
    ["nor how much", { ...noCompute, outputModalities: [] }, "unknown", ["trainingFlop", "outputModalities"]],
    ["too little compute", { trainingFlop: limit, outputModalities: undefined }, "no", []],
  ])("%s", (_what, facts, answer, missing) => {
    expect(found(facts)).toMatchObject({ answer, missing });
  });
});

describe("before the threshold was law", () => {
  it("nothing is answered (Art 113(b))", () => {
    const { answer, because } = gpai(someFacts(), lawOn("2025-08-01"));
    expect(answer).toBe("not-in-force");
    expect(because[0]?.text).toContain("2025-08-01; it applies from 2025-08-02.");
  });
});
