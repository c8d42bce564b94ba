import type { IsoDate } from "@/lib/law/types";
import { brusselsDay } from "./brussels-day";
import { type CrossingDay, crossingDay, isCrossed, isOver, type Standing } from "./crossing";
import { type Because, guidelineCite } from "./finding";
import { type Flop, nearly } from "./flop";
import { expectedAtEnd, type RunCurve } from "./run-curve";
import type { RunThreshold } from "./run-thresholds";
import { plannedFlop, type RunReading, type TrainingRun } from "./training-run";

/** What is known of one training, and the threshold it is held against. */
export interface CrossingCase {
  readonly run: TrainingRun;
  readonly readings: readonly RunReading[];
  readonly threshold: RunThreshold;
  readonly curve: RunCurve;
  readonly earliest: CrossingDay;
  readonly expected: CrossingDay;
}

/** One thing that speaks for the threshold being met, and since when it has been so or been known. */
export interface Ground {
  readonly kind: "measured" | "plan" | "projection" | "given-up" | "no-end";
  readonly because: Because;
  readonly since: IsoDate;
  readonly trigger: "met" | "known_will_be_met";
}

const FORESEE = guidelineCite("GL 31 [30]");

/** Everything that speaks for the threshold being met, by the stated figures (`percent` 100) or the upper end of their range. */
export function crossingGrounds(given: CrossingCase, percent: bigint): readonly Ground[] {
  const standing = { before: given.run.priorFlop ?? 0n, percent };
  return [measured(given, standing), planned(given, standing), projected(given, standing)].filter(
    (ground) => ground !== undefined,
  );
}

/** A figure with what counts beside it, and in words how far it reaches where the range is looked at. */
function inTotal(flop: Flop, { threshold }: CrossingCase, { before, percent }: Standing): string {
  const whole = flop + before + (threshold.base ?? 0n);
  if (percent === 100n) return `${nearly(whole)} is greater than ${threshold.name}`;
  return `${nearly(whole)} is not greater than ${threshold.name}, but ${percent - 100n} % more is`;
}

function measured(given: CrossingCase, standing: Standing): Ground | undefined {
  const { run, readings, threshold, curve } = given;
  const last = readings.at(-1);
  if (!isOver(last?.flop ?? 0n, threshold, standing)) return undefined;
  const figure = inTotal(last?.flop ?? 0n, given, standing);
  const text = last
    ? `Measured until ${brusselsDay(Date.parse(last.at))}: ${figure}.`
    : `What counts already before this run: ${figure}.`;
  const day = crossingDay(curve.measured, threshold, standing, true);
  const since = isCrossed(day) ? day : earlierOf(run.startsOn ?? run.knownOn, run.knownOn);
  return { kind: "measured", because: { text, cite: threshold.cite }, since, trigger: "met" };
}

const earlierOf = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

function planned(given: CrossingCase, standing: Standing): Ground | undefined {
  const { run, threshold } = given;
  const flop = plannedFlop(run);
  if (flop === undefined || !isOver(flop, threshold, standing)) return undefined;
  const text = `Planned in total, known since ${run.knownOn}: ${inTotal(flop, given, standing)}.`;
  const kind = run.endedOn === undefined ? "plan" : "given-up";
  return { kind, because: { text, cite: FORESEE }, since: run.knownOn, trigger: "known_will_be_met" };
}

function projected(given: CrossingCase, standing: Standing): Ground | undefined {
  const { run, readings, threshold, curve } = given;
  const last = readings.at(-1);
  const day = standing.percent === 100n ? given.expected : given.earliest;
  if (last === undefined || !isCrossed(day)) return undefined;
  const isMeasured = isOver(last.flop, threshold, standing);
  if (isMeasured && (!curve.hasEnd || run.endedOn !== undefined)) return undefined;
  const range = standing.percent === 100n ? "" : ", at the upper end of the range";
  const lastDay = brusselsDay(Date.parse(last.at));
  const goingOn = `oing on as measured until ${lastDay}, it passes ${threshold.name} on ${day}${range}.`;
  const ground = (kind: Ground["kind"], text: string, since: IsoDate): Ground => ({
    kind,
    because: { text, cite: FORESEE },
    since,
    trigger: run.endedOn !== undefined ? "met" : "known_will_be_met",
  });
  if (!curve.hasEnd) {
    const flop = plannedFlop(run);
    if (flop !== undefined && last.flop <= flop) return undefined;
    return ground("no-end", `Nobody has said when the run ends. G${goingOn}`, lastDay);
  }
  if (run.endedOn !== undefined) return ground("projection", `G${goingOn}`, day);
  const since = foreseenSince(given, standing);
  const text = `Since ${since} each reading let one expect more than ${threshold.name} by the end${range}.`;
  return ground("projection", isMeasured ? text : `${text} G${goingOn}`, since);
}

/** The day of the reading from which on every later one let the same be expected. */
function foreseenSince({ run, readings, threshold, curve }: CrossingCase, standing: Standing): IsoDate {
  const pick = standing.percent === 100n ? "expected" : "fast";
  const states = expectedAtEnd(run, readings, curve.today, pick);
  const unbroken = states.findLastIndex(({ flop }) => !isOver(flop, threshold, standing)) + 1;
  return brusselsDay((states[unbroken] ?? states.at(-1))?.at ?? 0);
}
