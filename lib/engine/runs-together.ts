import { isOver } from "./crossing";
import { type Flop, greatest } from "./flop";
import type { RunThreshold } from "./run-thresholds";
import { plannedFlop, type TrainingRun } from "./training-run";

/**
 * The thresholds that the runs of one model pass only when they are added up. Each run is looked at by itself,
 * with what its owner says came before it; where two were recorded side by side and neither counts the other,
 * a threshold would be passed unseen.
 *
 * @param runs with the latest figure measured of each
 */
export function passedTogether(
  runs: readonly { run: TrainingRun; measured: Flop | undefined }[],
  thresholds: readonly RunThreshold[],
): readonly RunThreshold[] {
  if (runs.length < 2) return [];
  const own = runs.map(({ run, measured = 0n }) => {
    const planned = run.endedOn === undefined ? (plannedFlop(run) ?? 0n) : 0n;
    return { prior: run.priorFlop ?? 0n, flop: greatest(planned, measured) };
  });
  const before = greatest(0n, ...own.map(({ prior }) => prior));
  const sum = own.reduce((total, { flop }) => total + flop, 0n);
  return thresholds.filter(
    (threshold) =>
      isOver(sum, threshold, { before, percent: 100n }) &&
      !own.some(({ flop, prior }) => isOver(flop, threshold, { before: prior, percent: 100n })),
  );
}
