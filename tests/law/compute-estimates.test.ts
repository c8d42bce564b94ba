import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { hardware } from "@/lib/compute/hardware";
import {
  architectureEstimate,
  type HardwarePeriod,
  hardwareEstimate,
  statedEstimate,
  tokenEstimate,
} from "@/lib/engine/compute-estimates";
import { type Decimal, decimal, parseDecimal } from "@/lib/engine/decimal";
import { significantFigures, twoSignificantFigures } from "@/lib/engine/flop";
import { flop } from "../support/facts";

const number = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

const examples: Record<string, string>[] = parse(
  readFileSync(new URL("annex-a3-examples.csv", import.meta.url)),
  { columns: true },
);

function estimated(row: Record<string, string>): bigint {
  const cell = (name: string) => row[name] ?? "";
  if (cell("chips_x_hours") === "")
    return tokenEstimate({
      parameters: flop(cell("parameters")),
      tokens: number(cell("training_tokens")),
    }).flop;
  const utilisation = { ...number(cell("utilisation")) };
  return hardwareEstimate([
    {
      hours: number(cell("chips_x_hours")),
      peak: number(cell("peak_flop_per_s")),
      utilisation: { digits: utilisation.digits * 100n, places: utilisation.places },
    },
  ]).flop;
}

describe("the Commission's examples (Annex A.3, GL 135-144)", () => {
  it.each(examples.map((row) => [row.model ?? "", row] as const))("%s", (_name, row) => {
    const value = row.formula_value ?? "";
    const figures = value.replace(/e.*$/, "").replace(".", "").length;
    expect(significantFigures(estimated(row), figures)).toBe(flop(value));
  });

  it("are eight, of which two by hardware are stated more roughly than the formula gives", () => {
    expect(examples).toHaveLength(8);
    const rounded = examples.filter((row) => estimated(row) !== flop(row.expected_flop_stated ?? ""));
    expect(rounded.map(({ model }) => model)).toEqual(expect.arrayContaining(["Model B", "Model H"]));
    // Above 10^23 by the formula, at it as stated: no case to test a boundary by.
    expect(estimated(examples[1] ?? {})).toBe(flop("1.08e23"));
  });
});

describe("hardware", () => {
  const period = (units: string, hours: string, peak: string, utilisation: string): HardwarePeriod => ({
    units: number(units),
    hours: number(hours),
    peak: number(peak),
    utilisation: number(utilisation),
  });

  it("multiplies units, time, peak and utilisation (WC-026)", () => {
    // 10,000 units × 90 days × 9.89e14 FLOP/s × 40 %: 10^4 × 7.776e6 × 9.89e14 × 0.4 = 3.0761856e25.
    const { flop: total, formula } = hardwareEstimate([period("10000", "2160", "9.89e14", "40")]);
    expect(total).toBe(flop("3.0761856e25"));
    expect(twoSignificantFigures(total)).toBe(flop("3.1e25"));
    expect(formula).toBe("10,000 units × 2,160 h × 3,600 s × 9.89 × 10¹⁴ FLOP/s × 40 %");
  });

  it("adds periods, which is the weighted mean peak of mixed hardware (GL 127-128)", () => {
    const mixed = [period("100", "10", "3e14", "50"), period("300", "10", "9e14", "50")];
    // (100 × 3e14 + 300 × 9e14) / 400 = 7.5e14 over 400 units.
    expect(hardwareEstimate(mixed).flop).toBe(hardwareEstimate([period("400", "10", "7.5e14", "50")]).flop);
  });

  it("counts an 8-bit operation like any other (GL 125; WC-029)", () => {
    const chip = hardware.find(({ name }) => name === "NVIDIA H200 SXM");
    expect(chip?.peaks).toMatchObject({ bf16: "989.5e12", fp8: "1979e12" });
    const with8Bit = hardwareEstimate([period("1000", "100", chip?.peaks.fp8 ?? "", "20")]).flop;
    const with16Bit = hardwareEstimate([period("1000", "100", chip?.peaks.bf16 ?? "", "40")]).flop;
    expect(with8Bit).toBe(with16Bit);
  });

  it("warns of a utilisation that only counts something else", () => {
    expect(hardwareEstimate([period("1", "1", "1e15", "60")]).warnings).toEqual([]);
    expect(hardwareEstimate([period("1", "1", "1e15", "60.1")]).warnings).toHaveLength(1);
  });

  it("rounds once, at the end, half up", () => {
    // Each third of 1e-2 × 3600 × 1 × 0.0139 % alone would round to nothing.
    const tiny = (): HardwarePeriod => ({
      hours: number("0.01"),
      peak: decimal(1n),
      utilisation: number("0.5"),
    });
    expect(hardwareEstimate([tiny(), tiny(), tiny()]).flop).toBe(1n);
  });
});

