import type { RunReading, TrainingRun } from "@/lib/engine/training-run";
import type { RunForm } from "@/lib/training/schema";
import { flop } from "./facts";

/**
 * A hundred winter days without a change of the clocks, 1 November 2026 to 8 February 2027 (30 + 31 + 31 + 8),
 * nothing counting before it and an exact figure; change what matters.
 */
export function someRun(changes: Partial<TrainingRun> = {}): TrainingRun {
  return {
    startsOn: "2026-11-01",
    endsOn: "2027-02-08",
    endedOn: undefined,
    knownOn: "2026-10-01",
    units: undefined,
    peakFlopPerSecond: undefined,
    utilisation: undefined,
    plannedFlop: undefined,
    priorFlop: 0n,
    uncertaintyPercent: 0,
    ...changes,
  };
}

/** A reading taken when a day ends in Brussels in winter, which is 23:00 UTC. */
export const readAtEndOf = (day: string, figure: string): RunReading => ({
  at: `${day}T23:00:00.000Z`,
  flop: flop(figure),
});

/** A run's form as a person fills it in: a hundred days from November 2026, planned over 10^25 FLOP. */
export const runForm = (changes: Partial<RunForm> = {}): RunForm => ({
  name: "Pre-training",
  startsOn: "2026-11-01",
  endsOn: "2027-02-08",
  endedOn: "",
  knownOn: "2026-11-11",
  units: "",
  peakFlopPerSecond: "",
  utilisation: "",
  plannedFlop: "2e25",
  priorFlop: "0",
  uncertaintyPercent: "30",
  note: "",
  ...changes,
});
