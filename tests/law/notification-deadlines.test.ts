import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { flop, someFacts } from "../support/facts";
import { deadlinesOf, event, said, signatory } from "../support/recorded";

const notifying = (changes: Facts) =>
  deadlinesOf(signatory(changes)).filter(({ id }) => ["D01", "D02", "D03"].includes(id));

const modification: Facts = {
  actorRole: "downstream_modifier",
  isThirdPartyModification: true,
  baseIsGpai: true,
  baseIsSystemicRisk: true,
  baseComputeKnown: true,
  baseTrainingFlop: flop("3e25"),
  modificationFlop: flop("1.1e25"),
  weightsControlledBy: "modifier",
};

describe("the notification (Art 52(1))", () => {
  it.each<[string, Facts, string, string | undefined, string | undefined]>([
    ["met on a day", { thresholdMetOrKnownOn: "2026-10-17" }, "D01", "2026-10-31", "2026-11-03"],
    ["met on a day not known", { thresholdMetOrKnownOn: undefined }, "D01", undefined, undefined],
    [
      "met the day Chapter V applied",
      { thresholdMetOrKnownOn: "2025-08-02" },
      "D01",
      "2025-08-16",
      "2025-08-18",
    ],
    [
      "met the day before (GL 114)",
      { thresholdMetOrKnownOn: "2025-08-01" },
      "D03",
      "2025-08-16",
      "2025-08-18",
    ],
    [
      "met before, on a day not known",
      { thresholdMetOrKnownOn: undefined, thresholdTrigger: "transitional" },
      "D03",
      "2025-08-16",
      "2025-08-18",
    ],
    [
      "by a change of a systemic-risk model (GL 71)",
      { ...modification, thresholdMetOrKnownOn: "2026-10-17" },
      "D02",
      "2026-10-31",
      "2026-11-03",
    ],
    [
      "by a change of another model",
      {
        ...modification,
        baseIsSystemicRisk: false,
        baseTrainingFlop: flop("9e24"),
        modificationFlop: flop("4e24"),
        trainingFlop: undefined,
        cumulativeTrainingFlop: flop("1.3e25"),
        thresholdMetOrKnownOn: "2026-10-17",
      },
      "D01",
      "2026-10-31",
      "2026-11-03",
    ],
    [
      "by one's own model, whatever is said of a base",
      { baseIsSystemicRisk: true, thresholdMetOrKnownOn: "2026-10-17" },
      "D01",
      "2026-10-31",
      "2026-11-03",
    ],
  ])("%s", (_what, changes, id, dueOn, rolledDueOn) => {
    const found = notifying(changes);
    expect(found).toMatchObject([{ id, dueOn, rolledDueOn, review: false }]);
    expect(found[0]?.because[0]?.cite.pinpoint).toBe("Art 52(1)");
  });

  it("says what the two weeks run from", () => {
    expect(said(signatory({ thresholdMetOrKnownOn: "2026-10-17" }), "D01")).toMatch(
      /Two weeks from 2026-10-17/,
    );
  });

  it("is open where the duty is: for a model on the market before Chapter V", () => {
    const found = notifying({ placedOn: "2025-03-03", thresholdMetOrKnownOn: "2025-02-03" });
    expect(found).toMatchObject([{ id: "D03", dueOn: "2027-08-02", review: true }]);
  });

  it("is open where it is open who the provider is", () => {
    expect(notifying({ supply: "non_commercial" })).toMatchObject([
      { id: "D01", dueOn: "2026-03-16", review: true },
    ]);
  });

  it.each<[string, Facts, string | undefined]>([
    ["who the provider is", { supply: undefined }, "2026-03-16"],
    [
      "who the provider is, nor when it was met",
      { supply: undefined, thresholdMetOrKnownOn: undefined },
      undefined,
    ],
    [
      "whether it is above the threshold",
      { trainingFlop: flop("5e23"), cumulativeTrainingFlop: undefined },
      "2026-03-16",
    ],
  ])("is open, and not passed over, while it is not known %s", (_what, changes, dueOn) => {
    expect(notifying(changes)).toMatchObject([{ id: "D01", dueOn, review: true }]);
  });

  it("is not asked about while it is not known whether the model is a general-purpose one", () => {
    expect(notifying({ trainingFlop: undefined, cumulativeTrainingFlop: undefined })).toEqual([]);
  });

  it("is asked of nobody else", () => {
    expect(notifying({ cumulativeTrainingFlop: flop("1e25"), trainingFlop: flop("1e25") })).toEqual([]);
    expect(notifying({ actorRole: "hub_operator" })).toEqual([]);
  });
});

