import { describe, expect, it } from "vitest";
import { expectedAtEnd, lastDay, runCurve } from "@/lib/engine/run-curve";
import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import { someRun } from "../support/training";

const TODAY = "2026-11-25";
/** The instant a day of winter ends in Brussels. */
const end = (day: string) => Date.parse(`${day}T23:00:00Z`);
const read = (day: string, flop: bigint): RunReading => ({ at: new Date(end(day)).toISOString(), flop });
const START = end("2026-10-31");

describe("the last day of a run", () => {
  it.each<[string, Partial<TrainingRun>, string | undefined]>([
    ["the day it ended, whatever was planned", { endedOn: "2026-11-10" }, "2026-11-10"],
    ["the planned one, to come", { endsOn: "2026-11-26" }, "2026-11-26"],
    ["the planned one, today", { endsOn: TODAY }, TODAY],
    ["unknown once that has passed", { endsOn: "2026-11-24" }, undefined],
    ["unknown where none was planned", { endsOn: undefined }, undefined],
  ])("is %s", (_what, changes, day) => {
    expect(lastDay(someRun(changes), TODAY)).toBe(day);
  });
});

describe("a run without readings", () => {
  const none = { measured: [], slow: [], expected: [], fast: [] };

  it("follows its plan from its first day to its last", () => {
    const line = [
      { at: START, flop: 0n },
      { at: end("2027-02-08"), flop: 700n },
    ];
    expect(runCurve(someRun({ plannedFlop: 700n }), [], TODAY)).toEqual({
      basis: "plan",
      measured: [],
      slow: line,
      expected: line,
      fast: line,
      hasEnd: true,
      today: TODAY,
    });
    expect(runCurve(someRun({ plannedFlop: 700n, endsOn: "2026-11-20" }), [], TODAY)).toMatchObject({
      basis: "plan",
      hasEnd: false,
    });
  });

  it.each<[string, Partial<TrainingRun>, boolean]>([
    ["how much", { plannedFlop: undefined }, true],
    ["from when", { startsOn: undefined }, true],
    ["until when", { endsOn: undefined }, false],
    ["what became of it", { endedOn: "2026-11-20" }, true],
  ])("has no curve where the plan does not say %s", (_what, changes, hasEnd) => {
    const found = runCurve(someRun({ plannedFlop: 700n, ...changes }), [], TODAY);
    expect(found).toEqual({ basis: "none", ...none, hasEnd, today: TODAY });
  });
});

