import { describe, expect, it } from "vitest";
import { hypotheticalEdition } from "@/lib/engine/hypothetical-edition";
import { lawOn, valueOn } from "@/lib/engine/law-on";
import { legalStarts } from "@/lib/engine/legal-starts";
import { legacy, placing } from "@/lib/engine/placing";
import { deadlineRules } from "@/lib/law/deadlines";
import { lawEdition } from "@/lib/law/edition";
import type { Cite, Dated } from "@/lib/law/types";
import { someFacts } from "../support/facts";

const cite: Cite = { source: "AIA", pinpoint: "Art 51(3)", certainty: "settled" };

describe("a value of law", () => {
  // In force from 2030, another from 2032, none from 2034, a third from 2036.
  const dated: Dated<number> = [
    { from: "2030-01-01", value: 1, cite },
    { from: "2032-01-01", value: 2, cite: { ...cite, pinpoint: "Art 97(2)" } },
    { from: "2034-01-01", value: null, cite },
    { from: "2036-01-01", value: 0, cite },
  ];
  it.each([
    ["2029-12-31", undefined],
    ["2030-01-01", { value: 1, cite }],
    ["2031-12-31", { value: 1, cite }],
    ["2032-01-01", { value: 2, cite: { ...cite, pinpoint: "Art 97(2)" } }],
    ["2034-01-01", undefined],
    ["2035-12-31", undefined],
    ["2036-01-01", { value: 0, cite }],
  ])("on %s", (day, value) => expect(valueOn(dated, day)).toEqual(value));
});

describe("the law of a day", () => {
  it("has no threshold and no period before Chapter V applies", () => {
    const { thresholds, periods, asOf, version } = lawOn("2025-08-01");
    expect(new Set(Object.values(thresholds))).toEqual(new Set([undefined]));
    expect(new Set(Object.values(periods))).toEqual(new Set([undefined]));
    expect([asOf, version]).toEqual(["2025-08-01", lawEdition.version]);
  });

  it("has every threshold and period once it does", () => {
    const { thresholds, periods, timeline, holidays } = lawOn("2026-08-02");
    expect(Object.fromEntries(Object.entries(thresholds).map(([name, one]) => [name, one?.value]))).toEqual({
      gpaiTrainingFlop: 10n ** 23n,
      systemicRiskTrainingFlop: 10n ** 25n,
      modifierShare: 3n,
      estimateAccuracyPercent: 30n,
      reachBusinessUsers: 10_000,
    });
    expect(Object.keys(periods).sort()).toEqual(Object.keys(deadlineRules).sort());
    expect(periods).toMatchObject({
      D01: { value: 2 },
      D14: { value: 14 },
      D17: { value: 30 },
      D32: { value: 10 },
    });
    expect([timeline, holidays]).toEqual([lawEdition.timeline, lawEdition.holidays]);
  });

  it("knows the days on which something began in order, whatever order an edition lists them in", () => {
    const { estimateAccuracyPercent } = lawEdition.thresholds;
    const shuffled = {
      ...lawEdition,
      thresholds: {
        ...lawEdition.thresholds,
        estimateAccuracyPercent: [...estimateAccuracyPercent, { from: "2023-01-01", value: 25n, cite }],
      },
    };
    expect(legalStarts(shuffled).slice(0, 2)).toEqual(["2023-01-01", "2024-08-01"]);
    expect(legalStarts(shuffled).at(-1)).toBe("2029-08-01");
  });
});

