import { describe, expect, it } from "vitest";

// Loaded by the tests themselves: a time zone that the platform does not know fails already on loading.
const loaded = () => import("@/lib/engine/brussels-day");

describe("the day in Brussels", () => {
  // One hour ahead of UTC in winter, two in summer: from 29 March to 25 October 2026.
  it("changes at 23:00 UTC in winter and at 22:00 UTC in summer", async () => {
    const { brusselsDay } = await loaded();
    const days = [
      "2026-11-22T22:59:59Z",
      "2026-11-22T23:00:00Z",
      "2026-07-21T21:59:59Z",
      "2026-07-21T22:00:00Z",
    ].map((instant) => brusselsDay(Date.parse(instant)));
    expect(days).toEqual(["2026-11-22", "2026-11-23", "2026-07-21", "2026-07-22"]);
  });

  it.each([
    ["2026-11-23", "2026-11-22T23:00:00Z"],
    ["2026-07-22", "2026-07-21T22:00:00Z"],
    ["2026-03-29", "2026-03-28T23:00:00Z"],
    ["2026-03-30", "2026-03-29T22:00:00Z"],
    ["2026-10-25", "2026-10-24T22:00:00Z"],
    ["2026-10-26", "2026-10-25T23:00:00Z"],
  ])("%s begins at %s", async (day, instant) => {
    const { startOf } = await loaded();
    expect(startOf(day)).toBe(Date.parse(instant));
  });
});