describe("a run with readings", () => {
  // 10 days of 10 a day, then 10 days of 30 a day; 80 days more until 8 February.
  const readings = [read("2026-11-10", 100n), read("2026-11-20", 400n)];
  const knots = [
    { at: START, flop: 0n },
    { at: end("2026-11-10"), flop: 100n },
    { at: end("2026-11-20"), flop: 400n },
  ];
  const last = (run: TrainingRun, given = readings) => {
    const { slow, expected, fast } = runCurve(run, given, TODAY);
    return [slow, expected, fast].map((curve) => curve.at(-1));
  };

  it("goes on at the latest rate, at that since the start, and at the faster of both", () => {
    const found = runCurve(someRun(), readings, TODAY);
    expect(found).toMatchObject({ basis: "readings", measured: knots, hasEnd: true, today: TODAY });
    const until = end("2027-02-08");
    // 20 a day since the start, 30 a day of late.
    expect(last(someRun())).toEqual([
      { at: until, flop: 400n + 80n * 20n },
      { at: until, flop: 400n + 80n * 30n },
      { at: until, flop: 400n + 80n * 30n },
    ]);
    // And slower of late: 30 a day, then 10; 20 since the start.
    const slowing = [read("2026-11-10", 300n), read("2026-11-20", 400n)];
    expect(last(someRun(), slowing).map((knot) => knot?.flop)).toEqual([1200n, 1200n, 2000n]);
  });

  it("takes the latest week for the latest rate, from the last reading that is so old", () => {
    // A week before the 20th ends the 13th does.
    const week = (day: string) => [read("2026-11-10", 100n), read(day, 200n), read("2026-11-20", 400n)];
    // From the 13th: 200 in 7 days.
    expect(last(someRun(), week("2026-11-13"))[1]?.flop).toBe(400n + 2286n);
    // From the 10th, the 14th being too recent: 300 in 10 days.
    expect(last(someRun(), week("2026-11-14"))[1]?.flop).toBe(400n + 2400n);
  });

  it("takes all there is where that is less than a week", () => {
    const run = someRun({ startsOn: "2026-11-18" });
    // Three days of 100 since the start, all of them latest.
    expect(last(run, [read("2026-11-18", 10n), read("2026-11-20", 300n)])[1]?.flop).toBe(300n + 8000n);
  });

  it("counts from the first reading where the run's start is not known, or not before it", () => {
    for (const startsOn of [undefined, "2026-11-11", "2026-11-12"]) {
      const found = runCurve(someRun({ startsOn }), readings, TODAY);
      expect(found.measured).toEqual(knots.slice(1));
      expect(found.slow.at(-1)?.flop).toBe(400n + 80n * 30n);
    }
  });

  it("does not go on from a single point, nor once it is over", () => {
    const one = runCurve(someRun({ startsOn: undefined }), readings.slice(0, 1), TODAY);
    expect([one.slow, one.expected, one.fast]).toEqual(Array(3).fill(knots.slice(1, 2)));
    for (const endedOn of ["2026-11-20", "2026-11-19"]) {
      const over = runCurve(someRun({ endedOn }), readings, TODAY);
      expect([over.slow, over.expected, over.fast]).toEqual(Array(3).fill(knots));
    }
    // One more day of 30.
    expect(last(someRun({ endedOn: "2026-11-21" }))[1]).toEqual({ at: end("2026-11-21"), flop: 430n });
  });

  it("goes on for two years from today where nobody has said when it ends", () => {
    const found = runCurve(someRun({ endsOn: undefined }), readings, TODAY);
    expect(found.hasEnd).toBe(false);
    // 731 days after 25 November 2026, one of them a 29 February.
    expect(found.expected.at(-1)?.at).toBe(end("2028-11-25"));
  });
});

describe("what each reading let one expect at the end", () => {
  const readings = [read("2026-11-05", 50n), read("2026-11-15", 350n), read("2026-11-20", 400n)];
  const ask = (pick: "expected" | "fast", changes: Partial<TrainingRun> = {}) =>
    expectedAtEnd(someRun(changes), readings, TODAY, pick).map(({ flop }) => flop);

  it("goes on from it by the latest, or the faster, rate known then", () => {
    // 10 a day with 95 days to go; 30 a day with 85; then of late 350 in 15 days, as since the start 20.
    expect(ask("expected")).toEqual([1000n, 350n + 85n * 30n, 400n + 1867n]);
    expect(ask("fast")).toEqual([1000n, 350n + 85n * 30n, 400n + 1867n]);
    expect(expectedAtEnd(someRun(), readings, TODAY, "fast").map(({ at }) => at)).toEqual(
      readings.map(({ at }) => Date.parse(at)),
    );
  });

  it("differs by rate where it is slower of late", () => {
    const slowing = [read("2026-11-10", 300n), read("2026-11-20", 400n)];
    const last = (pick: "expected" | "fast") => expectedAtEnd(someRun(), slowing, TODAY, pick).at(-1)?.flop;
    expect([last("expected"), last("fast")]).toEqual([1200n, 2000n]);
  });

  it("is what was read where no rate is known yet, or nothing is left", () => {
    expect(ask("expected", { startsOn: undefined })[0]).toBe(50n);
    expect(ask("expected", { endedOn: "2026-11-20" }).at(-1)).toBe(400n);
    expect(ask("expected", { endedOn: "2026-11-15" }).slice(1)).toEqual([350n, 400n]);
  });

  it("is nothing where the end is not known", () => {
    expect(ask("expected", { endsOn: undefined })).toEqual([]);
  });
});
