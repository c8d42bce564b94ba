import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isDay, isWeekend, laterOf } from "@/lib/engine/days";
import { showDay, spellDays } from "@/lib/engine/show-day";

describe("a calendar day", () => {
  it.each(["2026-11-23", "2028-02-29", "2000-01-01", "1999-12-31"])("is %s", (text) =>
    expect(isDay(text)).toBe(true),
  );

  it.each([
    "",
    "tomorrow",
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-11-31",
    "2026-11",
    "2026-11-2",
    "26-11-23",
    "2026/11/23",
    "x2026-11-23",
    "2026-11-23x",
    "+010000-01",
    "-000001-01",
    "0000-01-01",
  ])("is not %j", (text) => expect(isDay(text)).toBe(false));

  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-23", 0, "2026-11-23"],
    // Over the change of the clocks in Europe.
    ["2026-10-24", 2, "2026-10-26"],
  ])("%s and %i days: %s", (day, count, then) => {
    expect(addDays(day, count)).toBe(then);
    expect(daysBetween(day, then)).toBe(count);
  });

  it("is on a weekend on Saturday and Sunday alone", () => {
    // Monday 23 November 2026 and the six days after it.
    const week = Array.from({ length: 7 }, (_, count) => addDays("2026-11-23", count));
    expect(week.filter(isWeekend)).toEqual(["2026-11-28", "2026-11-29"]);
  });

  it("is later than another by its place in time", () => {
    expect(laterOf("2026-11-23", "2026-11-24")).toBe("2026-11-24");
    expect(laterOf("2027-01-01", "2026-12-31")).toBe("2027-01-01");
  });
});

describe("a day in words", () => {
  it.each([
    ["2026-01-01", "1 January 2026"],
    ["2026-02-28", "28 February 2026"],
    ["2026-03-09", "9 March 2026"],
    ["2026-04-30", "30 April 2026"],
    ["2026-05-10", "10 May 2026"],
    ["2026-06-02", "2 June 2026"],
    ["2026-07-21", "21 July 2026"],
    ["2025-08-02", "2 August 2025"],
    ["2026-09-15", "15 September 2026"],
    ["2026-10-13", "13 October 2026"],
    ["2026-11-23", "23 November 2026"],
    ["2026-12-31", "31 December 2026"],
  ])("%s", (day, words) => expect(showDay(day)).toBe(words));

  it.each(["2026-13-01", "2026-00-01", "not_placed", "", "on 2026-11-23", "2026-11-23T10:00", "202-11-23"])(
    "leaves %j as it is",
    (text) => expect(showDay(text)).toBe(text),
  );

  it("stands for every day of a sentence, and for nothing else", () => {
    expect(spellDays("From 2026-11-23 to 2027-01-04, under 2024-1689 and 12026-11-23.")).toBe(
      "From 23 November 2026 to 4 January 2027, under 2024-1689 and 12026-11-23.",
    );
    expect(spellDays("2026-11-235")).toBe("2026-11-235");
  });
});
