import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engine/days";
import type { Facts } from "@/lib/engine/facts";
import { lawOn } from "@/lib/engine/law-on";
import { notification } from "@/lib/engine/notification";
import { lawEdition } from "@/lib/law/edition";
import { someFacts } from "../support/facts";
import { found, inShort, told } from "../support/told";

const ask = (changes: Facts, on = lawOn("2026-11-23")) =>
  notification(someFacts(changes), on, {
    systemic: found("Presumed", "yes", "presumed" as const),
    provider: found("Provider", "yes", "yes" as const),
    legacy: found("Newer", "no", "no" as const),
  });

describe("the two weeks of Article 52(1)", () => {
  it("end fourteen days later, on the same weekday", () => {
    const asked = ask({ thresholdMetOrKnownOn: "2026-11-09", thresholdTrigger: "met" });
    expect(asked.dates).toEqual({
      from: "2026-11-09",
      byCalendar: "2026-11-23",
      byRegulation1182: "2026-11-23",
    });
    expect(inShort(asked)).toBe("yes due: Two weeks from 2026-11-09 end on 2026-11-23. [Art 52(1), settled]");
    expect(asked.missing).toEqual([]);
  });

  it("roll to a working day, openly: 17 October 2026 is a Saturday, and so is the last day", () => {
    const asked = ask({ thresholdMetOrKnownOn: "2026-10-17", thresholdTrigger: "known_will_be_met" });
    // All Saints' and All Souls' Day, the Monday, are holidays of the Commission.
    expect(asked.dates).toEqual({
      from: "2026-10-17",
      byCalendar: "2026-10-31",
      byRegulation1182: "2026-11-03",
    });
    expect(told(asked)).toMatch(
      /^Two weeks from 2026-10-17 end on 2026-10-31, or on 2026-11-03 if the last day rolls\. /,
    );
  });

  it("cannot be rolled into a year whose holidays are not known", () => {
    const law = lawOn("2026-11-23", { ...lawEdition, holidays: {} });
    const asked = ask({ thresholdMetOrKnownOn: "2026-11-09", thresholdTrigger: "met" }, law);
    expect(asked.dates).toEqual({
      from: "2026-11-09",
      byCalendar: "2026-11-23",
      byRegulation1182: undefined,
    });
    expect(told(asked)).toMatch(
      /end on 2026-11-23; the rolled date is not computable yet \(no holiday list\)\./,
    );
  });

  it.each(["2025-07-01", "2025-08-01"])(
    "run from the day Chapter V applied for what was met on %s",
    (day) => {
      const asked = ask({ thresholdMetOrKnownOn: day, thresholdTrigger: "met" });
      expect(asked.dates).toMatchObject({ from: "2025-08-02", byCalendar: "2025-08-16" });
      expect(told(asked)).toMatch(
        /^Two weeks from 2025-08-02, when Chapter V began to apply, end on 2025-08-16, or on 2025-08-18 if/,
      );
    },
  );

  it.each(["2025-08-02", "2025-08-03"])("run from %s for what was met then", (day) => {
    const asked = ask({ thresholdMetOrKnownOn: day, thresholdTrigger: "met" });
    expect(asked.dates).toMatchObject({ from: day, byCalendar: addDays(day, 14) });
    expect(told(asked)).not.toMatch(/when Chapter V/);
  });

  it("run from there too for what is recorded as met before, on whatever day or none (GL 114 [111])", () => {
    for (const thresholdMetOrKnownOn of [undefined, "2025-05-05", "2026-03-02"]) {
      const asked = ask({ thresholdMetOrKnownOn, thresholdTrigger: "transitional" });
      expect(asked.dates).toMatchObject({ from: "2025-08-02", byCalendar: "2025-08-16" });
    }
  });

  it("are due but without a day where none is recorded", () => {
    for (const thresholdTrigger of ["met", "known_will_be_met", undefined] as const) {
      const asked = ask({ thresholdTrigger });
      expect(inShort(asked)).toBe(
        "yes due: The day the threshold was met, or it became known that it will be, is not recorded. [Art 52(1), settled]",
      );
      expect(asked).toMatchObject({ missing: ["thresholdMetOrKnownOn"], dates: {} });
    }
  });

  it("have no day where the period is not law", () => {
    const none = { ...lawEdition.deadlines.D01, length: [] };
    const law = lawOn("2026-11-23", { ...lawEdition, deadlines: { ...lawEdition.deadlines, D01: none } });
    expect(ask({ thresholdMetOrKnownOn: "2026-11-09", thresholdTrigger: "met" }, law).dates).toEqual({});
  });
});
