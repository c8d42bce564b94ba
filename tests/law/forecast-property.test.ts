import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingDay } from "@/lib/engine/crossing";
import { type CrossingOutcome, forecast } from "@/lib/engine/forecast";
import { lawOn } from "@/lib/engine/law-on";
import { runThresholds } from "@/lib/engine/run-thresholds";
import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import { flop, someFacts } from "../support/facts";
import { someRun } from "../support/training";

const law = lawOn("2026-11-25");
const thresholds = runThresholds(someFacts(), law);
const crossing = (run: TrainingRun, readings: RunReading[]) => {
  const [found] = forecast(run, readings, thresholds, law).crossings;
  if (found === undefined) throw new Error("no threshold");
  return found;
};

/** Days sort as text; not at all comes after every day, and not known last. */
const rank = (day: string) => ({ "not-before-end": "8", unknown: "9" })[day] ?? day;
const outcomes: CrossingOutcome[] = ["not_foreseen", "unknown", "may_be_met", "will_be_met", "met"];

const figure = fc.bigInt({ min: 1n, max: flop("3e25") });
const START = Date.parse("2026-10-31T23:00:00Z");
const readings = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 24 * 24 * 3600 }), fc.bigInt({ min: 0n, max: flop("2e24") })), {
    maxLength: 6,
  })
  .map((steps) => {
    const seconds = [...new Set(steps.map(([at]) => at))].sort((a, b) => a - b);
    let total = 1n;
    return seconds.map((at, index): RunReading => {
      total += steps[index]?.[1] ?? 0n;
      return { at: new Date(START + at * 1000).toISOString(), flop: total };
    });
  });
const run = fc.record({
  plannedFlop: fc.option(figure, { nil: undefined }),
  priorFlop: fc.bigInt({ min: 0n, max: flop("2e25") }),
  uncertaintyPercent: fc.integer({ min: 0, max: 100 }),
  endsOn: fc.constantFrom("2026-12-31", "2027-02-08", undefined),
});

describe("for every training", () => {
  it("the earliest day is never later than the expected one, nor that later than the latest", () => {
    fc.assert(
      fc.property(run, readings, (changes, measured) => {
        const { earliest, expected, latest } = crossing(someRun(changes), measured);
        expect(rank(earliest) <= rank(expected) && rank(expected) <= rank(latest)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("more compute, planned, measured or before, never passes the threshold later", () => {
    fc.assert(
      fc.property(run, readings, figure, fc.integer({ min: 1, max: 9 }), (changes, measured, more, times) => {
        const less = crossing(someRun(changes), measured);
        const plan = changes.plannedFlop;
        const grown = {
          ...changes,
          priorFlop: changes.priorFlop + more,
          plannedFlop: plan && plan + more,
        };
        const faster = measured.map(({ at, flop: read }) => ({ at, flop: read * BigInt(times) }));
        const greater = crossing(someRun(grown), faster);
        for (const which of ["earliest", "expected", "latest"] as const)
          expect(rank(greater[which]) <= rank(less[which])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("more planned or counted before never makes the answer weaker, nor its day later", () => {
    fc.assert(
      fc.property(run, readings, figure, (changes, measured, more) => {
        const less = crossing(someRun(changes), measured).finding;
        const greater = crossing(
          someRun({ ...changes, priorFlop: changes.priorFlop + more }),
          measured,
        ).finding;
        expect(outcomes.indexOf(greater.outcome)).toBeGreaterThanOrEqual(outcomes.indexOf(less.outcome));
        // A question counts from the day of its upper end, so its day says nothing about a settled one.
        if (less.answer === "yes" && less.dates.from)
          expect((greater.dates.from ?? "9") <= less.dates.from).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("the day found is the first on which the straight line is over", () => {
    const [threshold] = thresholds;
    if (threshold === undefined) throw new Error("no threshold");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.bigInt({ min: 1n, max: flop("1e24") }),
        (length, daily) => {
          const knots = [
            { at: START, flop: 0n },
            { at: START + length * 86_400_000, flop: daily * BigInt(length) },
          ];
          const found = crossingDay(knots, threshold, { before: 0n, percent: 100n }, true);
          // Counted day by day: the total as day n ends is n times the daily compute.
          const at = Array.from({ length }, (_, n) => n + 1).find((n) => daily * BigInt(n) > flop("1e25"));
          const day =
            at && new Date(Date.parse("2026-11-01") + (at - 1) * 86_400_000).toISOString().slice(0, 10);
          expect(found).toBe(day ?? "not-before-end");
        },
      ),
      { numRuns: 500 },
    );
  });
});
