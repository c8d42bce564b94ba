import { describe, expect, it } from "vitest";
import { doubtedReadings, readingProblem } from "@/lib/engine/reading-doubts";
import { flop } from "../support/facts";
import { readAtEndOf, someRun } from "../support/training";

const now = Date.parse("2026-11-25T12:00:00Z");
const taken = [readAtEndOf("2026-11-10", "2e24"), readAtEndOf("2026-11-20", "4e24")];
const field = (at: string, figure: string, run = someRun()) =>
  readingProblem(run, taken, { at, flop: flop(figure) }, now)?.field;

describe("a reading is refused", () => {
  it("when it lies in the future, beyond what clocks differ", () => {
    expect(field("2026-11-25T12:05:00Z", "5e24")).toBeUndefined();
    expect(field("2026-11-25T12:05:01Z", "5e24")).toBe("at");
  });

  it("when it lies before the first day or after the last, as days run in Brussels", () => {
    expect(field("2026-10-31T23:00:00Z", "1e24")).toBeUndefined();
    expect(field("2026-10-31T22:59:59Z", "1e24")).toBe("at");
    const over = someRun({ endedOn: "2026-11-22" });
    expect(field("2026-11-22T22:59:59Z", "5e24", over)).toBeUndefined();
    expect(field("2026-11-22T23:00:00Z", "5e24", over)).toBe("at");
  });

  it("when it is lower than an earlier one or higher than a later one; the same figure stands", () => {
    expect(field("2026-11-21T00:00:00Z", "3.9e24")).toBe("flop");
    expect(field("2026-11-21T00:00:00Z", "4e24")).toBeUndefined();
    expect(field("2026-11-15T00:00:00Z", "4.1e24")).toBe("flop");
    expect(field("2026-11-15T00:00:00Z", "1.9e24")).toBe("flop");
    expect(field("2026-11-15T00:00:00Z", "3e24")).toBeUndefined();
  });
});

describe("a reading is doubted", () => {
  it("when it is more than the hardware can do at its peak, not when it is as much", () => {
    // 1 000 units × 1e15 FLOP/s × 10 days × 86 400 s = 8.64e23.
    const run = someRun({ units: 1000, peakFlopPerSecond: flop("1e15") });
    expect(doubtedReadings(run, [readAtEndOf("2026-11-10", "8.64e23")]).size).toBe(0);
    const above = { ...readAtEndOf("2026-11-10", "8.64e23"), flop: flop("8.64e23") + 1n };
    expect(doubtedReadings(run, [above]).get(0)).toContain("hardware");
  });

  it("when it grew more than ten times as fast as measured, or at first as planned", () => {
    // 1e23 a day for ten days, then 1e24 in a day is exactly ten times as fast.
    const ten = [readAtEndOf("2026-11-10", "1e24"), readAtEndOf("2026-11-11", "2e24")];
    expect(doubtedReadings(someRun(), ten).size).toBe(0);
    const more = [ten[0] as (typeof ten)[0], readAtEndOf("2026-11-11", "2.1e24")];
    expect([...doubtedReadings(someRun(), more).keys()]).toEqual([1]);
    // Planned 1e24 in 100 days: 1e22 a day, so 1e24 in ten days is exactly ten times as fast.
    const planned = someRun({ plannedFlop: flop("1e24") });
    expect(doubtedReadings(planned, [readAtEndOf("2026-11-10", "1e24")]).size).toBe(0);
    expect(doubtedReadings(planned, [readAtEndOf("2026-11-10", "1.1e24")]).size).toBe(1);
  });
});
