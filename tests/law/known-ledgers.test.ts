import { describe, expect, it } from "vitest";
import { modelClass } from "@/lib/assessments/summary";
import { classify } from "@/lib/engine/classify";
import { significantFigures } from "@/lib/engine/flop";
import { lawOn } from "@/lib/engine/law-on";
import { factsOf } from "@/lib/models/facts";
import { estimateOf } from "@/lib/models/ledger-figures";
import { recordedCompute } from "@/lib/models/recorded-compute";
import { knownLedgers } from "@/lib/sample/known-ledgers";
import { sampleRows } from "@/lib/sample/sample-rows";
import { flop } from "../support/facts";

const law = lawOn("2026-11-23");
const rows = await sampleRows(law);
const data = (name: string) => {
  const found = rows.find((row) => row.data.name === name)?.data;
  if (found === undefined) throw new Error(`${name} is not in the sample`);
  return found;
};

/** Cumulative total to three figures, worked out by hand from the published figures, and the class it leads to. */
const expected: [name: string, total: string, stands: string][] = [
  ["GPT-3 175B (davinci)", "3.14e23", "gpai"],
  ["GPT-4 (Mar 2023)", "2.1e25", "systemic-risk"],
  ["Llama 3.1-405B", "3.8e25", "systemic-risk"],
  // 6 × 37e9 × 14.8e12 + 1e22
  ["DeepSeek-V3", "3.3e24", "gpai"],
  // 3.594058e24 + 2.095014e23 + a tenth of both
  ["DeepSeek-V3.2", "4.18e24", "gpai"],
  // 6 × 17e9 × 22e12; what the teacher's passes add is not published
  ["Llama 4 Maverick", "2.24e24", "review"],
  // 6 × 288e9 × 30e12
  ["Llama 4 Behemoth (preview)", "5.18e25", "systemic-risk"],
];

describe("the ledgers of the sample", () => {
  it("are those of the seven models that are checked here", () => {
    expect(Object.keys(knownLedgers).sort()).toEqual(expected.map(([name]) => name).sort());
  });

  it.each(expected)("%s comes to %s: %s", (name, total, stands) => {
    const model = data(name);
    const { cumulativeTrainingFlop } = recordedCompute(model);
    expect(significantFigures(cumulativeTrainingFlop ?? 0n, 3)).toBe(flop(total));
    expect(modelClass(classify(factsOf(model), law))).toBe(stands);
    expect(model.ledger.every(({ source }) => source !== null)).toBe(true);
  });

  it("show both token counts of Llama 4 Maverick and its hours side by side", () => {
    const methods = data("Llama 4 Maverick").ledger[0]?.methods ?? [];
    const figures = methods.map((method) => significantFigures(estimateOf(method).flop, 3));
    // 6 × 17e9 × 22e12, 6 × 17e9 × 30e12, and about 390e12 × 2.38e6 × 3600.
    expect(figures).toEqual(["2.24e24", "3.06e24", "3.34e24"].map(flop));
  });

  it("read GPT-4's figure as a guess of others whose range straddles the threshold", () => {
    const model = data("GPT-4 (Mar 2023)");
    expect(model.ledger[0]).toMatchObject({ confidence: "speculative" });
    const { systemicRisk, nearThreshold } = classify(factsOf(model), law);
    expect(nearThreshold).toBe("1e25");
    expect(systemicRisk.because.some(({ text }) => /8\.2 × 10²⁴.*4\.4 × 10²⁵.*straddles/.test(text))).toBe(
      true,
    );
  });

  it("keep Epoch AI's stated total beside the ledger", () => {
    expect(recordedCompute(data("DeepSeek-V3")).cumulativeBasis?.stated).toBe(flop("3.3e24"));
  });
});
