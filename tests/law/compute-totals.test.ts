import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify } from "@/lib/engine/classify";
import { type ComputeEntry, computeTotals, entryRange } from "@/lib/engine/compute-totals";
import { decimal, parseDecimal } from "@/lib/engine/decimal";
import { twoSignificantFigures } from "@/lib/engine/flop";
import { lawOn } from "@/lib/engine/law-on";
import { type ComputeStageId, computeStages } from "@/lib/law/compute-stages";
import { flop, someFacts } from "../support/facts";

const rows: Record<string, string>[] = parse(readFileSync(new URL("worked-cases.csv", import.meta.url)), {
  columns: true,
});
const law = lawOn("2026-11-23");
const spent = (stage: ComputeStageId, figure: string): ComputeEntry => ({
  stage,
  state: "actual",
  flop: flop(figure),
});

/** What the rows' `other_facts` say was spent, entry by entry; the totals have to be those of the row. */
const ledgers: Record<string, ComputeEntry[]> = {
  "WC-016": [spent("pre-training", "9.5e24"), spent("synthetic-private", "1e24")],
  "WC-017": [spent("pre-training", "9.8e24"), spent("synthetic-public", "5e23")],
  // All hundred samples, not the ten that were kept.
  "WC-018": [spent("pre-training", "9.7e24"), spent("synthetic-private", "1e24")],
  "WC-019": [
    spent("pre-training", "8e23"),
    spent("teacher-passes", "1e23"),
    spent("teacher-training", "3e25"),
  ],
  "WC-020": [spent("initial-weights", "6e24"), spent("initial-weights", "6e24")],
  "WC-021": [spent("pre-training", "9e24"), spent("auxiliary-models", "2e24")],
  // Counters show 1.10e25, of which 1.5e24 is recomputation.
  "WC-022": [spent("pre-training", "9.5e24"), spent("activation-recomputation", "1.5e24")],
  "WC-023": [spent("pre-training", "9.8e24"), spent("evaluation", "5e23")],
  "WC-024": [spent("pre-training", "9.9e24"), spent("discarded-research", "1e24")],
  "WC-025": [{ ...spent("pre-training", "9e24"), uncertainty: { percent: decimal(30n) } }],
  "WC-026": [spent("pre-training", "3.0761856e25")],
  "WC-029": [spent("pre-training", "1.1e25")],
};

describe("worked cases counted by ledger", () => {
  it.each(Object.entries(ledgers))("%s", (id, entries) => {
    const row = rows.find((one) => one.case_id === id);
    const { updates, cumulative } = computeTotals(entries);
    expect([updates.best, cumulative.best].map(twoOrExact(id))).toEqual([
      flop(row?.training_compute_flop ?? ""),
      flop(row?.cumulative_training_compute_flop ?? ""),
    ]);
  });

  // WC-026 states the filing figure, two significant figures of 3.08e25.
  const twoOrExact = (id: string) => (figure: bigint) =>
    id === "WC-026" ? twoSignificantFigures(figure) : figure;
});

describe("the range", () => {
  const [entry] = ledgers["WC-025"] ?? [];

  it("is 30 % either way of each figure (WC-025: 6.3e24 to 1.17e25)", () => {
    const { cumulative } = computeTotals(entry ? [entry] : []);
    expect([cumulative.low, cumulative.high]).toEqual([flop("6.3e24"), flop("1.17e25")]);
  });

  it("straddles the threshold: the best figure decides, and the finding says so (GL 123)", () => {
    const { cumulative } = computeTotals(entry ? [entry] : []);
    const { low, high, planned, open } = cumulative;
    const facts = someFacts({
      trainingFlop: cumulative.best,
      cumulativeTrainingFlop: cumulative.best,
      cumulativeBasis: { low, high, planned, open },
    });
    const { systemicRisk, nearThreshold } = classify(facts, law);
    expect([systemicRisk.answer, nearThreshold]).toEqual(["no", "1e25"]);
    expect(systemicRisk.because.map(({ text }) => text).join(" ")).toMatch(
      /6\.3 × 10²⁴ FLOP to .*1\.17 × 10²⁵ FLOP straddles/,
    );
  });

  it("adds bounds: low with low, high with high", () => {
    const { cumulative } = computeTotals([
      { ...spent("pre-training", "8e24"), uncertainty: { low: flop("7e24"), high: flop("1e25") } },
      { ...spent("synthetic-private", "1e24"), uncertainty: { percent: decimal(50n) } },
      spent("supervised-fine-tuning", "1e22"),
    ]);
    expect([cumulative.low, cumulative.best, cumulative.high]).toEqual(
      ["7.51e24", "9.01e24", "1.151e25"].map(flop),
    );
    expect(cumulative.withoutUncertainty).toBe(1);
  });

  it("rounds outwards, and never below nothing", () => {
    const percent = (text: string) => ({ percent: parseDecimal(text) ?? decimal(0n) });
    expect(entryRange({ ...spent("other", "101"), uncertainty: percent("12.5") })).toEqual({
      low: 88n,
      high: 114n,
    });
    expect(entryRange({ ...spent("other", "101"), uncertainty: percent("100") })).toEqual({
      low: 0n,
      high: 202n,
    });
    expect(entryRange({ ...spent("other", "100"), uncertainty: percent("150") })).toEqual({
      low: 0n,
      high: 250n,
    });
  });
});

