import { describe, expect, it } from "vitest";
import { classify, type LineageEvidence } from "@/lib/engine/classify";
import type { FactName, Facts } from "@/lib/engine/facts";
import { actCite } from "@/lib/engine/finding";
import { lawOn } from "@/lib/engine/law-on";
import type { DerivedFact } from "@/lib/engine/lineage-derived";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const missing = (facts: Facts) => classify(someFacts(facts), law).missing;

describe("the facts that would settle what is open", () => {
  it.each<[string, Facts, readonly FactName[]]>([
    ["nothing", {}, []],
    ["of whether it is general", { taskRange: undefined }, ["taskRange"]],
    ["of systemic risk", { cumulativeTrainingFlop: undefined }, ["cumulativeTrainingFlop"]],
    ["of the provider", { supply: undefined }, ["supply"]],
    ["of the exemption", { ...openRelease, monetisation: undefined }, ["monetisation"]],
    ["of the representative", { providerLocation: undefined }, ["providerLocation"]],
    ["of the placing", { placedOn: undefined }, ["placedOn"]],
    [
      "of the notification",
      { trainingFlop: flop("3e25"), cumulativeTrainingFlop: flop("3e25") },
      ["thresholdMetOrKnownOn"],
    ],
    ["of two, in order", { supply: undefined, taskRange: undefined }, ["taskRange", "supply"]],
  ])("%s", (_what, facts, names) => expect(missing(facts)).toEqual(names));

  it("are each named once", () => {
    const blank = classify({}, law).missing;
    expect(blank).toContain("trainingFlop");
    expect(new Set(blank).size).toBe(blank.length);
  });

  it("leave out what is asked of a provider where the actor is none", () => {
    const hub: Facts = { actorRole: "hub_operator", placedOn: undefined, providerLocation: undefined };
    expect(missing({ ...hub, ...openRelease, monetisation: undefined })).toEqual([]);
    expect(missing({ ...hub, taskRange: undefined, cumulativeTrainingFlop: undefined })).toEqual([
      "taskRange",
      "cumulativeTrainingFlop",
    ]);
  });
});

describe("the threshold within the expected accuracy of the compute (GL 123 [120])", () => {
  const near = (facts: Facts) => classify(someFacts(facts), law).nearThreshold;
  const both = (figure: bigint): Facts => ({ trainingFlop: figure, cumulativeTrainingFlop: figure });
  /** The least and the greatest estimate of which the threshold is no more than 30 % of it away. */
  const least = (limit: bigint) => (limit * 100n + 129n) / 130n;
  const greatest = (limit: bigint) => (limit * 100n) / 70n;

  it.each([
    ["1e23", flop("1e23")],
    ["1e25", flop("1e25")],
  ] as const)("is 30 %% of the estimate around %s, to the FLOP", (name, limit) => {
    expect(near(both(least(limit) - 1n))).toBeUndefined();
    expect(near(both(least(limit)))).toBe(name);
    expect(near(both(limit))).toBe(name);
    expect(near(both(greatest(limit)))).toBe(name);
    expect(near(both(greatest(limit) + 1n))).toBeUndefined();
  });

  const far = flop("5e23");
  it.each<[string, Facts, "1e23" | "1e25" | undefined]>([
    ["cumulative compute near 10^25", { trainingFlop: far, cumulativeTrainingFlop: flop("9e24") }, "1e25"],
    ["training compute near 10^23", { trainingFlop: flop("9e22"), cumulativeTrainingFlop: far }, "1e23"],
    ["cumulative compute near 10^23", { trainingFlop: far, cumulativeTrainingFlop: flop("9e22") }, undefined],
    [
      "training compute near 10^25",
      { trainingFlop: flop("9e24"), cumulativeTrainingFlop: flop("3e25") },
      undefined,
    ],
    ["both near their own", { trainingFlop: flop("9e22"), cumulativeTrainingFlop: flop("9e24") }, "1e25"],
    ["training compute alone", { trainingFlop: flop("9e24"), cumulativeTrainingFlop: undefined }, "1e25"],
    ["cumulative compute alone", { trainingFlop: undefined, cumulativeTrainingFlop: flop("9e22") }, "1e23"],
    ["none", { trainingFlop: undefined, cumulativeTrainingFlop: undefined }, undefined],
  ])("measures each figure by its own threshold: %s", (_what, facts, expected) => {
    expect(near(facts)).toBe(expected);
  });

  it("or within the range of a ledger, of the figure's own", () => {
    const ledger = (low: string, high: string) => ({
      low: flop(low),
      high: flop(high),
      planned: 0n,
      open: 0n,
    });
    const facts = { trainingFlop: far, cumulativeTrainingFlop: flop("5e24") };
    const wide25 = ledger("2e24", "1.1e25");
    const wide23 = ledger("9e22", "9e23");
    expect(near(facts)).toBeUndefined();
    expect(near({ ...facts, cumulativeBasis: wide25 })).toBe("1e25");
    expect(near({ ...facts, trainingBasis: wide25 })).toBeUndefined();
    expect(near({ ...facts, trainingBasis: wide23 })).toBe("1e23");
    expect(near({ ...facts, cumulativeBasis: wide23 })).toBeUndefined();
    expect(near({ ...facts, cumulativeBasis: ledger("2e24", "1e25") })).toBeUndefined();
  });

  it("is none while there is no threshold in law", () => {
    expect(classify(someFacts(both(flop("1e23"))), lawOn("2025-08-01")).nearThreshold).toBeUndefined();
    expect(classify(someFacts(both(flop("1e25"))), lawOn("2025-08-01")).nearThreshold).toBeUndefined();
  });
});

