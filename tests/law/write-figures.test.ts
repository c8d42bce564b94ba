import { describe, expect, it } from "vitest";
import {
  ascending,
  greatest,
  nearly,
  showFlop,
  showTwoFigures,
  significantFigures,
  writeFlop,
} from "@/lib/engine/flop";

describe("a figure in FLOP is written", () => {
  it.each([
    [0n, "0", "0 FLOP"],
    [7n, "7", "7 FLOP"],
    [999_999n, "999999", "999999 FLOP"],
    [1_000_000n, "1e6", "10⁶ FLOP"],
    [1_000_001n, "1.000001e6", "1.000001 × 10⁶ FLOP"],
    [2n * 10n ** 25n, "2e25", "2 × 10²⁵ FLOP"],
    [101n * 10n ** 23n, "1.01e25", "1.01 × 10²⁵ FLOP"],
    [123n * 10n ** 15n, "1.23e17", "1.23 × 10¹⁷ FLOP"],
    [5n * 10n ** 30n, "5e30", "5 × 10³⁰ FLOP"],
    [5n * 10n ** 24n, "5e24", "5 × 10²⁴ FLOP"],
    [5n * 10n ** 28n, "5e28", "5 × 10²⁸ FLOP"],
    [5n * 10n ** 29n, "5e29", "5 × 10²⁹ FLOP"],
  ])("%s", (flop, typed, read) => {
    expect(writeFlop(flop)).toBe(typed);
    expect(showFlop(flop)).toBe(read);
  });

  it.each([
    [12_345n, 2, 12_000n],
    [12_500n, 2, 13_000n],
    [12_499n, 2, 12_000n],
    [99_950n, 3, 100_000n],
    [5n, 2, 5n],
    [15n, 2, 15n],
    [155n, 2, 160n],
    [1_234_567n, 4, 1_235_000n],
  ])("%s to %i significant figures, half up", (flop, figures, rounded) => {
    expect(significantFigures(flop, figures)).toBe(rounded);
  });

  it.each([
    [123_456n, "120000 FLOP"],
    [994_999n, "990000 FLOP"],
    [995_000n, "1.0 × 10⁶ FLOP"],
    [1_234_567n, "1.2 × 10⁶ FLOP"],
    [12n * 10n ** 24n, "1.2 × 10²⁵ FLOP"],
  ])("%s as filings state it", (flop, filed) => expect(showTwoFigures(flop)).toBe(filed));

  it.each([
    [12_345n * 10n ** 21n, "about 1.235 × 10²⁵ FLOP"],
    [1_234n * 10n ** 22n, "1.234 × 10²⁵ FLOP"],
    [10n ** 25n + 1n, "about 10²⁵ FLOP"],
  ])("%s for reading, with “about” only where something is left out", (flop, read) => {
    expect(nearly(flop)).toBe(read);
  });
});

describe("figures beside each other", () => {
  it("are put in order without touching the list they came in", () => {
    const figures = [3n, 10n ** 30n, 1n, 2n, 1n];
    expect(ascending(figures)).toEqual([1n, 1n, 2n, 3n, 10n ** 30n]);
    expect(figures[0]).toBe(3n);
  });

  it.each([
    [[1n], 1n],
    [[1n, 2n], 2n],
    [[2n, 1n], 2n],
    [[1n, undefined, 3n, 2n], 3n],
    [[4n, undefined], 4n],
  ] as const)("the greatest of %s, passing over what is not known", ([first, ...rest], most) => {
    expect(greatest(first, ...rest)).toBe(most);
  });
});
