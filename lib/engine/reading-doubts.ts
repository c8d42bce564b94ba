import { brusselsDay, startOf } from "./brussels-day";
import { type Flop, showFlop } from "./flop";
import { plannedFlop, type RunReading, type TrainingRun } from "./training-run";

/** How many times faster than expected a training may seem before a reading is doubted. */
const ABSURD = 10n;
const FIVE_MINUTES_MS = 300_000;

/** Why a reading cannot be right, by the field to mend; worded for whoever sends it. */
export interface ReadingProblem {
  readonly field: "at" | "flop";
  readonly message: string;
}

/**
 * Whether a reading can be taken in beside those there are: not in the future, not before the run began or
 * after it ended, and never lower than an earlier one.
 *
 * @param readings of the same run, in order of time
 * @param now an instant, in ms since 1970
 */
export function readingProblem(
  run: TrainingRun,
  readings: readonly RunReading[],
  { at, flop }: RunReading,
  now: number,
): ReadingProblem | undefined {
  const ms = Date.parse(at);
  const day = brusselsDay(ms);
  const when = (message: string): ReadingProblem => ({ field: "at", message });
  // Clocks of machines differ a little.
  if (ms > now + FIVE_MINUTES_MS)
    return when("This instant is still to come. Check the date and the time zone.");
  if (run.startsOn !== undefined && ms < startOf(run.startsOn))
    return when(`The run begins on ${run.startsOn}. Check the instant, or correct the start of the run.`);
  if (run.endedOn !== undefined && day > run.endedOn)
    return when(`The run ended on ${run.endedOn}. Check the instant, or correct the end of the run.`);
  const below = readings.findLast((reading) => Date.parse(reading.at) < ms);
  const above = readings.find((reading) => Date.parse(reading.at) > ms);
  const than = ({ flop: figure, at: instant }: RunReading) =>
    `the ${showFlop(figure)} read at ${instant}. The figure is what was used from the start of the run; if the other reading is wrong, withdraw it first`;
  if (below !== undefined && flop < below.flop)
    return { field: "flop", message: `Lower than ${than(below)}.` };
  if (above !== undefined && flop > above.flop)
    return { field: "flop", message: `Higher than ${than(above)}.` };
  return undefined;
}

/**
 * Readings that seem too high to be true, by their place in the list, with why. They count all the same:
 * leaving a high figure out unasked could turn a "yes" into a "no".
 */
export function doubtedReadings(
  run: TrainingRun,
  readings: readonly RunReading[],
): ReadonlyMap<number, string> {
  const doubts = new Map<number, string>();
  const start = run.startsOn === undefined ? undefined : { at: startOf(run.startsOn), flop: 0n };
  const points = readings.map(({ at, flop }) => ({ at: Date.parse(at), flop }));
  for (const [index, point] of points.entries()) {
    const before = points[index - 1] ?? start;
    if (before === undefined || point.at <= before.at) continue;
    const gain = { flop: point.flop - before.flop, ms: BigInt(point.at - before.at) };
    const why = tooMuchForHardware(run, gain) ?? tooFast(expectedRate(run, start, before), gain);
    if (why !== undefined) doubts.set(index, why);
  }
  return doubts;
}

interface Gain {
  flop: Flop;
  ms: bigint;
}

function tooMuchForHardware({ units, peakFlopPerSecond: peak }: TrainingRun, gain: Gain): string | undefined {
  if (units === undefined || peak === undefined) return undefined;
  return gain.flop * 1000n > BigInt(units) * peak * gain.ms
    ? "More than the recorded hardware can do in that time even at its peak."
    : undefined;
}

function tooFast(rate: Gain | undefined, gain: Gain): string | undefined {
  if (rate === undefined || rate.flop === 0n) return undefined;
  return gain.flop * rate.ms > ABSURD * rate.flop * gain.ms
    ? `More than ${ABSURD} times as fast as expected before.`
    : undefined;
}

/** What was measured since the start; at the first reading, what was planned. */
function expectedRate(
  run: TrainingRun,
  start: { at: number; flop: Flop } | undefined,
  before: { at: number; flop: Flop },
): Gain | undefined {
  if (start !== undefined && before.at > start.at)
    return { flop: before.flop, ms: BigInt(before.at - start.at) };
  const flop = plannedFlop(run);
  if (flop === undefined || run.startsOn === undefined || run.endsOn === undefined) return undefined;
  return { flop, ms: BigInt(startOf(run.endsOn) - startOf(run.startsOn) + 86_400_000) };
}
