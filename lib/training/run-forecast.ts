import type { Facts } from "@/lib/engine/facts";
import { type Crossing, type Forecast, forecast } from "@/lib/engine/forecast";
import type { Law } from "@/lib/engine/law-on";
import { type RunThreshold, runThresholds } from "@/lib/engine/run-thresholds";
import { passedTogether } from "@/lib/engine/runs-together";
import type { RunReading } from "@/lib/engine/training-run";
import { type Consequence, consequence } from "./consequence";
import { trainingRun } from "./run-record";
import type { RunData } from "./schema";

/** One run with what was measured of it. */
export interface MeasuredRun {
  id: string;
  data: RunData;
  readings: readonly RunReading[];
}

export interface JudgedCrossing {
  crossing: Crossing;
  /** What recording it leads to; absent where nothing speaks for it being met, or no period starts. */
  consequence: Consequence | undefined;
}

export interface RunForecast {
  forecast: Forecast;
  /** In the order of gravity: what is met or will be comes first. */
  crossings: readonly JudgedCrossing[];
}

const GRAVITY = ["yes", "review", "unknown", "no", "not-in-force"];

/** How a run of a model with these facts stands to each threshold, and what would follow. */
export function runForecast(facts: Facts, { data, readings }: MeasuredRun, law: Law): RunForecast {
  const run = trainingRun(data);
  const found = forecast(run, readings, runThresholds(facts, law), law);
  const crossings = found.crossings.map((crossing) => ({
    crossing,
    consequence: consequence(facts, run, found, crossing, law),
  }));
  const gravity = ({ crossing }: JudgedCrossing) => GRAVITY.indexOf(crossing.finding.answer);
  return { forecast: found, crossings: crossings.toSorted((a, b) => gravity(a) - gravity(b)) };
}

/** The thresholds that a model's runs pass only when added up. */
export function togetherOver(facts: Facts, runs: readonly MeasuredRun[], law: Law): readonly RunThreshold[] {
  return passedTogether(
    runs.map(({ data, readings }) => ({ run: trainingRun(data), measured: readings.at(-1)?.flop })),
    runThresholds(facts, law),
  );
}