describe("peaks", () => {
  // Dense figures of the makers' data sheets; with sparsity they would be twice as high.
  it.each([
    ["NVIDIA A100 SXM4 80 GB", "bf16", "312e12"],
    ["NVIDIA H100 SXM5 80GB", "bf16", "989.4e12"],
    ["NVIDIA B200", "bf16", "2250e12"],
    ["NVIDIA B200", "fp8", "4500e12"],
    ["AMD Instinct MI300X", "bf16", "1307.4e12"],
    ["Google TPU v5p", "bf16", "459e12"],
  ] as const)("%s in %s is %s", (name, precision, peak) => {
    expect(hardware.find((chip) => chip.name === name)?.peaks[precision]).toBe(peak);
  });

  it("read back as numbers, and each chip has one", () => {
    for (const { name, peaks } of hardware) {
      expect(Object.keys(peaks).length, name).toBeGreaterThan(0);
      for (const peak of Object.values(peaks)) expect(parseDecimal(peak), `${name} ${peak}`).toBeDefined();
    }
    expect(hardware).toHaveLength(164);
  });
});

describe("parameters and tokens", () => {
  it("is exact and counts epochs (Model G: 61e9 × 164 tokens)", () => {
    const { flop: total, formula } = tokenEstimate({
      parameters: 2_600_000_000n,
      tokens: number("61e9"),
      epochs: number("164"),
    });
    // 6 × 2.6e9 × 1.0004e13
    expect(total).toBe(flop("1.560624e23"));
    expect(formula).toBe("6 × 2,600,000,000 parameters × 61,000,000,000 tokens × 164 epochs");
  });

  it("warns where the parameters are not well above a twelfth of the context (GL 132 fn 13)", () => {
    const warnings = (parameters: bigint) =>
      tokenEstimate({ parameters, tokens: decimal(1n), context: 1_200_000n }).warnings.length;
    // A twelfth of 1.2 million is 100,000; "well above" is taken as ten times that.
    expect([warnings(999_999n), warnings(1_000_000n)]).toEqual([1, 0]);
  });

  it("warns of other architectures, and of a mixture of experts counted whole", () => {
    const of = (architecture: "dense_transformer" | "mixture_of_experts" | "other", parameters = 37n) =>
      tokenEstimate({ parameters, tokens: decimal(1n), architecture, totalParameters: 671n }).warnings[0]
        ?.text ?? "";
    expect(of("dense_transformer")).toBe("");
    expect(of("other")).toMatch(/another architecture/);
    expect(of("mixture_of_experts")).toMatch(/active parameters/);
    expect(of("mixture_of_experts", 671n)).toMatch(/only those active/);
  });
});

it("operations for each pass times passes (GL 131)", () => {
  expect(architectureEstimate(flop("2.5e15"), number("4e9")).flop).toBe(flop("1e25"));
});

it("a stated figure stays as it is and says that nobody knows how it came about", () => {
  const { flop: total, warnings } = statedEstimate(flop("2.1e25"));
  expect(total).toBe(flop("2.1e25"));
  expect(warnings).toHaveLength(1);
});
