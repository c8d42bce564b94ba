import type { Facts } from "@/lib/engine/facts";
import type { Law } from "@/lib/engine/law-on";
import { doubtedReadings } from "@/lib/engine/reading-doubts";
import type { TrainingRun as RunRow } from "@/prisma/client/client";
import { type MeasuredRun, type RunForecast, runForecast } from "./run-forecast";
import { trainingRun } from "./run-record";
import type { RunData } from "./schema";

/** One run with everything its page says of it. */
export interface RunView extends RunForecast {
  id: string;
  revision: number;
  name: string;
  data: RunData;
  withdrawn: boolean;
  /** Why a reading seems too high, by its instant. */
  doubts: ReadonlyMap<string, string>;
}

/** The runs of a model, each held against the thresholds. */
export function judgedRuns(
  rows: readonly RunRow[],
  measured: readonly MeasuredRun[],
  facts: Facts,
  law: Law,
): RunView[] {
  return measured.map((run, index) => {
    const doubted = doubtedReadings(trainingRun(run.data), run.readings);
    return {
      ...runForecast(facts, run, law),
      id: run.id,
      revision: rows[index]?.revision ?? 1,
      name: run.data.name,
      data: run.data,
      withdrawn: rows[index]?.withdrawnAt !== null,
      doubts: new Map([...doubted].map(([at, why]) => [run.readings[at]?.at ?? "", why])),
    };
  });
}

const GRAVITY = ["yes", "review", "unknown", "no", "not-in-force"];

/** The run asked for; without one, the gravest of those that count. */
export function chosenRun(runs: readonly RunView[], wanted: unknown): RunView | undefined {
  const asked = runs.find(({ id }) => id === wanted);
  if (asked) return asked;
  const gravity = (run: RunView) =>
    run.withdrawn ? GRAVITY.length : GRAVITY.indexOf(run.crossings[0]?.crossing.finding.answer ?? "no");
  return runs.toSorted((a, b) => gravity(a) - gravity(b))[0];
}
