import { type CrossingDay, crossingDay } from "./crossing";
import { type CrossingCase, crossingGrounds, type Ground } from "./crossing-grounds";
import { laterOf } from "./days";
import {
  type Because,
  type Finding,
  type FindingDates,
  finding,
  guidelineCite,
  type Reading,
} from "./finding";
import type { Law } from "./law-on";
import { weeksAfter } from "./periods";
import { doubtedReadings } from "./reading-doubts";
import { type RunCurve, runCurve } from "./run-curve";
import type { RunThreshold } from "./run-thresholds";
import { plannedFlop, type RunReading, type TrainingRun } from "./training-run";

/** Whether a training passes a threshold. `may_be_met` is a question for a person, never a "no". */
export type CrossingOutcome = "met" | "will_be_met" | "may_be_met" | "not_foreseen" | "unknown";

/** How a training stands to one threshold. The finding's dates are those of the two weeks of Article 52(1). */
export interface Crossing {
  readonly threshold: RunThreshold;
  readonly finding: Finding<CrossingOutcome>;
  /** What `finding.dates.from` is: the day the threshold was met, or the day it became known that it will be. */
  readonly trigger: "met" | "known_will_be_met";
  readonly earliest: CrossingDay;
  readonly expected: CrossingDay;
  readonly latest: CrossingDay;
}

export interface Forecast {
  readonly curve: RunCurve;
  readonly crossings: readonly Crossing[];
}

/**
 * When a training is expected to pass each threshold, and whether the two weeks of Article 52(1) run already:
 * from the day it is met or, if earlier, from the day it becomes known that it will be (GL 31 [30]). Passing
 * means greater than, not at. What only the upper end of the range passes is `review`.
 *
 * @param readings of the run alone, in order of time
 * @param thresholds from `runThresholds`
 * @param law the law of today
 */
export function forecast(
  run: TrainingRun,
  readings: readonly RunReading[],
  thresholds: readonly RunThreshold[],
  law: Law,
): Forecast {
  const curve = runCurve(run, readings, law.asOf);
  return { curve, crossings: thresholds.map((threshold) => crossing(run, readings, threshold, law)) };
}

function crossing(
  run: TrainingRun,
  readings: readonly RunReading[],
  threshold: RunThreshold,
  law: Law,
): Crossing {
  const curve = runCurve(run, readings, law.asOf);
  const days = crossingDays(run, curve, threshold);
  const verdict = judge({ run, readings, threshold, curve, ...days });
  const found = (settled: Verdict): Crossing => {
    const { answer, outcome, because, readings: both, since, trigger } = settled;
    const dates = threshold.startsClock ? clock(since, law) : {};
    return {
      threshold,
      ...days,
      trigger,
      finding: finding(answer, outcome, because, { readings: both, dates }),
    };
  };
  const doubted = doubtedReadings(run, readings);
  if (doubted.size === 0 || verdict.answer !== "yes") return found(verdict);
  const sound = readings.filter((_, index) => !doubted.has(index));
  const without = crossing(run, sound, threshold, law).finding.answer;
  return found(without === "yes" ? verdict : { ...verdict, ...open(doubtReadings(threshold)) });
}

function crossingDays(run: TrainingRun, curve: RunCurve, threshold: RunThreshold) {
  const day = (knots: RunCurve["slow"], percent: number) => {
    const standing = { before: run.priorFlop ?? 0n, percent: BigInt(percent) };
    return crossingDay(knots, threshold, standing, curve.hasEnd);
  };
  return {
    earliest: day(curve.fast, 100 + run.uncertaintyPercent),
    expected: day(curve.expected, 100),
    latest: day(curve.slow, 100 - run.uncertaintyPercent),
  };
}

/** The two weeks from a day; what was met before Chapter V applied counts from then (GL 114 [111]). */
function clock(since: string | undefined, law: Law): FindingDates {
  if (since === undefined) return {};
  const from = laterOf(since, law.timeline.chapterVApplies.on);
  const weeks = law.periods.D01?.value;
  if (weeks === undefined) return { from };
  const { plain, rolled } = weeksAfter(from, weeks, law);
  return { from, byCalendar: plain, byRegulation1182: rolled };
}