describe("an assessment", () => {
  it("says of which day and by which edition of the law it is", () => {
    const { asOf, lawVersion } = classify(someFacts(), law);
    expect([asOf, lawVersion]).toEqual(["2026-11-23", law.version]);
    expect(classify(someFacts(), lawOn("2025-08-01")).asOf).toBe("2025-08-01");
  });

  it("answers nothing before Chapter V applied, exemption, representative and age of the model too", () => {
    const early = classify(someFacts(openRelease), lawOn("2025-08-01"));
    for (const name of ["openSource", "representative", "legacy", "notification", "provider"] as const) {
      expect(early[name].answer, name).toBe("not-in-force");
      expect(early[name].because[0]?.text, name).toContain("did not apply on 2025-08-01");
    }
    const first = classify(someFacts(openRelease), lawOn("2025-08-02"));
    expect([first.openSource.answer, first.legacy.answer]).toEqual(["yes", "no"]);
  });
});

describe("what a lineage adds", () => {
  const derived: DerivedFact = {
    fact: "baseIsGpai",
    value: true,
    because: { text: "The base is one.", cite: actCite("Art 3(63)") },
    from: [{ modelId: "one", name: "Base" }],
  };
  const chain = { flop: flop("4e24"), most: flop("4e24"), text: "2e24 + 2e24" };
  const evidence = (changes: Partial<LineageEvidence> = {}): LineageEvidence => ({
    derived: [],
    share: undefined,
    missing: [],
    ...changes,
  });
  const modified: Facts = {
    isThirdPartyModification: true,
    baseIsGpai: true,
    baseIsSystemicRisk: false,
    baseTrainingFlop: flop("9e24"),
    modificationFlop: flop("2e24"),
    weightsControlledBy: "modifier",
  };

  it("stands beside the findings where it says something", () => {
    expect(classify(someFacts(), law, evidence({ derived: [derived] })).derived).toEqual([derived]);
    expect(classify(someFacts(), law, evidence())).not.toHaveProperty("derived");
    expect(classify(someFacts(), law)).not.toHaveProperty("derived");
  });

  it("is missing after what the facts leave open, once", () => {
    const adds = evidence({ missing: ["baseTrainingFlop", "supply"] });
    expect(classify(someFacts({ supply: undefined }), law, adds).missing).toEqual([
      "supply",
      "baseTrainingFlop",
    ]);
  });

  it("weighs the steps together, decided or not", () => {
    const { modifierShare } = classify(someFacts(modified), law, evidence({ share: { chain } }));
    expect(modifierShare.answer).toBe("review");
    expect(classify(someFacts(modified), law).modifierShare.answer).toBe("no");
    const made = {
      question: "consortium",
      reading: "consortium",
      by: "O",
      on: "2026-11-01",
      reason: "r",
    } as const;
    const facts = someFacts({ ...modified, decisions: [made] });
    const after = classify(facts, law, evidence({ share: { chain }, derived: [derived] }));
    expect(after.modifierShare.answer).toBe("review");
    expect(after.derived).toEqual([derived]);
  });
});
