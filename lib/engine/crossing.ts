import type { IsoDate } from "@/lib/law/types";
import { brusselsDay } from "./brussels-day";
import type { Flop } from "./flop";
import type { Knot } from "./run-curve";
import type { RunThreshold } from "./run-thresholds";

/** The day a curve passes a threshold: a day, not before the end of the run, or not known. */
export type CrossingDay = IsoDate | "not-before-end" | "unknown";

/** What stands beside a run's own compute: what came before it, and in which share of the stated figure the true one lies. */
export interface Standing {
  readonly before: Flop;
  /** 100 for the stated figure, 130 for one that is 30 % too low. */
  readonly percent: bigint;
}

/** Whether a run's compute and what came before it, at this share of the stated figure, is greater than the threshold. */
export function isOver(flop: Flop, threshold: RunThreshold, { before, percent }: Standing): boolean {
  if (threshold.flop === undefined) return false;
  const whole = flop + before + (threshold.base ?? 0n);
  return whole * threshold.times * percent > threshold.flop * 100n;
}

/**
 * The day in Brussels on which a curve first is greater than, not at, the threshold. Exact: the first
 * millisecond is found with whole numbers.
 *
 * @param hasEnd whether the curve ends where the run does
 */
export function crossingDay(
  knots: readonly Knot[],
  threshold: RunThreshold,
  standing: Standing,
  hasEnd: boolean,
): CrossingDay {
  const first = knots[0];
  if (first === undefined || threshold.flop === undefined) return "unknown";
  if (isOver(first.flop, threshold, standing)) return brusselsDay(first.at);
  const scale = threshold.times * standing.percent;
  const limit = threshold.flop * 100n - (standing.before + (threshold.base ?? 0n)) * scale;
  for (const [index, to] of knots.entries()) {
    const from = knots[index - 1];
    if (from === undefined || !isOver(to.flop, threshold, standing)) continue;
    const length = BigInt(to.at - from.at);
    const gain = (to.flop - from.flop) * scale;
    const passed = ((limit - from.flop * scale) * length) / gain;
    // What is used up as a day ends was used on that day.
    return brusselsDay(Math.min(from.at + Number(passed) + 1, to.at - 1));
  }
  return hasEnd ? "not-before-end" : "unknown";
}

/** Whether a crossing is a day. */
export const isCrossed = (day: CrossingDay): day is IsoDate => day !== "not-before-end" && day !== "unknown";
