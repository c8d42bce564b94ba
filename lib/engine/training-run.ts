import type { IsoDate } from "@/lib/law/types";
import { daysBetween } from "./days";
import { type Flop, greatest } from "./flop";

/** A running or planned training of a model. What is not known is `undefined`, never zero. */
export interface TrainingRun {
  readonly startsOn: IsoDate | undefined;
  /** Planned last day. */
  readonly endsOn: IsoDate | undefined;
  /** Last day of a run that is over, or the day it was given up. */
  readonly endedOn: IsoDate | undefined;
  /** Day on which this plan was decided, so that what follows from it was known. */
  readonly knownOn: IsoDate;
  readonly units: number | undefined;
  /** FLOP per second of one unit at its peak. */
  readonly peakFlopPerSecond: Flop | undefined;
  /** Mean share of the peak that is reached, in hundredths of a percent: 3850 is 38.5 %. */
  readonly utilisation: number | undefined;
  /** FLOP of this run alone, as planned. */
  readonly plannedFlop: Flop | undefined;
  /** FLOP that count already before this run; zero where nothing does. */
  readonly priorFlop: Flop | undefined;
  /** The true figure lies within this many percent of the stated one. */
  readonly uncertaintyPercent: number;
}

/** What was measured of a run: FLOP of this run alone, from its start to an instant (ISO 8601). */
export interface RunReading {
  readonly at: string;
  readonly flop: Flop;
}

const SECONDS_A_DAY = 86_400n;
const FULL = 10_000n;

/**
 * FLOP of the recorded hardware from the first to the last planned day (GL 126-128): units times seconds
 * times peak times utilisation. A fraction of an operation counts as one.
 *
 * @returns `undefined` where a factor is not known
 */
export function hardwareFlop(run: TrainingRun): Flop | undefined {
  const { units, peakFlopPerSecond: peak, utilisation, startsOn, endsOn } = run;
  if (units === undefined || peak === undefined || utilisation === undefined) return undefined;
  if (startsOn === undefined || endsOn === undefined) return undefined;
  const seconds = BigInt(daysBetween(startsOn, endsOn) + 1) * SECONDS_A_DAY;
  return divideUp(BigInt(units) * seconds * peak * BigInt(utilisation), FULL);
}

/** What the run is planned to use: the stated total or that of the hardware; the higher where both are known. */
export function plannedFlop(run: TrainingRun): Flop | undefined {
  const hardware = hardwareFlop(run);
  return hardware === undefined ? run.plannedFlop : greatest(hardware, run.plannedFlop);
}

/** A quotient of positive numbers, rounded up. */
export const divideUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
