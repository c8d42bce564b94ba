import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { notification } from "@/lib/engine/notification";
import { lawEdition } from "@/lib/law/edition";
import { thresholds } from "@/lib/law/thresholds";
import { flop, someFacts } from "../support/facts";
import { found, inShort, leadingTo, restingOn, told } from "../support/told";

const law = lawOn("2026-11-23");
const presumed = found("Presumed", "yes", "presumed" as const);
const actor = found("Provider", "yes", "yes" as const);
const newer = found("Newer", "no", "no" as const);
const older = found("Older", "yes", "yes" as const);
type Before = Parameters<typeof notification>[2];
const met: Facts = {
  trainingFlop: flop("3e25"),
  cumulativeTrainingFlop: flop("3e25"),
  thresholdMetOrKnownOn: "2026-11-09",
  thresholdTrigger: "met",
};
const ask = (changes: Facts = {}, before: Partial<Before> = {}, on = law) =>
  notification(someFacts({ ...met, ...changes }), on, {
    systemic: presumed,
    provider: actor,
    legacy: newer,
    ...before,
  });

describe("no notification is due (Art 52(1))", () => {
  it.each<[string, Facts, Partial<Before>, RegExp]>([
    [
      "from who is not the provider",
      {},
      { provider: found("Other", "no", "no" as const) },
      /^no none: The actor is not the provider of a model that binds it\. \[Art 52\(1\), settled\]$/,
    ],
    [
      "without systemic risk",
      {},
      { systemic: found("None", "no", "no" as const) },
      /^no none: No systemic risk is presumed\. \[Art 52\(1\), settled\]$/,
    ],
    [
      "of a model the Commission found by itself",
      { designationBasis: "52(4)", cumulativeTrainingFlop: undefined, trainingFlop: undefined },
      {},
      /^no none: The Commission designated the model of its own motion\. \[Art 52\(1\), settled\]$/,
    ],
    [
      "before Chapter V applied",
      {},
      { systemic: found("Early", "not-in-force", "n/a" as const) },
      /^not-in-force none: Early\./,
    ],
  ])("%s", (_what, facts, before, words) => expect(inShort(ask(facts, before))).toMatch(words));

  it("is due all the same where a presumption was met and rebutted only later (GL 42)", () => {
    expect(ask({}, { systemic: found("Rebutted", "no", "rebutted" as const) }).outcome).toBe("due");
  });
});

describe("a designation under Article 52(4) asks for none, as long as the threshold is not passed", () => {
  const designated = (trainingFlop: string | undefined, cumulative: string | undefined, on = law) =>
    ask(
      {
        designationBasis: "52(4)",
        trainingFlop: trainingFlop === undefined ? undefined : flop(trainingFlop),
        cumulativeTrainingFlop: cumulative === undefined ? undefined : flop(cumulative),
      },
      {},
      on,
    ).outcome;

  it.each([
    ["exactly at it", undefined, "1e25", "none"],
    ["above it", undefined, "1.0000001e25", "due"],
    ["above it by the updates, the total not known", "2e25", undefined, "due"],
    ["below it by the total, which is what counts", "2e25", "9e24", "none"],
  ])("%s", (_what, training, cumulative, outcome) => {
    expect(designated(training, cumulative)).toBe(outcome);
  });

  it("under Article 52(1) leaves it due", () => {
    expect(
      ask({ designationBasis: "52(1)", trainingFlop: undefined, cumulativeTrainingFlop: flop("1e24") })
        .outcome,
    ).toBe("due");
  });

  it("says nothing where no threshold is law", () => {
    const without = { ...lawEdition, thresholds: { ...thresholds, systemicRiskTrainingFlop: [] } };
    expect(designated(undefined, "1e24", lawOn("2026-11-23", without))).toBe("due");
  });
});

