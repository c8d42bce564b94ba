import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeFlop } from "@/lib/engine/flop";
import { readEpochFlop } from "@/lib/imports/epoch/epoch-flop";

const read = (cell: string) => {
  const figure = readEpochFlop(cell);
  return figure.kind === "figure" ? writeFlop(figure.flop) : figure.kind;
};

describe("figures as Epoch AI writes them", () => {
  it.each([
    ["5.0000000001e+25", "5e25"],
    ["5.0000000000001e+26", "5e26"],
    ["6.000010000000001e+24", "6e24"],
    ["4.020010000000001e+24", "4.02e24"],
    ["8.000001e+24", "8e24"],
    ["3.3499999999999998e+25", "3.35e25"],
    ["2.9599999999999996e+25", "2.96e25"],
    ["2.700000000000001e+25", "2.7e25"],
    ["2.7300000000000996e+23", "2.73e23"],
    ["4.00000001e+22", "4e22"],
    ["380000000000000070000.00", "3.8e20"],
    ["1.920000000001e+21", "1.92e21"],
  ])("%s is %s", (cell, expected) => expect(read(cell)).toBe(expected));

  it.each([
    ["3.8e+25", "3.8e25"],
    ["1.388556e+24", "1.388556e24"],
    ["2.3003136e+21", "2.3003136e21"],
    ["694894.9377361819", "694895"],
    ["12930000000.00", "1.293e10"],
  ])("%s keeps its digits: %s", (cell, expected) => expect(read(cell)).toBe(expected));

  it("keeps a mark that lifts a figure over a threshold", () => {
    expect(read("1.0001e+25")).toBe("1.0001e25");
    expect(read("1.00001e+25")).toBe("1.00001e25");
    expect(read("1.0000001e+23")).toBe("1.0000001e23");
  });

  it.each(["2", "0.0", "abc", "-3e24", "1e99"])("does not take over %s", (cell) =>
    expect(read(cell)).toBe("refused"),
  );

  it("reads nothing out of an empty cell", () => expect(read("  ")).toBe("none"));

  it("never moves a figure by more than a hundred-thousandth, nor down over a threshold", () => {
    const cells = fc.tuple(fc.integer({ min: 1_000_000, max: 9_999_999 }), fc.integer({ min: 6, max: 26 }));
    fc.assert(
      fc.property(cells, ([digits, power]) => {
        const cell = `${String(digits)[0]}.${String(digits).slice(1)}e+${power}`;
        const figure = readEpochFlop(cell);
        if (figure.kind !== "figure") throw new Error(cell);
        const exact = BigInt(digits) * 10n ** BigInt(power - 6);
        const gap = figure.flop > exact ? figure.flop - exact : exact - figure.flop;
        expect(gap * 100_000n <= exact).toBe(true);
        for (const limit of [10n ** 23n, 10n ** 25n]) {
          if (exact > limit) expect(figure.flop > limit).toBe(true);
        }
      }),
    );
  });

  it("reads a double back to the figure it was printed from, however it was printed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 99_999 }),
        fc.integer({ min: 10, max: 22 }),
        (digits, power) => {
          const value = Number(`${digits}e${power}`);
          const expected = writeFlop(BigInt(digits) * 10n ** BigInt(power));
          expect(read(String(value))).toBe(expected);
          expect(read(value.toExponential(16))).toBe(expected);
        },
      ),
    );
  });
});
