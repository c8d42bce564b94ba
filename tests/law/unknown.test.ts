import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { addDays } from "@/lib/engine/days";
import { deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { FactName, Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { thresholds } from "@/lib/law/thresholds";
import { timeline } from "@/lib/law/timeline";
import { flop, openRelease, someFacts } from "../support/facts";

const law = lawOn("2026-11-23");
const complete: Facts = {
  ...someFacts(),
  ...openRelease,
  thresholdMetOrKnownOn: "2026-02-02",
  thresholdTrigger: "met",
};
const figures = ["1e22", "1e23", "5e23", "9e24", "1e25", "3e25"].map(flop);

const cases = fc.record({
  compute: fc.constantFrom(...figures),
  narrow: fc.constantFrom("broad", "narrow", "appears_narrow", undefined),
  outputs: fc.constantFrom(["text"], ["actions"], ["labels", "speech"]),
  forgotten: fc.subarray(Object.keys(complete) as FactName[]),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function facts({ compute, narrow, outputs }: Case): Facts {
  return {
    ...complete,
    trainingFlop: compute,
    cumulativeTrainingFlop: compute,
    taskRange: narrow as Facts["taskRange"],
    outputModalities: outputs as Facts["outputModalities"],
  };
}

const without = (all: Facts, forgotten: FactName[]): Facts =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !forgotten.includes(name as FactName)));

describe("what is not known", () => {
  it("never turns a yes into a no, whichever facts are forgotten", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const full = classify(facts(one), law);
        const less = classify(without(facts(one), one.forgotten), law);
        for (const question of ["gpai", "systemicRisk", "provider"] as const) {
          if (full[question].answer === "yes") expect(less[question].answer, question).not.toBe("no");
        }
        for (const [index, duty] of full.duties.entries()) {
          if (duty.answer === "yes") expect(less.duties[index]?.answer, duty.id).not.toBe("no");
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("names what would settle it: an open answer always has missing facts or readings", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { gpai, systemicRisk, provider, openSource } = classify(
          without(facts(one), one.forgotten),
          law,
        );
        for (const { answer, missing, readings } of [gpai, systemicRisk, provider, openSource]) {
          if (answer === "unknown") expect(missing.length).toBeGreaterThan(0);
          if (answer === "review") expect(readings.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("gives every answer a reason with a pinpoint", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { gpai, systemicRisk, provider, openSource, legacy, notification, duties } = classify(
          without(facts(one), one.forgotten),
          law,
        );
        for (const finding of [gpai, systemicRisk, provider, openSource, legacy, notification, ...duties]) {
          expect(finding.because.length).toBeGreaterThan(0);
          expect(finding.because.every(({ text, cite }) => text !== "" && cite.pinpoint !== "")).toBe(true);
        }
      }),
    );
  });
});

describe("time", () => {
  const starts = Object.values(thresholds).flatMap((dated) => dated.map(({ from }) => from));
  const moments = [...starts, ...Object.values(timeline).map(({ on }) => on)];
  const days = [...new Set(moments.flatMap((day) => [day, addDays(day, -1)]))].sort();

  it.each(days)("the same facts are answered on %s", (day) => {
    const on = lawOn(day);
    for (const compute of figures) {
      const given = { ...complete, trainingFlop: compute, cumulativeTrainingFlop: compute };
      const assessment = classify(given, on);
      expect(assessment.gpai.answer === "not-in-force").toBe(day < timeline.chapterVApplies.on);
      expect(() => deriveDeadlines(given, on, assessment)).not.toThrow();
    }
  });

  it("has no threshold twice from the same day and every list in order", () => {
    for (const dated of Object.values(thresholds)) {
      const from = dated.map((entry) => entry.from);
      expect(from).toEqual([...new Set(from)].sort());
    }
  });
});
