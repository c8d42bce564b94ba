import { describe, expect, it } from "vitest";
import {
  actCite,
  finding,
  guidelineCite,
  inferenceCite,
  notApplicable,
  notInForce,
} from "@/lib/engine/finding";
import { lawOn } from "@/lib/engine/law-on";

describe("a finding", () => {
  const because = [{ text: "One.", cite: actCite("Art 51(2)") }];

  it("has empty parts where nothing is said", () => {
    expect(finding("yes", "presumed", because)).toEqual({
      answer: "yes",
      outcome: "presumed",
      because,
      missing: [],
      readings: [],
      dates: {},
    });
  });

  it("keeps each part that is given", () => {
    const readings = [{ reading: "One.", consequence: "Two.", cite: actCite("Art 51(2)") }];
    const given = { missing: ["supply"], readings, dates: { from: "2026-03-02" } } as const;
    expect(finding("review", "review", because, given)).toMatchObject(given);
  });

  it("that has no object is a “no” with its reason", () => {
    expect(notApplicable("Nothing to ask.", actCite("Art 54"))).toMatchObject({
      answer: "no",
      outcome: "n/a",
      because: [{ text: "Nothing to ask.", cite: actCite("Art 54") }],
    });
  });

  it("of a day on which Chapter V is not law is no “no” (Art 113(b))", () => {
    expect(notInForce(lawOn("2025-08-01"))).toMatchObject({
      answer: "not-in-force",
      outcome: "n/a",
      because: [
        {
          text: "Chapter V did not apply on 2025-08-01; it applies from 2025-08-02.",
          cite: { source: "AIA", pinpoint: "Art 113(b)", certainty: "settled" },
        },
      ],
    });
  });
});

it.each([
  ["the Act settles", actCite, "AIA", "settled"],
  ["the guidelines say", guidelineCite, "GL", "guideline"],
  ["the guidelines let one infer", inferenceCite, "GL", "inference"],
] as const)("what %s is cited so", (_what, cite, source, certainty) => {
  expect(cite("23")).toEqual({ source, pinpoint: "23", certainty });
});
