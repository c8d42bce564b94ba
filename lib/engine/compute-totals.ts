import {
  type ComputeStage,
  type ComputeStageId,
  type Counting,
  computeStages,
} from "@/lib/law/compute-stages";
import type { Decimal } from "./decimal";
import type { Flop } from "./flop";

/** One piece of compute spent on, or planned for, a model. */
export interface ComputeEntry {
  readonly stage: ComputeStageId;
  readonly state: "actual" | "planned";
  /** Best figure. */
  readonly flop: Flop;
  /** The figure may be as much off either way; or the bounds themselves. Absent: none was stated. */
  readonly uncertainty?:
    | { readonly percent: Decimal }
    | { readonly low: Flop; readonly high: Flop }
    | undefined;
}

/** A sum over entries. */
export interface ComputeTotal {
  /** Sum of the best figures that count. */
  readonly best: Flop;
  readonly low: Flop;
  readonly high: Flop;
  /** What of `best` has been spent, and what is planned. */
  readonly actual: Flop;
  readonly planned: Flop;
  /** Best figures of entries on which the guidelines are silent; not in `best`. */
  readonly open: Flop;
  /** Entries that count. */
  readonly entries: number;
  /** Of them, those that state no uncertainty and stand in the range as exact. */
  readonly withoutUncertainty: number;
}

export interface ComputeTotals {
  /** Compute that directly contributed to parameter updates (GL 118 [115]). */
  readonly updates: ComputeTotal;
  /** Cumulative compute (GL 119-122 [116-119]). */
  readonly cumulative: ComputeTotal;
  /** Both without the training of weights the model started from: what a modifier itself spent. */
  readonly own: { readonly updates: ComputeTotal; readonly cumulative: ComputeTotal };
}

export type ComputeTest = "updates" | "cumulative";
type Stages = Readonly<Record<ComputeStageId, ComputeStage>>;

/**
 * Sums a ledger for each test, exactly. Bounds add: the low total is the sum of the low figures, the high
 * one that of the high figures, as errors of estimates made alike need not cancel out. Planned compute
 * counts, since what will contribute counts as well (GL 120 [117]); it is also given apart.
 *
 * @param stages which stage counts toward what; another set than ours only to ask what a change would do
 */
export function computeTotals(
  entries: readonly ComputeEntry[],
  stages: Stages = computeStages,
): ComputeTotals {
  const sum = (test: ComputeTest, among: readonly ComputeEntry[]) =>
    total(among.map((entry) => [entry, stages[entry.stage][test].counts]));
  const own = entries.filter(({ stage }) => stage !== "initial-weights");
  return {
    updates: sum("updates", entries),
    cumulative: sum("cumulative", entries),
    own: { updates: sum("updates", own), cumulative: sum("cumulative", own) },
  };
}

function total(judged: readonly (readonly [ComputeEntry, Counting])[]): ComputeTotal {
  const counted = judged.flatMap(([entry, counts]) => (counts === "yes" ? [entry] : []));
  const open = judged.flatMap(([entry, counts]) => (counts === "review" ? [entry] : []));
  const ranges = counted.map(entryRange);
  const best = (state?: ComputeEntry["state"]) =>
    add(counted.filter((entry) => state === undefined || entry.state === state).map(({ flop }) => flop));
  return {
    best: best(),
    low: add(ranges.map(({ low }) => low)),
    high: add(ranges.map(({ high }) => high)),
    actual: best("actual"),
    planned: best("planned"),
    open: add(open.map(({ flop }) => flop)),
    entries: counted.length,
    withoutUncertainty: counted.filter(({ uncertainty }) => uncertainty === undefined).length,
  };
}

const add = (figures: readonly Flop[]): Flop => figures.reduce((sum, flop) => sum + flop, 0n);

/** The bounds of one entry, rounded outwards to whole operations. */
export function entryRange({ flop, uncertainty }: ComputeEntry): { low: Flop; high: Flop } {
  if (uncertainty === undefined) return { low: flop, high: flop };
  if (!("percent" in uncertainty)) return uncertainty;
  const { digits, places } = uncertainty.percent;
  const whole = 100n * 10n ** BigInt(places);
  const less = digits >= whole ? 0n : whole - digits;
  return { low: (flop * less) / whole, high: (flop * (whole + digits) + whole - 1n) / whole };
}