describe("a law supposed to be another", () => {
  it("cites what it moves as supposed, and leaves the rest as it is", () => {
    const { timeline, thresholds } = hypotheticalEdition({
      enforcementBegins: "2027-02-02",
      modifierShare: 2n,
    });
    expect(timeline.enforcementBegins).toMatchObject({
      on: "2027-02-02",
      what: lawEdition.timeline.enforcementBegins.what,
      cite: { source: "AIA", pinpoint: "supposed instead of Art 113; Art 101", certainty: "hypothetical" },
    });
    expect(timeline.legacyModelsComply).toBe(lawEdition.timeline.legacyModelsComply);
    expect(timeline.chapterVApplies).toBe(lawEdition.timeline.chapterVApplies);
    expect(thresholds.gpaiTrainingFlop).toBe(lawEdition.thresholds.gpaiTrainingFlop);
    expect(thresholds.reachBusinessUsers).toBe(lawEdition.thresholds.reachBusinessUsers);
    expect(thresholds.modifierShare).toEqual([
      {
        from: "2025-08-02",
        value: 2n,
        cite: { source: "GL", pinpoint: "supposed instead of GL 63 [60]", certainty: "hypothetical" },
      },
    ]);
  });

  it("supposes nothing where nothing is in force, and rests on the edition it is given", () => {
    const gap = { from: "2028-01-01", value: null, cite };
    const base = {
      ...lawEdition,
      version: "with a gap",
      thresholds: {
        ...lawEdition.thresholds,
        gpaiTrainingFlop: [...lawEdition.thresholds.gpaiTrainingFlop, gap],
      },
    };
    const edition = hypotheticalEdition({ gpaiTrainingFlop: 10n ** 24n }, base);
    expect(edition.version).toBe("hypothetical, made from with a gap");
    expect(edition.thresholds.gpaiTrainingFlop.map(({ value }) => value)).toEqual([10n ** 24n, null]);
    expect(edition.thresholds.gpaiTrainingFlop[1]).toBe(gap);
    expect(hypotheticalEdition({}, base)).toBe(base);
  });
});

describe("the day of placing (Art 3(9))", () => {
  it.each([
    [
      { placedOn: "2026-03-02", releasedOn: "2025-03-02" },
      { on: "2026-03-02", assumed: false, never: false },
    ],
    [{ releasedOn: "2025-03-02" }, { on: "2025-03-02", assumed: true, never: false }],
    [
      { placedOn: "not_placed", releasedOn: "2025-03-02" },
      { on: undefined, assumed: false, never: true },
    ],
    [{}, { on: undefined, assumed: false, never: false }],
  ])("of %j", (facts, known) => expect(placing(facts)).toEqual(known));

  const law = lawOn("2026-11-23");
  it.each([
    ["2025-08-01", "yes", "2027-08-02", "before"],
    ["2025-08-02", "no", "2025-08-02", "not before"],
    ["2025-08-03", "no", "2025-08-03", "not before"],
  ])("%s: before Chapter V applied? %s, so bound from %s (Art 111(3))", (placedOn, answer, from, words) => {
    const found = legacy(someFacts({ placedOn }), law);
    expect(found).toMatchObject({ answer, outcome: answer, missing: [], dates: { from } });
    expect(found.because).toEqual([
      { text: `Placed on ${placedOn}, ${words} 2025-08-02.`, cite: { ...cite, pinpoint: "Art 111(3)" } },
    ]);
  });

  it("is assumed to be the release, in so many words", () => {
    const found = legacy(someFacts({ placedOn: undefined, releasedOn: "2025-03-02" }), law);
    expect(found).toMatchObject({ answer: "yes", missing: ["placedOn"] });
    expect(found.because[0]?.text).toBe(
      "Assumed: the release date stands in for the placing on the Union market. Placed on 2025-03-02, before 2025-08-02.",
    );
  });

  it("is not known, or never came", () => {
    const unknown = legacy(someFacts({ placedOn: undefined }), law);
    expect(unknown).toMatchObject({ answer: "unknown", outcome: "unknown", missing: ["placedOn"] });
    expect(unknown.because[0]?.text).toMatch(/When the model was placed .* is not known/);
    const never = legacy(someFacts({ placedOn: "not_placed" }), law);
    expect(never).toMatchObject({ answer: "no", outcome: "n/a", missing: [], dates: {} });
    expect(never.because).toEqual([
      { text: "The model is not placed on the Union market.", cite: { ...cite, pinpoint: "Art 3(9)" } },
    ]);
  });
});
