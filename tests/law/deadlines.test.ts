import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { deadlineStatus, deadlineStatuses } from "@/lib/engine/deadline-status";
import { type DerivedDeadline, deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");

/** Deadlines by id; a model has at most one of each here. */
function derived(facts: Facts): Record<string, DerivedDeadline> {
  const found = deriveDeadlines(facts, law, classify(facts, law));
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  return Object.fromEntries(found.map((deadline) => [deadline.id, deadline]));
}

/** The same, of a provider known to have signed nothing. */
const unsigned = (changes: Facts = {}): Facts => someFacts({ codeChapters: [], ...changes });

const systemic = (changes: Facts = {}): Facts =>
  someFacts({
    trainingFlop: flop("3e25"),
    cumulativeTrainingFlop: flop("3e25"),
    thresholdTrigger: "met",
    ...changes,
  });

describe("notification (Art 52(1)): two weeks, plain and rolled (Regulation 1182/71)", () => {
  it.each([
    ["2026-11-11", "D01", "2026-11-25", undefined],
    ["2026-12-10", "D01", "2026-12-24", "2027-01-04"],
    ["2026-10-17", "D01", "2026-10-31", "2026-11-03"],
    ["2026-07-07", "D01", "2026-07-21", "2026-07-22"],
    ["2026-03-19", "D01", "2026-04-02", "2026-04-07"],
    ["2025-08-02", "D01", "2025-08-16", "2025-08-18"],
    ["2025-05-01", "D03", "2025-08-16", "2025-08-18"],
  ])("met on %s: %s due on %s, rolled %s", (thresholdMetOrKnownOn, id, dueOn, rolledDueOn) => {
    const found = derived(systemic({ thresholdMetOrKnownOn }))[id];
    expect(found).toMatchObject({ dueOn, review: false });
    expect(found?.rolledDueOn).toBe(rolledDueOn);
  });

  it("is due on a day not known where nobody recorded when the threshold was met", () => {
    const found = derived(systemic()).D01;
    expect(found).toMatchObject({ occurrence: "undated", review: false });
    expect(found?.dueOn).toBeUndefined();
  });

  it("keeps the plain date where the holidays of a year are not known yet", () => {
    const found = derived(systemic({ thresholdMetOrKnownOn: "2029-12-20" })).D01;
    expect(found).toMatchObject({ dueOn: "2030-01-03" });
    expect(found?.rolledDueOn).toBeUndefined();
    expect(found?.because[0]?.text).toContain("not computable yet");
  });

  it("is there neither just below nor at the threshold, and is there just above", () => {
    const at = (figure: bigint) =>
      derived(
        systemic({
          trainingFlop: figure,
          cumulativeTrainingFlop: figure,
          thresholdMetOrKnownOn: "2026-03-02",
        }),
      ).D01;
    expect(at(flop("1e25") - 1n)).toBeUndefined();
    expect(at(flop("1e25"))).toBeUndefined();
    expect(at(flop("1e25") + 1n)).toBeDefined();
  });

  it("is open, with the late date and the overdue reading, for a model on the market before", () => {
    const facts = systemic({ placedOn: "2025-03-01", thresholdMetOrKnownOn: "2025-02-01" });
    expect(derived(facts).D03).toMatchObject({ dueOn: "2027-08-02", review: true });
    expect(classify(facts, law).notification.readings).toHaveLength(2);
  });

  it("is the modifier's own for a modified systemic-risk model", () => {
    const facts = systemic({
      actorRole: "downstream_modifier",
      isThirdPartyModification: true,
      baseIsGpai: true,
      baseIsSystemicRisk: true,
      baseComputeKnown: true,
      baseTrainingFlop: flop("3e25"),
      modificationFlop: flop("1.1e25"),
      weightsControlledBy: "modifier",
      thresholdMetOrKnownOn: "2026-10-17",
    });
    expect(derived(facts)).toMatchObject({ D02: { dueOn: "2026-10-31", rolledDueOn: "2026-11-03" } });
    const third = { ...facts, modificationFlop: flop("1e25") };
    expect(derived(third)).toEqual({});
  });
});

describe("what is due at placing (Art 53(1), 54(1))", () => {
  it("binds a Union provider on the day, without a representative", () => {
    const found = derived(unsigned());
    for (const id of ["D08", "D10", "D11"])
      expect(found[id]).toMatchObject({ dueOn: "2026-03-02", review: false });
    expect(Object.keys(found).sort()).toEqual(["D08", "D10", "D11"]);
  });

  it("does not take an unknown signature for none: what the Code asks is there, marked open", () => {
    expect(derived(someFacts()).D18).toMatchObject({ dueOn: "2036-03-02", review: true });
    const signed = derived(someFacts({ codeChapters: ["transparency"] }));
    expect(signed.D18).toMatchObject({ dueOn: "2036-03-02", review: false });
  });

  it("asks a provider outside the Union for a mandate the day before", () => {
    const found = derived(someFacts({ providerLocation: "non-EU" }));
    expect(found.D09).toMatchObject({ dueOn: "2026-03-01", triggeredOn: "2026-03-02" });
    expect(found.D19).toMatchObject({ dueOn: "2036-03-02" });
  });

  it("spares an exempt open model the documentation and the mandate, never policy and summary", () => {
    const found = derived(someFacts({ ...openRelease, providerLocation: "non-EU" }));
    expect(Object.keys(found).sort()).toEqual(["D10", "D11"]);
  });

  it("asks an open model designated by the Commission for documentation from that day", () => {
    const found = derived(
      someFacts({
        ...openRelease,
        providerLocation: "non-EU",
        designationBasis: "52(4)",
        designatedOn: "2026-10-05",
      }),
    );
    expect(found).toMatchObject({
      D08: { dueOn: "2026-10-05" },
      D09: { dueOn: "2026-10-04" },
      D10: { dueOn: "2026-03-02" },
      D11: { dueOn: "2026-03-02" },
    });
    expect(found.D01).toBeUndefined();
  });

  it("is marked open where the release stands in for a placing nobody recorded", () => {
    const found = derived(someFacts({ placedOn: undefined, releasedOn: "2026-03-02" }));
    expect(found.D10).toMatchObject({ dueOn: "2026-03-02", review: true });
    expect(found.D10?.because[0]?.text).toContain("Assumed");
  });

  it("is due on a day not known where neither placing nor release is recorded", () => {
    const found = derived(someFacts({ placedOn: undefined, providerLocation: undefined }));
    expect(Object.keys(found).sort()).toEqual(["D08", "D09", "D10", "D11"]);
    for (const deadline of Object.values(found)) {
      expect(deadline).toMatchObject({ occurrence: "undated", review: true });
      expect(deadline.dueOn).toBeUndefined();
    }
  });

  it("does not exist for a model that is not placed", () => {
    expect(derived(someFacts({ placedOn: "not_placed" }))).toEqual({});
  });

  it("is there and marked open while it is not known whether we are the provider", () => {
    for (const unknown of [{ supply: undefined }, { actorRole: undefined }]) {
      const found = derived(someFacts(unknown));
      expect(found.D10).toMatchObject({ dueOn: "2026-03-02", review: true });
    }
  });

  it("does not exist below the indicative criterion", () => {
    expect(derived(someFacts({ trainingFlop: flop("1e23"), cumulativeTrainingFlop: flop("1e23") }))).toEqual(
      {},
    );
  });
});

describe("models on the market before 2 August 2025 (Art 111(3))", () => {
  it.each([
    ["2025-08-01", "D13", "2027-08-02"],
    ["2025-08-02", "D10", "2025-08-02"],
  ])("placed on %s: %s due on %s", (placedOn, id, dueOn) => {
    expect(derived(someFacts({ placedOn }))[id]).toMatchObject({ dueOn, review: false });
  });
});

describe("summary after further training: six months (template, notice 29)", () => {
  it.each([
    ["2026-08-31", "2027-02-28"],
    ["2026-05-20", "2026-11-20"],
  ])("trained on %s, updated by %s", (furtherTrainedOn, dueOn) => {
    expect(derived(someFacts({ furtherTrainedOn })).D12).toMatchObject({ dueOn });
  });

  it("is never due before the summary of a legacy model itself", () => {
    const found = derived(someFacts({ placedOn: "2025-03-01", furtherTrainedOn: "2026-01-10" }));
    expect(found.D12).toMatchObject({ dueOn: "2027-08-02" });
  });
});

describe("status", () => {
  it.each([
    ["2026-11-22", "overdue"],
    ["2026-11-23", "week"],
    ["2026-11-30", "week"],
    ["2026-12-01", "month"],
    ["2026-12-24", "month"],
    ["2026-12-25", "later"],
  ] as const)("due on %s, seen on 23 November 2026: %s", (dueOn, status) => {
    expect(deadlineStatus(dueOn, undefined, "2026-11-23")).toBe(status);
    expect(deadlineStatuses).toContain(status);
  });

  it("is done where somebody said so, and undated without a day", () => {
    expect(deadlineStatus("2026-01-01", "2026-11-01", "2026-11-23")).toBe("done");
    expect(deadlineStatus(undefined, undefined, "2026-11-23")).toBe("undated");
  });
});