describe("the estimate before a large training run (GL 31)", () => {
  const planned = (changes: Facts) =>
    deadlinesOf({ ...signatory(changes), events: [event("training_run_planned", "2027-01-04")] }, "D04");
  const small = { trainingFlop: flop("5e23"), cumulativeTrainingFlop: flop("5e23") };
  it.each<[string, Facts, boolean]>([
    ["of a model below the threshold", small, false],
    ["of one above it", {}, false],
    ["of one that may be above it", { ...small, cumulativeTrainingFlop: undefined }, false],
    ["openly, where it is not known who the provider is", { ...small, supply: undefined }, true],
  ])("is due the day before: %s", (_what, changes, review) => {
    expect(planned(changes)).toMatchObject([{ dueOn: "2027-01-03", triggeredOn: "2027-01-04", review }]);
  });

  it("is not asked of a model whose provider was heard, nor where no run is planned", () => {
    expect(planned({ rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" })).toEqual([]);
    expect(deadlinesOf(someFacts(), "D04")).toEqual([]);
  });
});

describe("reassessment of a designation (Art 52(5)): six months", () => {
  const designated = someFacts({ designationBasis: "52(4)", designatedOn: "2026-08-31", codeChapters: [] });
  const maintained = {
    ...designated,
    events: [event("designation_maintained", "2027-03-15", { matter: "M" })],
  };

  it("after the designation", () => {
    expect(deadlinesOf(designated, "D05")).toMatchObject([{ dueOn: "2027-02-28", review: false }]);
    expect(deadlinesOf(designated, "D05")[0]?.rolledDueOn).toBeUndefined();
    expect(said(designated, "D05")).toMatch(/designat.*52\(4\)/i);
    expect(deadlinesOf(designated, "D06")).toEqual([]);
  });

  it("after the last decision that maintained it", () => {
    expect(deadlinesOf(maintained, "D06")).toMatchObject([
      { dueOn: "2027-09-15", occurrence: "2027-03-15 M", review: false },
    ]);
    expect(deadlinesOf(maintained, "D05")).toEqual([]);
  });

  it("on a day not known where that of the designation is not", () => {
    const found = deadlinesOf({ ...designated, designatedOn: undefined }, "D05");
    expect(found).toMatchObject([{ occurrence: "undated", dueOn: undefined, review: false }]);
    expect(found[0]?.because[0]?.text).toMatch(/designat/i);
  });

  it("is for designations of the Commission's own motion alone", () => {
    const unnotified = signatory({ designationBasis: "52(1)", designatedOn: "2026-08-31" });
    expect(deadlinesOf(unnotified, "D05")).toEqual([]);
    expect(deadlinesOf(signatory(), "D05")).toEqual([]);
    const contested = signatory({
      designationBasis: "52(4)",
      designatedOn: "2026-08-31",
      rebuttal: "accepted",
      rebuttalDecidedOn: "2026-10-05",
    });
    expect(deadlinesOf(contested, "D05")).toEqual([]);
  });
});

describe("accepted arguments whose facts change (GL 42)", () => {
  const changed = (changes: Facts) =>
    signatory({ ...changes, events: [event("acceptance_facts_changed", "2026-10-05", { matter: "M" })] });

  it("are notified again, with no number of days", () => {
    const facts = changed({ rebuttal: "accepted", rebuttalDecidedOn: "2026-06-01" });
    expect(deadlinesOf(facts, "D07")).toMatchObject([
      { triggeredOn: "2026-10-05", dueOn: undefined, occurrence: "2026-10-05 M", review: false },
    ]);
    expect(said(facts, "D07")).toMatch(/changed on 2026-10-05.*no number of days\. \[GL 42\]/);
  });

  it.each(["filed", "rejected", undefined] as const)("not where the arguments are %s", (rebuttal) => {
    expect(deadlinesOf(changed({ rebuttal, rebuttalDecidedOn: "2026-06-01" }), "D07")).toEqual([]);
  });
});
