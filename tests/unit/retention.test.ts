import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupName, backupTime, isPiece } from "@/lib/backup/backup-name";
import { isDue, lastDue } from "@/lib/backup/due";
import { outdated } from "@/lib/backup/retention";

const at = (day: string, time = "02:15") => new Date(`${day}T${time}:00Z`);
const DAY = 24 * 60 * 60 * 1000;
const daily = (last: string, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(at(last).getTime() - index * DAY));
const days = (dates: Date[]) => dates.map((date) => date.toISOString().slice(0, 10)).sort();
const kept = (backups: Date[], keep: Parameters<typeof outdated>[1]) => {
  const gone = new Set(outdated(backups, keep));
  return days(backups.filter((date) => !gone.has(date)));
};

describe("what is kept of backups", () => {
  it("is the newest of each day, week from Monday and month, over a year and a day", () => {
    // 25 November 2026 is a Wednesday: its week's earlier Sundays are the 22nd, 15th and 8th.
    expect(kept(daily("2026-11-25", 366), { daily: 3, weekly: 4, monthly: 3 })).toEqual([
      "2026-09-30",
      "2026-10-31",
      "2026-11-08",
      "2026-11-15",
      "2026-11-22",
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
    ]);
  });

  it("ends a week with Sunday, across the turn of the year too", () => {
    const around = ["2026-12-27", "2026-12-28", "2027-01-03", "2027-01-04"].map((day) => at(day));
    expect(kept(around, { daily: 0, weekly: 3, monthly: 0 })).toEqual([
      "2026-12-27",
      "2027-01-03",
      "2027-01-04",
    ]);
  });

  it("of several on one day is the last, with the day as it is in UTC", () => {
    const twice = [at("2026-11-24", "00:00"), at("2026-11-24", "23:59"), at("2026-11-25", "00:00")];
    expect(outdated(twice, { daily: 2, weekly: 0, monthly: 0 })).toEqual([at("2026-11-24", "00:00")]);
  });

  it("does not shrink for time that went by without any", () => {
    const rare = ["2025-03-01", "2025-09-01", "2026-11-25"].map((day) => at(day));
    expect(outdated(rare, { daily: 3, weekly: 0, monthly: 0 })).toEqual([]);
  });

  it("is always the newest, whatever is to be kept, and none is deleted but for a newer one", () => {
    const count = fc.integer({ min: 0, max: 14 });
    const some = fc.uniqueArray(
      fc.date({ min: at("2024-01-01"), max: at("2027-01-01"), noInvalidDate: true }),
      { selector: Number },
    );
    fc.assert(
      fc.property(some, fc.record({ daily: count, weekly: count, monthly: count }), (backups, keep) => {
        const gone = outdated(backups, keep);
        const newest = Math.max(...backups.map(Number));
        expect(gone.map(Number)).not.toContain(newest);
        expect(backups).toEqual(expect.arrayContaining(gone));
        expect(
          outdated(
            backups.filter((date) => !gone.includes(date)),
            keep,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe("when a backup is due", () => {
  const quarterPastTwo = 2 * 60 + 15;
  it.each([
    ["2026-11-25T02:14:59Z", "2026-11-24T02:15:00.000Z"],
    ["2026-11-25T02:15:00Z", "2026-11-25T02:15:00.000Z"],
    ["2026-11-25T23:59:59Z", "2026-11-25T02:15:00.000Z"],
    ["2027-01-01T00:00:00Z", "2026-12-31T02:15:00.000Z"],
  ])("at %s the last was due at %s", (now, due) => {
    expect(lastDue(new Date(now), quarterPastTwo).toISOString()).toBe(due);
  });

  it("is once from each such moment on, and where there is none", () => {
    const now = at("2026-11-25", "08:00");
    expect(isDue(now, quarterPastTwo, undefined)).toBe(true);
    expect(isDue(now, quarterPastTwo, at("2026-11-25", "02:14"))).toBe(true);
    expect(isDue(now, quarterPastTwo, at("2026-11-25", "02:15"))).toBe(false);
  });
});

describe("the name of a backup", () => {
  it("says when it was begun", () => {
    expect(backupName(at("2026-11-25"))).toBe("weighbridge-20261125T021500Z.zip");
    expect(backupTime("weighbridge-20261125T021500Z.zip")).toEqual(at("2026-11-25"));
  });

  it.each([
    "weighbridge.zip",
    "before-update-20261125T021500Z.zip",
    "weighbridge-20261125T021500Z.zip.old",
    "weighbridge-20261325T021500Z.zip",
    "weighbridge-20261125T021500Z.zip.12.partial",
  ])("is not %s", (name) => expect(backupTime(name)).toBeNull());

  it("is known from a piece of one, and no other piece is", () => {
    expect(isPiece("weighbridge-20261125T021500Z.zip.12.partial")).toBe(true);
    expect(isPiece("mine.zip.12.partial")).toBe(false);
  });
});
