import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isDay } from "@/lib/engine/days";
import { lawOn } from "@/lib/engine/law-on";
import { isWorkingDay, rollToWorkingDay, weeksAfter } from "@/lib/engine/periods";
import { commissionHolidays } from "@/lib/law/holidays";

const law = lawOn("2026-11-23");
const years = Object.keys(commissionHolidays).sort();
const first = `${years[0]}-01-01`;
const last = `${years.at(-1)}-12-31`;
/** Any day of the years whose holidays are known. */
const day = fc.integer({ min: 0, max: daysBetween(first, last) }).map((count) => addDays(first, count));

/** The next working day, walked by the calendar of the platform instead of our own arithmetic. */
function walked(from: string): string | undefined {
  const date = new Date(`${from}T12:00:00Z`);
  for (;;) {
    const text = date.toISOString().slice(0, 10);
    const holidays = commissionHolidays[text.slice(0, 4)];
    if (holidays === undefined) return undefined;
    if (![0, 6].includes(date.getUTCDay()) && !holidays.days.some((holiday) => holiday === text)) return text;
    date.setUTCDate(date.getUTCDate() + 1);
  }
}

describe("rolling to a working day (Regulation 1182/71 Art 3(4))", () => {
  it("equals a walk over the calendar, on every day there is a list for", () => {
    for (let each = first; each <= last; each = addDays(each, 1)) {
      expect(rollToWorkingDay(each, law), each).toBe(walked(each));
    }
  });

  it("ends on a working day, never earlier than it began, and keeps the order of days", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        const rolled = [rollToWorkingDay(earlier, law), rollToWorkingDay(later, law)] as const;
        if (rolled[0] !== undefined) {
          expect(isWorkingDay(rolled[0], law)).toBe(true);
          expect(rolled[0] >= earlier).toBe(true);
        }
        if (rolled[0] !== undefined && rolled[1] !== undefined) expect(rolled[0] <= rolled[1]).toBe(true);
        // What rolls out of the known years stays unknown for every later day too.
        if (rolled[0] === undefined) expect(rolled[1]).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it("is not computable in a year without a list, nor where it rolls into one", () => {
    const next = `${Number(years.at(-1)) + 1}`;
    expect(rollToWorkingDay(`${next}-03-06`, law)).toBeUndefined();
    expect(rollToWorkingDay(`${Number(years[0]) - 1}-06-05`, law)).toBeUndefined();
    expect(rollToWorkingDay(last, law)).toBeUndefined();
  });
});

describe("weeks (Art 3(2)(c); C-171/03)", () => {
  it("end on the weekday of the event, that many times seven days later", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (event, weeks) => {
        const { plain } = weeksAfter(event, weeks, law);
        expect(daysBetween(event, plain)).toBe(7 * weeks);
        expect(new Date(plain).getUTCDay()).toBe(new Date(event).getUTCDay());
      }),
    );
  });
});

describe("months (Art 3(2)(c))", () => {
  it("end on the same date, or on the last day of a month that lacks it", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (event, months) => {
        const end = addMonths(event, months);
        expect(isDay(end)).toBe(true);
        const [year = 0, month = 0, date = 0] = event.split("-").map(Number);
        const whole = year * 12 + month - 1 + months;
        expect(end.slice(0, 7)).toBe(
          `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, "0")}`,
        );
        const isCut = end.slice(8) !== event.slice(8);
        if (isCut) {
          expect(addDays(end, 1).slice(8)).toBe("01");
          expect(Number(end.slice(8)) < date).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
  ])("%s and %i months: %s", (event, months, end) => {
    expect(addMonths(event, months)).toBe(end);
  });
});
