import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Facts } from "@/lib/engine/facts";
import { type Law, lawOn } from "@/lib/engine/law-on";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { loadLineage } from "@/lib/lineage/load-lineage";
import { bearerOf } from "@/lib/models/facts";
import { dataOf } from "@/lib/models/record";
import type { ModelRecord } from "@/prisma/client/client";
import { loadReadings } from "./load-readings";
import { type MeasuredRun, runForecast, togetherOver } from "./run-forecast";
import { isRunId, runData } from "./run-record";
import { isSure, isUnrecorded, type TrainingNotice } from "./training-notice";

/** The runs of a model as they are stored, in the order they were recorded; withdrawn ones last. */
export function modelRuns(scope: Scope, modelRecordId: string) {
  return db(scope).trainingRun.findMany({
    where: { organisationId: scope.organisationId, modelRecordId },
    orderBy: [{ withdrawnAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }, { id: "asc" }],
  });
}

/** One run of a model, or `null` where the model has none of that id. */
export async function getRun(scope: Scope, modelRecordId: string, id: string) {
  if (!isRunId(id)) return null;
  return db(scope).trainingRun.findFirst({
    where: { id, modelRecordId, organisationId: scope.organisationId },
  });
}

/** Runs with the figures that a forecast needs. */
export async function measuredRuns(
  scope: Scope,
  rows: Awaited<ReturnType<typeof modelRuns>>,
): Promise<MeasuredRun[]> {
  const readings = await loadReadings(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ id: row.id, data: runData(row), readings: readings.get(row.id) ?? [] }));
}

export const READINGS_ON_PAGE = 25;

/** Readings of a run, latest first, withdrawn ones with why; a page of them, and whether there are more. */
export async function runReadings(scope: Scope, trainingRunId: string, page = 1) {
  const found = await db(scope).trainingReading.findMany({
    where: { organisationId: scope.organisationId, trainingRunId },
    include: { withdrawal: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (page - 1) * READINGS_ON_PAGE,
    take: READINGS_ON_PAGE + 1,
  });
  return { rows: found.slice(0, READINGS_ON_PAGE), hasMore: found.length > READINGS_ON_PAGE };
}

/** The tokens of a run, latest first; without what would let anybody use them. */
export async function runTokens(scope: Scope, trainingRunId: string) {
  const tokens = await db(scope).trainingToken.findMany({
    where: { organisationId: scope.organisationId, trainingRunId },
    omit: { sha256: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const now = new Date();
  return tokens.map((token) => ({ ...token, isExpired: token.expiresAt <= now }));
}

/** Who changed what of a run, latest first. */
export function runHistory(scope: Scope, trainingRunId: string) {
  return db(scope).trainingRunChange.findMany({
    where: { organisationId: scope.organisationId, trainingRunId },
    orderBy: { revision: "desc" },
    take: 200,
  });
}

/**
 * What trainings say of the clock of Article 52(1) that the records do not say yet: what is sure before what is
 * a question, and the earliest first.
 *
 * @param modelRecordId one model, archived or not; all that are not archived where it is left out
 */
export async function trainingNotices(scope: Scope, modelRecordId?: string): Promise<TrainingNotice[]> {
  const own = { organisationId: scope.organisationId };
  const rows = await db(scope).trainingRun.findMany({
    where: {
      ...own,
      withdrawnAt: null,
      ...(modelRecordId === undefined ? { modelRecord: { archivedAt: null } } : { modelRecordId }),
    },
    orderBy: { createdAt: "asc" },
    include: { modelRecord: true },
  });
  const measured = await measuredRuns(scope, rows);
  const byModel = new Map<string, { model: ModelRecord; runs: MeasuredRun[] }>();
  for (const [index, { modelRecord: model }] of rows.entries()) {
    const run = measured[index];
    const known = byModel.get(model.id) ?? { model, runs: [] };
    if (run) byModel.set(model.id, { model, runs: [...known.runs, run] });
  }
  const law = lawOn(scope.today);
  const resolved = resolveLineage(await loadLineage(db(scope), scope, [...byModel.keys()], law.asOf), law);
  const notices = [...byModel.values()].flatMap(({ model, runs }) =>
    noticesOf(model, resolved(model.id).facts, runs, law),
  );
  const order = (notice: TrainingNotice) => `${isSure(notice) ? 1 : 2} ${notice.since ?? "9"}`;
  return notices.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

function noticesOf(
  model: ModelRecord,
  facts: Facts,
  runs: readonly MeasuredRun[],
  law: Law,
): TrainingNotice[] {
  const of = {
    modelId: model.id,
    modelName: model.name,
    isExample: model.isExample,
    bearer: bearerOf(dataOf(model)),
  };
  const single = runs.flatMap((run): TrainingNotice[] => {
    const gravest = runForecast(facts, run, law).crossings.find(isUnrecorded);
    if (gravest === undefined) return [];
    const { threshold, finding } = gravest.crossing;
    const { from, byCalendar, byRegulation1182 } = finding.dates;
    return [
      {
        ...of,
        run: { id: run.id, name: run.data.name },
        outcome: finding.outcome,
        threshold: threshold.name,
        since: from,
        dueOn: byCalendar,
        rolledDueOn: byRegulation1182,
      },
    ];
  });
  const [together] = facts.thresholdMetOrKnownOn ? [] : togetherOver(facts, runs, law);
  if (single.length > 0 || together === undefined || !together.startsClock) return single;
  const none = { since: undefined, dueOn: undefined, rolledDueOn: undefined };
  return [{ ...of, run: undefined, outcome: "together", threshold: together.name, ...none }];
}
