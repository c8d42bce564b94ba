import { startOf } from "./brussels-day";
import { addDays } from "./days";
import type { Flop } from "./flop";
import { divideUp, plannedFlop, type RunReading, type TrainingRun } from "./training-run";

/** A point of a curve that runs straight from each point to the next. `at` in ms, FLOP of the run alone. */
export interface Knot {
  readonly at: number;
  readonly flop: Flop;
}

/** Growth between two points; kept as a fraction so that nothing is rounded. */
interface Rate {
  readonly flop: Flop;
  readonly ms: bigint;
}

/** How a run goes on: at the slower and the faster of its measured rates, and at the latest one. */
export interface RunCurve {
  /** What the curve rests on; `none`: neither readings nor a dated plan. */
  readonly basis: "readings" | "plan" | "none";
  readonly measured: readonly Knot[];
  readonly slow: readonly Knot[];
  readonly expected: readonly Knot[];
  readonly fast: readonly Knot[];
  /** False where nobody has said when the run ends; the curve then goes on for two years. */
  readonly hasEnd: boolean;
  readonly today: string;
}

const WEEK_MS = 7 * 86_400_000;
const TWO_YEARS = 731;

/**
 * The cumulative compute of a run: its readings, then straight on at the measured rate; before the first
 * reading the plan. The latest rate is that of the last week measured. It and the rate since the start
 * span what to expect.
 */
export function runCurve(run: TrainingRun, readings: readonly RunReading[], today: string): RunCurve {
  const end = lastDay(run, today);
  const measured = withStart(run, knotsOf(readings));
  const last = measured.at(-1);
  if (last === undefined) return planned(run, end !== undefined, today);
  const until = endOf(end ?? addDays(today, TWO_YEARS));
  const [slow, latest, fast] = ratesOf(measured);
  const on = (rate: Rate | undefined) =>
    rate === undefined || until <= last.at
      ? measured
      : [...measured, { at: until, flop: last.flop + grown(rate, until - last.at) }];
  return {
    basis: "readings",
    measured,
    slow: on(slow),
    expected: on(latest),
    fast: on(fast),
    hasEnd: end !== undefined,
    today,
  };
}

/** The day the run ends or ended; unknown where the planned end has passed and nobody recorded that it is over. */
export function lastDay(run: TrainingRun, today: string): string | undefined {
  if (run.endedOn !== undefined) return run.endedOn;
  return run.endsOn !== undefined && run.endsOn >= today ? run.endsOn : undefined;
}

/**
 * What each reading, as the latest of its day, let one expect at the end of the run: FLOP of the run alone.
 * Empty where the end is not known.
 */
export function expectedAtEnd(
  run: TrainingRun,
  readings: readonly RunReading[],
  today: string,
  pick: "expected" | "fast",
): readonly Knot[] {
  const end = lastDay(run, today);
  if (end === undefined) return [];
  const all = withStart(run, knotsOf(readings));
  const before = all.length - readings.length;
  return all.slice(before).map((last, index) => {
    const [, latest, fast] = ratesOf(all.slice(0, before + index + 1));
    const rate = pick === "fast" ? fast : latest;
    const left = endOf(end) - last.at;
    return { at: last.at, flop: last.flop + (rate && left > 0 ? grown(rate, left) : 0n) };
  });
}

const endOf = (day: string): number => startOf(addDays(day, 1));

const knotsOf = (readings: readonly RunReading[]): Knot[] =>
  readings.map(({ at, flop }) => ({ at: Date.parse(at), flop }));

function withStart(run: TrainingRun, knots: Knot[]): Knot[] {
  const first = knots[0];
  if (first === undefined || run.startsOn === undefined || startOf(run.startsOn) >= first.at) return knots;
  return [{ at: startOf(run.startsOn), flop: 0n }, ...knots];
}

function planned(run: TrainingRun, hasEnd: boolean, today: string): RunCurve {
  const flop = plannedFlop(run);
  const { startsOn, endsOn } = run;
  const isDrawn =
    run.endedOn === undefined && flop !== undefined && startsOn !== undefined && endsOn !== undefined;
  const knots = isDrawn
    ? [
        { at: startOf(startsOn), flop: 0n },
        { at: endOf(endsOn), flop },
      ]
    : [];
  const basis = isDrawn ? "plan" : "none";
  return { basis, measured: [], slow: knots, expected: knots, fast: knots, hasEnd, today };
}

/** The slower, the latest and the faster rate; none before two points are known. */
function ratesOf(knots: readonly Knot[]): [Rate, Rate, Rate] | [] {
  const first = knots[0];
  const last = knots.at(-1);
  if (first === undefined || last === undefined || first.at >= last.at) return [];
  const since = knots.findLast((knot) => knot.at <= last.at - WEEK_MS) ?? first;
  const latest = between(since, last);
  const overall = between(first, last);
  return isFaster(latest, overall) ? [overall, latest, latest] : [latest, latest, overall];
}

const between = (from: Knot, to: Knot): Rate => ({ flop: to.flop - from.flop, ms: BigInt(to.at - from.at) });
const isFaster = (a: Rate, b: Rate): boolean => a.flop * b.ms > b.flop * a.ms;
const grown = (rate: Rate, ms: number): Flop => divideUp(rate.flop * BigInt(ms), rate.ms);
