import { describe, expect, it } from "vitest";
import {
  architectureEstimate,
  hardwareEstimate,
  isUtilisation,
  statedEstimate,
  type TokenInputs,
  tokenEstimate,
} from "@/lib/engine/compute-estimates";
import { type Decimal, decimal, parseDecimal } from "@/lib/engine/decimal";
import { flop } from "../support/facts";

const number = (text: string): Decimal => parseDecimal(text) ?? decimal(0n);
const period = (changes: { units?: Decimal; utilisation?: string; hours?: string } = {}) => ({
  hours: number(changes.hours ?? "100"),
  peak: number("1e15"),
  utilisation: number(changes.utilisation ?? "40"),
  ...(changes.units && { units: changes.units }),
});

describe("the formula an estimate shows", () => {
  it("of hardware names units and time, or unit-hours where units are counted in", () => {
    expect(hardwareEstimate([period({ units: decimal(8n) })]).formula).toBe(
      "8 units × 100 h × 3,600 s × 10¹⁵ FLOP/s × 40 %",
    );
    expect(hardwareEstimate([period(), period({ hours: "50" })]).formula).toBe(
      "100 unit-hours × 3,600 s × 10¹⁵ FLOP/s × 40 % + 50 unit-hours × 3,600 s × 10¹⁵ FLOP/s × 40 %",
    );
  });

  it("of an architecture, of tokens seen once, and of a stated figure", () => {
    const passes = architectureEstimate(flop("2.5e15"), number("4e9"));
    expect(passes).toMatchObject({
      formula: "2.5 × 10¹⁵ FLOP for each pass × 4,000,000,000 passes",
      warnings: [],
    });
    expect(tokenEstimate({ parameters: 7n, tokens: decimal(1000n) })).toEqual({
      flop: 42_000n,
      formula: "6 × 7 parameters × 1,000 tokens",
      warnings: [],
    });
    expect(statedEstimate(5n).formula).toBe("as stated");
  });
});

describe("the warnings of an estimate", () => {
  const first = ({ warnings }: { warnings: readonly { text: string; cite: { pinpoint: string } }[] }) => [
    warnings[0]?.text,
    warnings[0]?.cite.pinpoint,
  ];

  it("about utilisation need only one period above 60 %", () => {
    const found = hardwareEstimate([period(), period({ utilisation: "60.01" })]);
    expect(first(found)).toEqual([
      expect.stringMatching(/above 60 % is rare.*peak is the dense one/),
      "GL 122 [119], 126 [123]",
    ]);
  });

  it("about a stated figure ask how it was estimated (GL 123)", () => {
    expect(first(statedEstimate(5n))).toEqual([
      expect.stringMatching(/How it was estimated is not shown.*source or the note/),
      "GL 123 [120]",
    ]);
  });

  const tokens = (changes: Partial<TokenInputs>) =>
    tokenEstimate({ parameters: 37n, tokens: decimal(1n), ...changes });

  it.each<[Partial<TokenInputs>, RegExp]>([
    [{ context: 1000n }, /not well above 1\/12 of the context length.*true figure is higher/],
    [{ architecture: "other" }, /large transformer.*another architecture by its passes/],
    [
      { architecture: "mixture_of_experts", totalParameters: 37n },
      /all parameters of the model.*only those active/,
    ],
    [
      { architecture: "mixture_of_experts", totalParameters: 671n },
      /dense transformers.*active parameters.*routing/,
    ],
    [{ architecture: "mixture_of_experts" }, /dense transformers/],
  ])("about tokens: %o", (changes, text) => {
    const found = tokens(changes);
    expect(found.warnings).toHaveLength(1);
    expect(first(found)).toEqual([expect.stringMatching(text), "GL 132 fn 13 [129]"]);
  });
});

it.each([
  ["0", false],
  ["0.01", true],
  ["99.99", true],
  ["100", true],
  ["100.00", true],
  ["100.01", false],
  ["101", false],
])("a utilisation of %s %% is one: %s", (percent, is) => {
  expect(isUtilisation(number(percent))).toBe(is);
});
