import { describe, expect, it } from "vitest";
import { doubtedReadings, readingProblem } from "@/lib/engine/reading-doubts";
import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import { someRun } from "../support/training";

const now = Date.parse("2026-11-25T12:00:00Z");
const read = (day: string, flop: bigint): RunReading => ({ at: `${day}T23:00:00.000Z`, flop });
const taken = [read("2026-11-10", 200n), read("2026-11-15", 300n), read("2026-11-20", 400n)];

describe("a reading that cannot be right says what to mend", () => {
  const problem = (reading: RunReading, run = someRun(), readings = taken) =>
    readingProblem(run, readings, reading, now);

  it("its instant, with the days of the run", () => {
    expect(problem({ at: "2026-11-25T12:05:00.001Z", flop: 500n })).toEqual({
      field: "at",
      message: expect.stringMatching(/still to come.*date and the time zone/),
    });
    expect(problem(read("2026-10-30", 1n))).toEqual({
      field: "at",
      message: expect.stringMatching(/begins on 2026-11-01\..*correct the start/),
    });
    expect(problem(read("2026-11-22", 500n), someRun({ endedOn: "2026-11-22" }))).toEqual({
      field: "at",
      message: expect.stringMatching(/ended on 2026-11-22\..*correct the end/),
    });
  });

  it("its figure, with the reading it is at odds with: the nearest before or after", () => {
    expect(problem(read("2026-11-17", 299n))).toEqual({
      field: "flop",
      message: expect.stringMatching(
        /^Lower than the 300 FLOP read at 2026-11-15T23:00:00\.000Z\. .*start of the run.*withdraw it first\.$/,
      ),
    });
    expect(problem(read("2026-11-17", 401n))).toEqual({
      field: "flop",
      message: expect.stringMatching(
        /^Higher than the 400 FLOP read at 2026-11-20T23:00:00\.000Z\. .*withdraw it first\.$/,
      ),
    });
    expect(problem(read("2026-11-12", 301n))?.message).toContain("the 300 FLOP");
  });

  it("nothing where it fits, or where it stands beside one of the same instant", () => {
    for (const flop of [300n, 350n, 400n]) expect(problem(read("2026-11-17", flop))).toBeUndefined();
    expect(problem(read("2026-11-15", 200n))).toBeUndefined();
    expect(problem(read("2026-11-15", 400n))).toBeUndefined();
    expect(problem(read("2026-11-15", 199n))?.message).toContain("the 200 FLOP");
    expect(problem(read("2026-11-15", 401n))?.message).toContain("the 400 FLOP");
    expect(problem(read("2026-11-05", 1n), someRun(), [])).toBeUndefined();
  });

  it("nothing by a start or end that is not known", () => {
    expect(problem(read("2026-10-01", 1n), someRun({ startsOn: undefined }))).toBeUndefined();
    expect(problem(read("2026-11-24", 500n), someRun({ endedOn: undefined }))).toBeUndefined();
  });
});

describe("a reading too high to be true", () => {
  const doubts = (run: TrainingRun, ...readings: RunReading[]) => [...doubtedReadings(run, readings)];
  const absurd = "More than 10 times as fast as expected before.";
  const tooMuch = "More than the recorded hardware can do in that time even at its peak.";
  const day = 86_400n;

  it("by the hardware is what it could not do since the reading before", () => {
    const run = someRun({ units: 2, peakFlopPerSecond: 5n });
    const peak = 10n * day;
    expect(doubts(run, read("2026-11-01", peak), read("2026-11-02", 2n * peak))).toEqual([]);
    expect(doubts(run, read("2026-11-01", peak), read("2026-11-02", 2n * peak + 1n))).toEqual([[1, tooMuch]]);
    expect(doubts(run, read("2026-11-01", peak + 1n))).toEqual([[0, tooMuch]]);
  });

  it.each<Partial<TrainingRun>>([{ units: 2 }, { peakFlopPerSecond: 5n }])(
    "is not told by %o alone",
    (changes) => {
      expect(doubts(someRun(changes), read("2026-11-01", 10n ** 20n))).toEqual([]);
    },
  );

  // 1,000 in 100 days planned: 10 a day, of which ten times is 100.
  it("by the plan is more than ten times as fast, and only for what comes first", () => {
    const run = someRun({ plannedFlop: 1000n });
    expect(doubts(run, read("2026-11-01", 100n))).toEqual([]);
    expect(doubts(run, read("2026-11-01", 101n))).toEqual([[0, absurd]]);
    // Then what was measured is what to expect: 100 a day, so 1,000 more in a day is just ten times.
    expect(doubts(run, read("2026-11-01", 100n), read("2026-11-02", 1100n))).toEqual([]);
    expect(doubts(run, read("2026-11-01", 100n), read("2026-11-02", 1101n))).toEqual([[1, absurd]]);
  });

  it("by what was measured is held against all since the start", () => {
    // 30 in 3 days is 10 a day; then ten times that, and one more.
    const before = [read("2026-11-01", 1n), read("2026-11-03", 30n)];
    expect(doubts(someRun(), ...before, read("2026-11-04", 130n))).toEqual([[1, absurd]]);
    expect(doubts(someRun(), ...before, read("2026-11-04", 131n))).toEqual([
      [1, absurd],
      [2, absurd],
    ]);
  });

  it.each<[string, Partial<TrainingRun>]>([
    ["a plan", {}],
    ["a start", { startsOn: undefined, plannedFlop: 10n }],
    ["an end", { endsOn: undefined, plannedFlop: 10n }],
  ])("is not told at first without %s", (_what, changes) => {
    expect(doubts(someRun(changes), read("2026-11-01", 10n ** 20n))).toEqual([]);
  });

  it("is told by the plan's length without a start of its own no more", () => {
    const run = someRun({ startsOn: undefined, plannedFlop: 10n });
    expect(doubts(run, read("2026-11-01", 10n), read("2026-11-02", 10n ** 20n))).toEqual([]);
  });

  it("is not told where nothing was used before, or no time has passed", () => {
    expect(doubts(someRun(), read("2026-11-01", 0n), read("2026-11-02", 10n ** 20n))).toEqual([]);
    const run = someRun({ plannedFlop: 1000n, units: 1, peakFlopPerSecond: 1n });
    expect(doubts(run, read("2026-10-31", 10n ** 20n))).toEqual([]);
    expect(doubts(run, read("2026-11-01", 1n), read("2026-11-01", 10n ** 20n))).toEqual([]);
  });
});
