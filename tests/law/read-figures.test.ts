import { describe, expect, it } from "vitest";
import { parseFlop } from "@/lib/engine/flop";

describe("a figure in FLOP is read", () => {
  it.each([
    // The prefixes of the SI, each with its power of ten.
    ["1 kFLOP", 10n ** 3n],
    ["1 KFLOP", 10n ** 3n],
    ["1 MFLOP", 10n ** 6n],
    ["1 GFLOP", 10n ** 9n],
    ["1 TFLOP", 10n ** 12n],
    ["1 PFLOP", 10n ** 15n],
    ["1 EFLOP", 10n ** 18n],
    ["1 ZFLOP", 10n ** 21n],
    ["1 YFLOP", 10n ** 24n],
    ["1 RFLOP", 10n ** 27n],
    ["1 QFLOP", 10n ** 30n],
    ["1.5e3 PFLOP", 15n * 10n ** 17n],
    ["7 flop", 7n],
    ["7 Flop", 7n],
    // Ways to write a power.
    ["+3e25", 3n * 10n ** 25n],
    ["3·10^25", 3n * 10n ** 25n],
    ["3x1025", 3n * 10n ** 25n],
    ["3×10^+25", 3n * 10n ** 25n],
    ["3 × 10¹⁹", 3n * 10n ** 19n],
    ["3 × 10³⁰", 3n * 10n ** 30n],
    ["3 × 10²⁴", 3n * 10n ** 24n],
    ["3 × 10⁵", 300_000n],
    ["3 × 10⁶", 3_000_000n],
    ["3 × 10⁷", 30_000_000n],
    ["3 × 10⁸", 300_000_000n],
    ["1e009", 10n ** 9n],
    // Groups of digits, and marks between them.
    ["12,345", 12_345n],
    ["123,456,789", 123_456_789n],
    ["1 000_000", 1_000_000n],
    ["1\u00a0000\u202f000", 1_000_000n],
    ["  42\n", 42n],
    ["1,234.5e1", 12_345n],
    // Digits after the point, and none.
    ["5.", 5n],
    ["5.e3", 5_000n],
    ["5.000", 5n],
    ["1500e-2", 15n],
    ["0.001e3", 1n],
    ["0.0012e4", 12n],
    ["007", 7n],
    // Thirty-six digits are the most.
    ["9.99e35", 999n * 10n ** 33n],
    ["0.0001e39", 10n ** 35n],
  ])("%j", (text, flop) => expect(parseFlop(text)).toEqual({ ok: true, flop }));

  it.each([
    ["1e36", "too-large"],
    ["0.001e39", "too-large"],
    ["00.00", "not-positive"],
    ["-0", "not-positive"],
    ["0.05", "not-whole"],
    ["0.0010000", "not-whole"],
    ["12.5", "not-whole"],
    ["105e-1", "not-whole"],
    ["15e-3", "not-whole"],
    ["1,00", "not-a-number"],
    ["1,0000", "not-a-number"],
    ["1234,567", "not-a-number"],
    ["1,000,", "not-a-number"],
    ["about 3e25", "not-a-number"],
    ["3e25 or so", "not-a-number"],
    ["3e25.5", "not-a-number"],
    ["--3e25", "not-a-number"],
    ["3e1234", "not-a-number"],
    ["3e", "not-a-number"],
    ["3y10^25", "not-a-number"],
    ["3x11^25", "not-a-number"],
    ["38 Y", "not-a-number"],
    ["38 BFLOP", "not-a-number"],
    ["38 YYFLOP", "not-a-number"],
    [".5e3", "not-a-number"],
    ["FLOP", "not-a-number"],
    ["   ", "empty"],
    ["3e25 flops", "not-a-number"],
  ])("or refused: %j, %s", (text, code) => expect(parseFlop(text)).toMatchObject({ ok: false, code }));

  it.each([
    ["", /3\.8e25/],
    ["9.89e14 FLOP/s", /speed.*total.*3\.8e25/],
    ["3 PFLOPS", /speed/],
    ["many", /3\.8e25.*3\.8 × 10\^25.*38 YFLOP/],
    ["0", /greater than zero/],
    ["1e36", /10\^36 FLOP.*exponent.*unit/],
    ["0.5", /whole operations.*exponent/],
  ])("and a refusal says how to mend %j", (text, words) => {
    const read = parseFlop(text);
    expect(read.ok ? "" : read.message).toMatch(words);
  });
});