it("what a modifier itself spent leaves out the weights it began with (GL 63, 121)", () => {
  const { updates, cumulative, own } = computeTotals([
    spent("initial-weights", "6e24"),
    spent("continued-pre-training", "1e24"),
    spent("synthetic-private", "5e23"),
  ]);
  expect([updates.best, cumulative.best]).toEqual(["7e24", "7.5e24"].map(flop));
  expect([own.updates.best, own.cumulative.best]).toEqual(["1e24", "1.5e24"].map(flop));
  expect([own.updates.entries, own.cumulative.entries]).toEqual([1, 2]);
});

describe("what is planned", () => {
  it("counts, and is told apart from what was spent (GL 120; Art 52(1))", () => {
    const planned: ComputeEntry = { ...spent("pre-training", "6e24"), state: "planned" };
    const { cumulative } = computeTotals([spent("pre-training", "5e24"), planned]);
    expect([cumulative.best, cumulative.actual, cumulative.planned]).toEqual(
      ["1.1e25", "5e24", "6e24"].map(flop),
    );
    const { low, high, open } = cumulative;
    const facts = someFacts({
      cumulativeTrainingFlop: cumulative.best,
      cumulativeBasis: { low, high, open, planned: cumulative.planned },
    });
    const { systemicRisk } = classify(facts, law);
    expect(systemicRisk.answer).toBe("yes");
    expect(systemicRisk.because[1]?.text).toMatch(/6 × 10²⁴ FLOP is planned.*Spent so far is 5 × 10²⁴ FLOP/);
  });
});

describe("what the guidelines do not settle", () => {
  const assess = (entries: ComputeEntry[]) => {
    const { updates, cumulative } = computeTotals(entries);
    const basis = ({ low, high, planned, open }: typeof updates) => ({ low, high, planned, open });
    return classify(
      someFacts({
        trainingFlop: updates.best,
        cumulativeTrainingFlop: cumulative.best,
        trainingBasis: basis(updates),
        cumulativeBasis: basis(cumulative),
      }),
      law,
    );
  };

  it("is no part of the total, but no “no” rests on a total it could lift over the threshold", () => {
    const { gpai, systemicRisk } = assess([
      spent("pre-training", "9e22"),
      spent("reinforcement-rollouts", "2e22"),
    ]);
    expect([gpai.answer, gpai.readings.length, systemicRisk.answer]).toEqual(["review", 2, "no"]);
    const other = assess([spent("pre-training", "9e24"), spent("other", "2e24")]);
    expect([other.gpai.answer, other.systemicRisk.answer]).toEqual(["yes", "review"]);
    expect(other.systemicRisk.readings).toHaveLength(2);
  });

  it("changes nothing where it could not: exactly at the threshold is not greater", () => {
    expect(assess([spent("pre-training", "9e24"), spent("other", "1e24")]).systemicRisk.answer).toBe("no");
    expect(assess([spent("pre-training", "1e25"), spent("other", "1")]).systemicRisk.answer).toBe("review");
  });
});

describe("any ledger", () => {
  const stageIds = Object.keys(computeStages) as ComputeStageId[];
  const entries = fc.array(
    fc.record({
      stage: fc.constantFrom(...stageIds),
      state: fc.constantFrom("actual" as const, "planned" as const),
      flop: fc.bigInt(1n, 10n ** 30n),
      uncertainty: fc.option(fc.record({ percent: fc.bigInt(0n, 100n).map(decimal) }), { nil: undefined }),
    }),
  );

  it("sums to what its parts sum to, and order does not matter", () => {
    fc.assert(
      fc.property(entries, entries, (some, more) => {
        const whole = computeTotals([...some, ...more]);
        const [a, b] = [computeTotals(some), computeTotals(more)];
        for (const test of ["updates", "cumulative"] as const) {
          for (const part of ["best", "low", "high", "actual", "planned", "open"] as const)
            expect(whole[test][part]).toBe(a[test][part] + b[test][part]);
        }
        expect(computeTotals([...more, ...some].reverse())).toEqual(whole);
      }),
    );
  });

  it("has its best figure within its range, and updates within the cumulative total", () => {
    fc.assert(
      fc.property(entries, (some) => {
        const { updates, cumulative, own } = computeTotals(some);
        for (const { low, best, high, actual, planned } of [updates, cumulative]) {
          expect(low <= best && best <= high).toBe(true);
          expect(actual + planned).toBe(best);
        }
        expect(updates.best <= cumulative.best).toBe(true);
        expect(own.cumulative.best <= cumulative.best && own.updates.best <= updates.best).toBe(true);
      }),
    );
  });
});
