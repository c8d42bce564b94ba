import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFlop, showFlop, showTwoFigures, twoSignificantFigures, writeFlop } from "@/lib/engine/flop";
import { lawOn } from "@/lib/engine/law-on";
import { isNear } from "@/lib/engine/near-threshold";
import { flop } from "../support/facts";

describe("as filings state it (GL 32 [31])", () => {
  it.each([
    ["1.04e24", "1.0 × 10²⁴ FLOP"],
    ["3.0761856e25", "3.1 × 10²⁵ FLOP"],
    ["9.96e24", "1.0 × 10²⁵ FLOP"],
  ])("%s is %s", (figure, shown) => expect(showTwoFigures(flop(figure))).toBe(shown));
});

describe("reading a figure", () => {
  it.each([
    ["3.8e25", 38n * 10n ** 24n],
    ["3.8E+25", 38n * 10n ** 24n],
    ["3.8 × 10^25", 38n * 10n ** 24n],
    ["3.8 x 10²⁵", 38n * 10n ** 24n],
    ["3.8*10^25", 38n * 10n ** 24n],
    ["38 YFLOP", 38n * 10n ** 24n],
    ["38YFLOP", 38n * 10n ** 24n],
    ["100 ZFLOP", 10n ** 23n],
    ["1,000,000", 1_000_000n],
    ["5.0000000001e+25", 50000000001n * 10n ** 15n],
    ["10000000000000000000000001", 10n ** 25n + 1n],
    ["3.8e25 FLOP", 38n * 10n ** 24n],
  ])("%s", (text, count) => expect(parseFlop(text)).toEqual({ ok: true, flop: count }));

  it.each([
    ["", "empty"],
    ["a lot", "not-a-number"],
    ["-3e25", "not-positive"],
    ["0", "not-positive"],
    ["0.5", "not-whole"],
    ["1.23e1", "not-whole"],
    ["1e99", "too-large"],
    ["9.89e14 FLOP/s", "not-a-number"],
    ["3 PFLOPS", "not-a-number"],
    ["671B", "not-a-number"],
    ["3,8e25", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["1e9999999999", "not-a-number"],
  ])("refuses %j", (text, code) => expect(parseFlop(text)).toMatchObject({ ok: false, code }));

  it("is exact both ways for every count", () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 36n - 1n), (count) => {
        expect(parseFlop(writeFlop(count))).toEqual({ ok: true, flop: count });
        expect(parseFlop(showFlop(count).replace(" FLOP", ""))).toEqual({ ok: true, flop: count });
      }),
    );
  });
});

describe("writing a figure", () => {
  it.each([
    ["3.8e25", "3.8 × 10²⁵ FLOP"],
    ["1e25", "10²⁵ FLOP"],
    ["12345", "12345 FLOP"],
  ])("%s", (text, shown) => expect(showFlop(flop(text))).toBe(shown));

  it.each([
    ["3.084e25", "3.1e25"],
    ["2.25e25", "2.3e25"],
    ["9.99e24", "1e25"],
    ["1e25", "1e25"],
  ])("%s to two significant figures (GL 32 [31])", (exact, filed) => {
    expect(twoSignificantFigures(flop(exact))).toBe(flop(filed));
  });
});

describe("nearness", () => {
  const law = lawOn("2026-11-23");
  it.each([
    ["9.0e24", true],
    ["7.6e24", false],
    ["7.7e24", true],
    ["1.42e25", true],
    ["1.43e25", false],
  ])("%s and 10^25, within 30 %% of the stated figure (GL 123)", (stated, near) => {
    expect(isNear(flop(stated), flop("1e25"), law)).toBe(near);
  });

  it.each([
    [6n, false],
    [7n, true],
    [10n, true],
    [13n, true],
    [14n, false],
  ])("a threshold of %s and 10 stated: 3 on either side are within 30 %%", (threshold, near) => {
    expect(isNear(10n, threshold, law)).toBe(near);
  });

  it("is not asked about before Chapter V applies", () => {
    expect(isNear(10n, 10n, lawOn("2025-08-01"))).toBe(false);
    expect(isNear(10n, 10n, lawOn("2025-08-02"))).toBe(true);
  });
});