describe("what is open", () => {
  const risk = found("Unknown risk", "unknown", "unknown" as const, { missing: ["cumulativeTrainingFlop"] });
  const part = found("Unknown part", "unknown", "unknown" as const, { missing: ["actorRole"] });
  const openRisk = found("Open risk", "review", "case_by_case" as const);
  const openPart = found("Open part", "review", "case_by_case" as const);
  const end = { from: "2026-11-09", byCalendar: "2026-11-23", byRegulation1182: "2026-11-23" };

  it.each<[string, Partial<Before>, RegExp, string[]]>([
    ["systemic risk", { systemic: risk }, /^unknown unknown: Unknown risk\./, ["cumulativeTrainingFlop"]],
    ["the part played", { provider: part }, /^unknown unknown: Unknown part\./, ["actorRole"]],
    [
      "both",
      { systemic: risk, provider: part },
      /^unknown unknown: Unknown risk\. \[[^\]]*\]$/,
      ["cumulativeTrainingFlop"],
    ],
  ])("%s, not known: still with the day it would be due", (_what, before, words, missing) => {
    expect(inShort(ask({}, before))).toMatch(words);
    expect(ask({}, before)).toMatchObject({ missing, dates: end });
  });

  it.each<[string, Partial<Before>, RegExp]>([
    ["systemic risk", { systemic: openRisk }, /^review ambiguous: Open risk\./],
    ["the part played", { provider: openPart }, /^review ambiguous: Open part\./],
    ["both", { systemic: openRisk, provider: openPart }, /^review ambiguous: Open part\. \[[^\]]*\]$/],
  ])("%s, to be judged: ambiguous, with the days on the reading that it exists", (_what, before, words) => {
    const asked = ask({}, before);
    expect(inShort(asked)).toMatch(words);
    expect(asked).toMatchObject({ missing: [], dates: end });
    expect(ask({ thresholdMetOrKnownOn: undefined }, before)).toMatchObject({
      missing: ["thresholdMetOrKnownOn"],
      dates: {},
    });
  });

  it("carries the readings of what it waits for", () => {
    const reading = {
      reading: "One.",
      consequence: "Two.",
      cite: { source: "GL", pinpoint: "GL 51", certainty: "guideline" },
    } as const;
    const asked = ask({}, { provider: { ...openPart, readings: [reading] } });
    expect(asked.readings).toEqual([reading]);
  });
});

describe("a systemic-risk model on the market before Chapter V applied (Art 111(3); GL 114-115 [111-112])", () => {
  const decided = (reading: string): Facts => ({
    decisions: [
      { question: "legacy-notification", reading, by: "Olga", on: "2026-11-20", reason: "caution" },
    ],
  });
  const fixed = { byCalendar: "2027-08-02", byRegulation1182: "2027-08-02" };

  it("is open: by 2 August 2027, or two weeks", () => {
    const asked = ask({}, { legacy: older });
    expect(inShort(asked)).toBe(
      "review ambiguous: The model was on the market before Chapter V applied. [Art 52(1), 111(3); GL 114-115 [111-112], inference]",
    );
    expect(asked.dates).toEqual(fixed);
    expect(leadingTo(asked)).toEqual({ "legacy-date": "yes due", "two-weeks": "yes due" });
    const readings = asked.readings.map(({ reading }) => reading);
    expect(readings[0]).toMatch(/due by 2027-08-02\.$/);
    expect(readings[1]).toMatch(/from 2025-08-02/);
  });

  it("follows what a person decides", () => {
    const late = ask(decided("legacy-date"), { legacy: older });
    expect(inShort(late)).toMatch(
      /^yes due: The model was on the market before Chapter V applied\. \[Art 52\(1\), settled\] Decided by Olga/,
    );
    expect(late).toMatchObject({ dates: fixed, missing: [] });
    const soon = ask(decided("two-weeks"), { legacy: older });
    expect(told(soon)).toMatch(/^Two weeks from 2026-11-09 end on 2026-11-23/);
    expect(soon.dates.from).toBe("2026-11-09");
  });

  it("stays open where it is open who is bound", () => {
    const systemic = restingOn(found("Open risk", "review", "case_by_case" as const), "modified-total");
    const asked = ask({}, { legacy: older, systemic });
    expect(leadingTo(asked)).toEqual({ "legacy-date": "review ambiguous", "two-weeks": "review ambiguous" });
  });

  it("is asked of no other model", () => {
    for (const answer of ["no", "unknown"] as const)
      expect(ask({}, { legacy: found("Other", answer, answer) }).outcome).toBe("due");
  });
});
