import { describe, expect, it } from "vitest";
import { deadlineStatus } from "@/lib/engine/deadline-status";
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

const law = lawOn("2026-11-23");

describe("working days of the Commission", () => {
  it.each([
    ["2026-11-23", 0, "2026-11-23"],
    ["2026-11-23", 5, "2026-11-30"],
    ["2026-12-21", 5, "2027-01-06"],
    ["2026-12-21", 15, "2027-01-20"],
    ["2027-03-23", 5, "2027-04-02"],
  ])("%s and %i: %s", (event, count, end) => expect(workingDaysAfter(event, count, law)).toBe(end));

  it("are not computable in a year without a list, even when the period begins in one that has it", () => {
    expect(workingDaysAfter("2029-12-28", 5, law)).toBeUndefined();
    expect(isWorkingDay("2040-01-03", law)).toBeUndefined();
  });

  it.each([
    ["2026-11-02", false],
    ["2026-11-03", true],
    ["2026-11-07", false],
    ["2026-11-08", false],
  ])("%s is one: %s", (day, working) => expect(isWorkingDay(day, law)).toBe(working));
});

describe("the end of a period, plain and as Regulation 1182/71 makes it", () => {
  it.each([
    // Fewer than two days need not hold two working days (Art 3(5)).
    ["1 day from a Thursday", daysAfter("2026-11-19", 1, law), "2026-11-20", "2026-11-20"],
    ["1 day from a Friday", daysAfter("2026-11-20", 1, law), "2026-11-21", "2026-11-23"],
    ["2 days from a Friday", daysAfter("2026-11-20", 2, law), "2026-11-22", "2026-11-24"],
    ["2 days from a Tuesday", daysAfter("2026-11-24", 2, law), "2026-11-26", "2026-11-26"],
    ["3 days from a Friday", daysAfter("2026-11-20", 3, law), "2026-11-23", "2026-11-24"],
    ["5 days from 22 December", daysAfter("2026-12-22", 5, law), "2026-12-27", "2027-01-04"],
    ["15 days from 10 December", daysAfter("2026-12-10", 15, law), "2026-12-25", "2027-01-04"],
    ["2 weeks from 17 October", weeksAfter("2026-10-17", 2, law), "2026-10-31", "2026-11-03"],
    ["6 months from 31 August", monthsAfter("2026-08-31", 6, law), "2027-02-28", "2027-03-01"],
    ["1 year from 1 May", yearsAfter("2026-05-01", 1, law), "2027-05-01", "2027-05-03"],
  ])("%s", (_what, end, plain, rolled) => expect(end).toEqual({ plain, rolled }));

  it("keeps the plain day where the holidays are not known", () => {
    expect(yearsAfter("2026-03-02", 10, law)).toEqual({ plain: "2036-03-02", rolled: undefined });
  });

  it("does not guess at working days of a year whose holidays are not known", () => {
    expect(daysAfter("2023-12-30", 2, law)).toEqual({ plain: "2024-01-01", rolled: undefined });
    expect(daysAfter("2023-12-31", 1, law)).toEqual({ plain: "2024-01-01", rolled: "2024-01-03" });
  });

  it("counts back without rolling", () => {
    expect(weeksBefore("2027-03-01", 2)).toBe("2027-02-15");
    expect(weeksBefore("2026-11-15", 2)).toBe("2026-11-01");
  });
});

it("a deadline done is done whether or not it had a day", () => {
  expect(deadlineStatus(undefined, "2026-11-01", "2026-11-23")).toBe("done");
});
