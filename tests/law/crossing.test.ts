import { describe, expect, it } from "vitest";
import { crossingDay, isCrossed, isOver, type Standing } from "@/lib/engine/crossing";
import { guidelineCite } from "@/lib/engine/finding";
import type { RunThreshold } from "@/lib/engine/run-thresholds";

const threshold = (changes: Partial<RunThreshold> = {}): RunThreshold => ({
  id: "systemic-risk",
  flop: 1000n,
  times: 1n,
  base: 0n,
  startsClock: true,
  cite: guidelineCite("GL 31 [30]"),
  name: "1,000 FLOP",
  ...changes,
});
const stated: Standing = { before: 0n, percent: 100n };
const HOUR = 3_600_000;
/** Brussels is an hour ahead of UTC in winter: the day begins at 23:00. */
const NOV_1 = Date.parse("2026-10-31T23:00:00Z");
const at = (hours: number, flop: bigint) => ({ at: NOV_1 + hours * HOUR, flop });

describe("compute is over a threshold when greater, not when equal", () => {
  it.each<[string, bigint, Partial<RunThreshold>, Partial<Standing>, boolean]>([
    ["one below", 999n, {}, {}, false],
    ["equal", 1000n, {}, {}, false],
    ["one above", 1001n, {}, {}, true],
    ["with what came before", 600n, {}, { before: 400n }, false],
    ["with one more before", 600n, {}, { before: 401n }, true],
    ["with the weights built upon", 300n, { base: 300n }, { before: 400n }, false],
    ["with one more of them", 300n, { base: 301n }, { before: 400n }, true],
    ["without weights that are not known", 1001n, { base: undefined }, {}, true],
    ["three times a third", 333n, { times: 3n }, {}, false],
    ["three times more than a third", 334n, { times: 3n }, {}, true],
    ["30 % more of it", 769n, {}, { percent: 130n }, false],
    ["30 % more of one more", 770n, {}, { percent: 130n }, true],
    ["a threshold that is not known", 10_000n, { flop: undefined }, {}, false],
  ])("%s", (_what, flop, changes, standing, over) => {
    expect(isOver(flop, threshold(changes), { ...stated, ...standing })).toBe(over);
  });
});

describe("the day a curve crosses", () => {
  const day = (
    knots: Parameters<typeof crossingDay>[0],
    changes: Partial<RunThreshold> = {},
    standing: Partial<Standing> = {},
    hasEnd = true,
  ) => crossingDay(knots, threshold(changes), { ...stated, ...standing }, hasEnd);

  it("is not known without a curve, a threshold, or an end before which it crosses", () => {
    expect(day([])).toBe("unknown");
    expect(day([at(0, 0n), at(48, 2000n)], { flop: undefined })).toBe("unknown");
    expect(day([at(0, 0n), at(48, 1000n)], {}, {}, false)).toBe("unknown");
    expect(day([at(0, 0n), at(48, 1000n)])).toBe("not-before-end");
  });

  it("is the first where it begins above", () => {
    expect(day([at(0, 1001n), at(48, 2000n)])).toBe("2026-11-01");
    // At the threshold it grows from its first moment on.
    expect(day([at(0, 0n), at(48, 1n)], {}, { before: 1000n })).toBe("2026-11-01");
    expect(day([at(0, 0n)], {}, { before: 1001n })).toBe("2026-11-01");
  });

  // 2,000 in 96 hours: 1,000 is reached after 48, as 2 November ends.
  it.each<[string, bigint, Partial<RunThreshold>, Partial<Standing>, string]>([
    ["reached as a day ends, it is crossed on the next", 2000n, {}, {}, "2026-11-03"],
    ["reached before, on that day", 2001n, {}, {}, "2026-11-02"],
    ["with 500 before, after 24 hours", 2000n, {}, { before: 500n }, "2026-11-02"],
    ["with 501 before, sooner", 2000n, {}, { before: 501n }, "2026-11-01"],
    ["with 500 of weights built upon, after 24 hours", 2000n, { base: 500n }, {}, "2026-11-02"],
    ["with 501 of them, sooner", 2000n, { base: 501n }, {}, "2026-11-01"],
    ["with weights not known, as without", 2000n, { base: undefined }, {}, "2026-11-03"],
    ["a half of it, after 24 hours", 2000n, { times: 2n }, {}, "2026-11-02"],
    ["a half of a little more", 2001n, { times: 2n }, {}, "2026-11-01"],
    ["half of it and 250 before", 2000n, { times: 2n }, { before: 250n }, "2026-11-01"],
    ["at twice the stated figure, after 24 hours", 2000n, {}, { percent: 200n }, "2026-11-02"],
    ["at less than it, later", 2000n, {}, { percent: 70n }, "2026-11-03"],
    ["at half of it, only as the end is reached", 2000n, {}, { percent: 50n }, "not-before-end"],
  ])("%s", (_what, total, changes, standing, expected) => {
    expect(day([at(0, 0n), at(96, total)], changes, standing)).toBe(expected);
  });

  it("is looked for from point to point", () => {
    const knots = [at(0, 0n), at(24, 100n), at(48, 1000n), at(72, 1001n), at(96, 5000n)];
    expect(day(knots)).toBe("2026-11-03");
    expect(day([at(0, 500n), at(48, 500n), at(96, 1500n)])).toBe("2026-11-04");
  });

  it("is the day that ends as the last is used up, not the one after", () => {
    expect(day([at(0, 0n), at(24, 1001n)])).toBe("2026-11-01");
    // In the last moment before midnight.
    expect(
      day(
        [
          { at: NOV_1, flop: 0n },
          { at: NOV_1 + 24 * HOUR, flop: 10n ** 30n },
        ],
        { flop: 10n ** 30n - 1n },
      ),
    ).toBe("2026-11-01");
  });
});

it.each([
  ["2026-11-01", true],
  ["not-before-end", false],
  ["unknown", false],
] as const)("%s is a crossing: %s", (day, is) => {
  expect(isCrossed(day)).toBe(is);
});
