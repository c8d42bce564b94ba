import { describe, expect, it } from "vitest";
import { article55 } from "@/lib/engine/consequences";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { someFacts } from "../support/facts";
import { found, inShort, told } from "../support/told";

const law = lawOn("2026-11-23");
const actor = found("Provider", "yes", "yes" as const);
const presumed = found("Presumed", "yes", "presumed" as const);
const rebutted = found("Rebutted", "no", "rebutted" as const);
const newer = found("Newer", "no", "no" as const);
const older = found("Older", "yes", "yes" as const);
const reading = {
  reading: "One.",
  consequence: "Two.",
  cite: { source: "GL", pinpoint: "GL 51", certainty: "guideline" },
} as const;
const open = { missing: ["actorRole"], readings: [reading] } as const;
type Args = Parameters<typeof article55>;
interface Before {
  provider?: Args[2];
  systemic?: Args[3];
  legacy?: Args[4];
}
const met: Facts = { thresholdMetOrKnownOn: "2026-06-01", thresholdTrigger: "met", placedOn: "2026-03-02" };
const ask = (changes: Facts = {}, { provider = actor, systemic = presumed, legacy = newer }: Before = {}) =>
  article55(someFacts({ ...met, ...changes }), law, provider, systemic, legacy);
const cite = "\\[Art 55; GL 27, 42, 45-46, guideline\\]$";

describe("whom Article 55 binds", () => {
  it.each<[string, Before, RegExp]>([
    [
      "not who is not the provider",
      { provider: found("Other", "no", "no" as const) },
      new RegExp(`^no n/a: The actor is not the provider\\. ${cite}`),
    ],
    [
      "nobody without systemic risk",
      { systemic: found("None", "no", "no" as const) },
      new RegExp(`^no n/a: No systemic risk is presumed\\. ${cite}`),
    ],
    [
      "open with a total to be judged",
      { systemic: found("Total", "review", "case_by_case" as const, { readings: [reading] }) },
      /^review case_by_case: Total\. \[GL of Total, guideline\]$/,
    ],
    [
      "open with systemic risk to be judged",
      { systemic: found("Judged", "review", "review" as const, { readings: [reading] }) },
      /^review unknown: Judged\. \[GL of Judged, guideline\]$/,
    ],
    [
      "not known with systemic risk",
      { systemic: found("Unknown", "unknown", "unknown" as const, { missing: ["cumulativeTrainingFlop"] }) },
      /^unknown unknown: Unknown\. \[GL of Unknown, guideline\]$/,
    ],
  ])("%s", (_whom, before, words) => {
    const asked = ask({}, before);
    expect(inShort(asked)).toMatch(words);
    expect(asked).toMatchObject({
      missing: before.systemic?.missing ?? [],
      readings: before.systemic?.readings ?? [],
    });
  });

  it.each(["unknown", "review"] as const)("is as open as who the provider is: %s", (answer) => {
    const provider = found("Open", answer, "case_by_case" as const, open);
    expect(ask({}, { provider })).toMatchObject({ answer, outcome: "applies", ...open });
    const soon = ask({ thresholdTrigger: "known_will_be_met" }, { provider });
    expect(soon).toMatchObject({ answer, outcome: "when_met", ...open });
    expect(ask({ thresholdMetOrKnownOn: undefined }, { provider }).missing).toEqual([
      "actorRole",
      "thresholdMetOrKnownOn",
    ]);
  });
});