interface Verdict {
  answer: Finding["answer"];
  outcome: CrossingOutcome;
  because: readonly Because[];
  readings: readonly Reading[];
  since: string | undefined;
  trigger: Crossing["trigger"];
}

function judge(given: CrossingCase): Verdict {
  const { run, threshold } = given;
  const stated = crossingGrounds(given, 100n);
  const sure = stated.filter(({ kind }) => kind !== "given-up" && kind !== "no-end");
  if (sure.length > 0) {
    const isMet = sure.some(({ trigger }) => trigger === "met");
    return { answer: "yes", outcome: isMet ? "met" : "will_be_met", readings: [], ...first(sure) };
  }
  if (stated.some(({ kind }) => kind === "given-up"))
    return { ...open(givenUpReadings(threshold)), ...first(stated) };
  const upper = crossingGrounds(given, 100n + BigInt(run.uncertaintyPercent));
  const possible = [...stated, ...upper.filter(({ kind }) => !stated.some((one) => one.kind === kind))];
  if (possible.length > 0) return { ...open(rangeReadings(threshold)), ...first(possible) };
  const missing = whatIsMissing(given);
  const text =
    missing ??
    `Neither the plan nor what was measured is greater than ${threshold.name}, ${run.uncertaintyPercent} % more included. Compare again while the training lasts.`;
  return {
    answer: missing === undefined ? "no" : "unknown",
    outcome: missing === undefined ? "not_foreseen" : "unknown",
    because: [{ text, cite: guidelineCite("GL 31 [30]") }],
    readings: [],
    since: undefined,
    trigger: "known_will_be_met",
  };
}

const open = (readings: readonly Reading[]) =>
  ({ answer: "review", outcome: "may_be_met", readings }) as const;

/** All reasons, and the earliest of their days: the law counts from whichever came first. */
function first(grounds: readonly Ground[]) {
  const { since, trigger } = grounds.reduce((a, b) => (b.since < a.since ? b : a));
  return { because: grounds.map(({ because }) => because), since, trigger };
}

/** What would have to be recorded before anybody can say that the threshold is not passed. */
function whatIsMissing({ run, threshold, curve }: CrossingCase): string | undefined {
  if (threshold.flop === undefined)
    return "The base model's compute is not recorded, so its third is not known either.";
  if (threshold.base === undefined)
    return "What the base model was trained with counts too, and is not recorded.";
  if (run.priorFlop === undefined)
    return "What counts already before this run is not recorded. Missing compute is not low compute.";
  const isProjected = curve.hasEnd && curve.expected.length > 1;
  if (plannedFlop(run) === undefined && !isProjected)
    return "Nothing says how much the run will use: record a plan, or readings and the planned end.";
  return undefined;
}

const NOTIFY = "Notify within two weeks of the day it became known, and say how the figure was estimated.";

function rangeReadings({ name }: RunThreshold): Reading[] {
  return [
    {
      reading: `That ${name} will be passed is reasonably foreseeable: the estimate is not exact enough to rule it out.`,
      consequence: NOTIFY,
      cite: guidelineCite("GL 31 [30], 123 [120]"),
    },
    {
      reading: `The best estimate counts, and it is not greater than ${name}.`,
      consequence: "No notification yet; compare actual and expected compute until the training is over.",
      cite: guidelineCite("GL 31 [30]"),
    },
  ];
}

function givenUpReadings({ name }: RunThreshold): Reading[] {
  return [
    {
      reading: "The two weeks ran from the day it became known, whatever came after.",
      consequence: NOTIFY,
      cite: { source: "AIA", pinpoint: "Art 52(1)", certainty: "inference" },
    },
    {
      reading: `The training is over and did not pass ${name}, so there is nothing to notify.`,
      consequence: "No notification; keep the record of why the training ended.",
      cite: { source: "AIA", pinpoint: "Art 51(2), 52(1)", certainty: "inference" },
    },
  ];
}

function doubtReadings({ name }: RunThreshold): Reading[] {
  const cite = guidelineCite("GL 31 [30]");
  return [
    { reading: `The doubted readings are right, so ${name} is passed.`, consequence: NOTIFY, cite },
    {
      reading: "They are mistakes; without them it is not passed.",
      consequence: "Withdraw them, with the reason; the forecast then rests on the others.",
      cite,
    },
  ];
}
