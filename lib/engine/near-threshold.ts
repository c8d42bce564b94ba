import type { Flop } from "./flop";
import type { Law } from "./law-on";

/** Whether `threshold` lies within the accuracy expected of an estimate (GL 123 [120]) of `stated`. */
export function isNear(stated: Flop, threshold: Flop, law: Law): boolean {
  const accuracy = law.thresholds.estimateAccuracyPercent?.value;
  if (accuracy === undefined) return false;
  const gap = stated > threshold ? stated - threshold : threshold - stated;
  return gap * 100n <= stated * accuracy;
}
