import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween } from "@/lib/engine/days";
import { lawOn } from "@/lib/engine/law-on";
import {
  daysAfter,
  isWorkingDay,
  monthsAfter,
  weeksAfter,
  weeksBefore,
  workingDaysAfter,
  yearsAfter,
} from "@/lib/engine/periods";
import { commissionHolidays } from "@/lib/law/holidays";

const law = lawOn("2026-11-23");

/** Dates worked out by hand from the regulation and the Commission's holiday lists. */
describe("worked dates", () => {
  it.each([
    ["2026-11-11", 2, "2026-11-25", "2026-11-25"],
    ["2026-12-10", 2, "2026-12-24", "2027-01-04"],
    ["2026-10-17", 2, "2026-10-31", "2026-11-03"],
    ["2026-07-07", 2, "2026-07-21", "2026-07-22"],
    ["2026-03-19", 2, "2026-04-02", "2026-04-07"],
    ["2025-08-02", 2, "2025-08-16", "2025-08-18"],
    ["2026-11-25", 4, "2026-12-23", "2026-12-23"],
  ])("%s and %i weeks: %s, rolled %s", (event, weeks, plain, rolled) => {
    expect(weeksAfter(event, weeks, law)).toEqual({ plain, rolled });
  });

  it.each([
    ["2026-11-23", 5, "2026-11-30"],
    ["2026-12-21", 5, "2027-01-06"],
    ["2026-12-21", 15, "2027-01-20"],
    ["2027-03-23", 5, "2027-04-02"],
  ])("%s and %i working days: %s", (event, count, end) => {
    expect(workingDaysAfter(event, count, law)).toBe(end);
  });

  it.each([
    ["2026-11-20", 2, "2026-11-22", "2026-11-24"],
    ["2026-12-22", 5, "2026-12-27", "2027-01-04"],
    ["2026-12-10", 15, "2026-12-25", "2027-01-04"],
    ["2026-11-30", 60, "2027-01-29", "2027-01-29"],
  ])("%s and %i days: %s, analogous %s", (event, days, plain, rolled) => {
    expect(daysAfter(event, days, law)).toEqual({ plain, rolled });
  });

  it("6 months from 31 August end on the last day of February", () => {
    expect(monthsAfter("2026-08-31", 6, law)).toEqual({ plain: "2027-02-28", rolled: "2027-03-01" });
  });

  it("two weeks back from 1 March 2027 are 15 February, and never roll", () => {
    expect(weeksBefore("2027-03-01", 2)).toBe("2027-02-15");
    expect(isWorkingDay(weeksBefore("2026-11-15", 2), law)).toBe(false);
  });

  it("a one-day period is not stretched to two working days", () => {
    expect(daysAfter("2026-11-19", 1, law)).toEqual({ plain: "2026-11-20", rolled: "2026-11-20" });
  });

  it("is not computable in a year without a list", () => {
    expect(workingDaysAfter("2027-12-20", 5, law)).toBeUndefined();
    expect(daysAfter("2027-12-20", 15, law)).toEqual({ plain: "2028-01-04", rolled: undefined });
    expect(yearsAfter("2026-03-02", 10, law)).toEqual({ plain: "2036-03-02", rolled: undefined });
  });
});

const years = Object.keys(commissionHolidays).sort();
const first = `${years[0]}-01-01`;
/** Leaves room for the longest period asked for. */
const last = `${years.at(-1)}-08-31`;
const day = fc.integer({ min: 0, max: daysBetween(first, last) }).map((count) => addDays(first, count));

/** Working days by walking the platform's calendar, none of our own arithmetic. */
function isWorking(date: Date): boolean {
  const text = date.toISOString().slice(0, 10);
  const holidays = commissionHolidays[text.slice(0, 4)]?.days ?? [];
  return ![0, 6].includes(date.getUTCDay()) && !holidays.includes(text);
}

function walk(from: string, enough: (passed: number, working: number, date: Date) => boolean): string {
  const date = new Date(`${from}T12:00:00Z`);
  let passed = 0;
  let working = 0;
  while (!enough(passed, working, date)) {
    date.setUTCDate(date.getUTCDate() + 1);
    passed += 1;
    if (isWorking(date)) working += 1;
  }
  return date.toISOString().slice(0, 10);
}

describe("against a walk over the calendar, on any day", () => {
  it("days and weeks roll to a working day and hold two of them", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 2, max: 60 }), (event, count) => {
        const rolled = walk(
          event,
          (passed, working, date) => passed >= count && working >= 2 && isWorking(date),
        );
        expect(daysAfter(event, count, law)).toEqual({ plain: walk(event, (n) => n === count), rolled });
        if (count % 7 === 0) expect(weeksAfter(event, count / 7, law).rolled).toBe(rolled);
      }),
      { numRuns: 1000 },
    );
  });

  it("working days are counted one by one", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (event, count) => {
        expect(workingDaysAfter(event, count, law)).toBe(walk(event, (_, working) => working === count));
      }),
      { numRuns: 1000 },
    );
  });

  it("never ends on a day off, and a later event never ends earlier", () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 30 }), (a, b, count) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        for (const end of [
          (event: string) => daysAfter(event, count, law).rolled,
          (event: string) => weeksAfter(event, 1 + (count % 8), law).rolled,
          (event: string) => monthsAfter(event, 1 + (count % 3), law).rolled,
          (event: string) => workingDaysAfter(event, count, law),
        ]) {
          const [one, two] = [end(earlier), end(later)];
          if (one === undefined || two === undefined) continue;
          expect(isWorkingDay(one, law)).toBe(true);
          expect(one <= two).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("a year later is the same date, 29 February aside", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), (event, count) => {
        const { plain } = yearsAfter(event, count, law);
        expect(plain.slice(0, 4)).toBe(`${Number(event.slice(0, 4)) + count}`);
        if (!event.endsWith("02-29")) expect(plain.slice(4)).toBe(event.slice(4));
        expect(plain).toBe(addMonths(event, 12 * count));
      }),
    );
  });
});