describe("from when it binds (GL 27, 42, 45-46)", () => {
  it.each<[string, Facts, string | undefined]>([
    ["from the day the threshold was met", {}, "2026-06-01"],
    ["never before Chapter V applied", { thresholdMetOrKnownOn: "2025-08-01" }, "2025-08-02"],
    ["from that day on", { thresholdMetOrKnownOn: "2025-08-03", placedOn: "2025-08-03" }, "2025-08-03"],
    [
      "from then where it was met before",
      { thresholdMetOrKnownOn: undefined, thresholdTrigger: "transitional" },
      "2025-08-02",
    ],
    ["from an unknown day", { thresholdMetOrKnownOn: undefined }, undefined],
    [
      "from the day it was informed of a designation",
      { designationBasis: "52(4)", designatedOn: "2026-08-31" },
      "2026-08-31",
    ],
    ["not from a day that is not recorded", { designationBasis: "52(4)" }, undefined],
    [
      "from the day it was met where it was designated for not notifying",
      { designationBasis: "52(1)", designatedOn: "2026-08-31" },
      "2026-06-01",
    ],
  ])("%s", (_what, facts, from) => {
    const asked = ask(facts);
    expect(asked).toMatchObject({ answer: "yes", outcome: "applies", readings: [] });
    expect(asked.dates).toEqual({ from });
    const start = facts.designationBasis === "52(4)" ? "designatedOn" : "thresholdMetOrKnownOn";
    expect(asked.missing).toEqual(from === undefined ? [start] : []);
    expect(told(asked)).toMatch(
      new RegExp(
        from === undefined
          ? `^It binds; from when is not known\\. ${cite}`
          : `^It binds from ${from}\\. ${cite}`,
      ),
    );
  });

  it("binds an older model from 2 August 2027 (Art 111(3)), unless it was designated", () => {
    expect(ask({}, { legacy: older }).dates.from).toBe("2027-08-02");
    const designated = { designationBasis: "52(4)", designatedOn: "2026-08-31" } as const;
    expect(ask(designated, { legacy: older }).dates.from).toBe("2026-08-31");
    expect(ask({ placedOn: "not_placed" }, { legacy: older }).dates.from).toBe("2026-06-01");
  });

  it("binds once the threshold is met where so far it is only known that it will be", () => {
    const asked = ask({ thresholdTrigger: "known_will_be_met" });
    expect(inShort(asked)).toMatch(
      new RegExp(
        `^yes when_met: It binds from the day the threshold is met; so far.*that it will be\\. ${cite}`,
      ),
    );
    expect(asked).toMatchObject({ missing: [], dates: {} });
    const designated = { designationBasis: "52(4)", designatedOn: "2026-08-31" } as const;
    expect(ask({ thresholdTrigger: "known_will_be_met", ...designated }).outcome).toBe("applies");
  });

  it("bound until the arguments were accepted (GL 42)", () => {
    const ended = ask({ rebuttalDecidedOn: "2026-09-01" }, { systemic: rebutted });
    expect(inShort(ended)).toMatch(
      new RegExp(`^no ended: Bound until 2026-09-01, when the arguments were accepted\\. ${cite}`),
    );
    expect(ended).toMatchObject({ missing: [], dates: { from: "2026-06-01", until: "2026-09-01" } });
    const unclear = ask({ thresholdMetOrKnownOn: undefined }, { systemic: rebutted });
    expect(told(unclear)).toMatch(/^Bound until the day it was informed, when the arguments/);
    expect(unclear.missing).toEqual(["thresholdMetOrKnownOn"]);
    expect(ask({ thresholdTrigger: "known_will_be_met" }, { systemic: rebutted }).outcome).toBe("ended");
  });
});

describe("a model placed only after the condition is met (GL 27, 42; Rec 97)", () => {
  const decided = (reading: string): Facts => ({
    decisions: [{ question: "article-55-start", reading, by: "Olga", on: "2026-11-20", reason: "recital" }],
  });
  const later = { placedOn: "2026-06-02" } as const;

  it("is bound from the condition unless a person decides for the placing", () => {
    expect(ask(later)).toMatchObject({ outcome: "applies", dates: { from: "2026-06-01" }, readings: [] });
    const byPlacing = ask({ ...later, ...decided("placing") });
    expect(inShort(byPlacing)).toMatch(
      /^yes applies: It binds from the placing on 2026-06-02\. \[Art 55; GL 27, 42, 45-46, guideline\] Decided.*differs from the guidelines/,
    );
    expect(byPlacing).toMatchObject({ dates: { from: "2026-06-02" }, missing: [] });
    const byCondition = ask({ ...later, ...decided("condition-met") });
    expect(told(byCondition)).toMatch(/^It binds from 2026-06-01\. .*Decided/);
    expect(byCondition.because[1]?.decision?.differs).toBe(false);
  });

  it("and where the day of placing is not known, that is missing", () => {
    const asked = ask({ placedOn: undefined, ...decided("placing") });
    expect(told(asked)).toMatch(/^It binds from the placing, whose day is not known\. /);
    expect(asked).toMatchObject({ missing: ["placedOn"], dates: { from: undefined } });
    const provider = found("Open", "review", "case_by_case" as const, open);
    expect(ask({ placedOn: undefined, ...decided("placing") }, { provider })).toMatchObject({
      answer: "review",
      missing: ["actorRole", "placedOn"],
      readings: [reading],
    });
    expect(ask({ ...later, ...decided("placing") }, { provider }).missing).toEqual(["actorRole"]);
  });

  it.each<[string, Facts, Before]>([
    ["placed on the day it was met", { placedOn: "2026-06-01" }, {}],
    ["placed before", { placedOn: "2026-05-31" }, {}],
    ["never placed", { placedOn: "not_placed" }, {}],
    ["met on an unknown day", { ...later, thresholdMetOrKnownOn: undefined }, {}],
    ["of which neither day is known", { placedOn: undefined, thresholdMetOrKnownOn: undefined }, {}],
    ["designated", { ...later, designationBasis: "52(4)", designatedOn: "2026-04-01" }, {}],
    ["on the market before Chapter V applied", { placedOn: undefined }, { legacy: older }],
  ])("does not ask of one %s", (_what, facts, before) => {
    expect(ask({ ...facts, ...decided("placing") }, before)).toEqual(ask(facts, before));
  });
});
