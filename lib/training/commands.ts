import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { startOf } from "@/lib/engine/brussels-day";
import { addDays } from "@/lib/engine/days";
import { done, notFound, type Result, refused } from "@/lib/errors";
import { editModel } from "@/lib/models/commands";
import { formText } from "@/lib/models/form-text";
import { getModel } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { modelSchema } from "@/lib/models/schema";
import type { Prisma } from "@/prisma/client/client";
import type { RunConflict } from "./run-conflict";
import { type RunFieldChange, runChanges, runColumns, runData, runText } from "./run-record";
import type { Confirm, RunData } from "./schema";

const invalid = (fields: Record<string, string>) =>
  refused({
    code: "invalid",
    message:
      Object.keys(fields).length === 1
        ? "One field needs mending."
        : `${Object.keys(fields).length} fields need mending.`,
    fields,
  });

/** What only today can tell: a day that is still to come cannot have been. */
function stillToCome({ knownOn, endedOn }: RunData, today: string) {
  const fields: Record<string, string> = {};
  if (knownOn > today) fields["data.knownOn"] = "This day is still to come. Enter the day it was decided.";
  if (endedOn !== null && endedOn > today)
    fields["data.endedOn"] = "This day is still to come. Enter it as the planned end until it has passed.";
  return Object.keys(fields).length === 0 ? undefined : invalid(fields);
}

/** Records a run of a model; its history starts with it. */
export const createRun = permitted(
  "record-training",
  async (
    scope: Scope,
    { modelId, data }: { modelId: string; data: RunData },
  ): Promise<Result<{ id: string }>> => {
    const problem = stillToCome(data, scope.today);
    if (problem) return problem;
    const own = { organisationId: scope.organisationId };
    return db(scope).$transaction(async (tx) => {
      if ((await tx.modelRecord.count({ where: { id: modelId, ...own } })) === 0) return notFound("model");
      const { id } = await tx.trainingRun.create({
        data: { ...runColumns(data), ...own, modelRecordId: modelId, createdByName: scope.actorName },
      });
      await writeChange(tx, scope, id, 1, runChanges(undefined, runText(data)));
      return done({ id });
    });
  },
);

/** Saves an edit that started from `revision`; where somebody saved in between, tells what stands now. */
export const editRun = permitted(
  "record-training",
  (
    scope: Scope,
    { id, revision, data }: { id: string; revision: number; data: RunData },
  ): Promise<Result<{ saved: true } | { saved: false; theirs: RunConflict }>> => {
    const problem = stillToCome(data, scope.today);
    if (problem) return Promise.resolve(problem);
    return db(scope).$transaction(async (tx) => {
      const own = { organisationId: scope.organisationId };
      const row = await lockRun(tx, scope, id);
      if (row === null) return notFound("run");
      if (row.revision !== revision) {
        const where = { ...own, trainingRunId: id, revision: row.revision };
        const last = await tx.trainingRunChange.findFirst({ where });
        const changedBy = last?.changedByName ?? "Somebody";
        return done({
          saved: false as const,
          theirs: { revision: row.revision, changedBy, current: runText(runData(row)) },
        });
      }
      const outside = await readingsOutside(tx, scope, id, data);
      if (outside) return invalid(outside);
      const changes = runChanges(runText(runData(row)), runText(data));
      if (changes.length === 0) return done({ saved: true as const });
      await tx.trainingRun.updateMany({
        where: { id, ...own },
        data: { ...runColumns(data), revision: revision + 1 },
      });
      await writeChange(tx, scope, id, revision + 1, changes);
      return done({ saved: true as const });
    });
  },
);

/** Says that a run was recorded by mistake, or takes that back. Nothing is deleted. */
export const withdrawRun = permitted(
  "record-training",
  (scope: Scope, { id, withdrawn }: { id: string; withdrawn: boolean }): Promise<Result<{ id: string }>> => {
    return db(scope).$transaction(async (tx) => {
      const row = await lockRun(tx, scope, id);
      if (row === null) return notFound("run");
      if ((row.withdrawnAt !== null) === withdrawn) return done({ id });
      const revision = row.revision + 1;
      await tx.trainingRun.updateMany({
        where: { id, organisationId: scope.organisationId },
        data: { withdrawnAt: withdrawn ? new Date() : null, revision },
      });
      const yesNo = (value: boolean) => (value ? "yes" : "no");
      const change = { field: "withdrawn", from: yesNo(!withdrawn), to: yesNo(withdrawn) };
      await writeChange(tx, scope, id, revision, [change]);
      return done({ id });
    });
  },
);

/** A run of the organisation, held until the transaction ends, so that what is checked of it stays true. */
export async function lockRun(tx: Prisma.TransactionClient, scope: { organisationId: string }, id: string) {
  const where = { id, organisationId: scope.organisationId };
  await tx.$queryRaw`SELECT 1 FROM "TrainingRun"
    WHERE id = ${id}::uuid AND "organisationId" = ${scope.organisationId}::uuid FOR UPDATE`;
  return tx.trainingRun.findFirst({ where });
}

/** Readings that would lie before a new start or after a new end. */
async function readingsOutside(
  tx: Prisma.TransactionClient,
  scope: Scope,
  trainingRunId: string,
  { startsOn, endedOn }: RunData,
): Promise<Record<string, string> | undefined> {
  const standing = { organisationId: scope.organisationId, trainingRunId, withdrawal: null };
  const before = startsOn && { lt: new Date(startOf(startsOn)) };
  const after = endedOn && { gte: new Date(startOf(addDays(endedOn, 1))) };
  if (before && (await tx.trainingReading.count({ where: { ...standing, at: before } })) > 0)
    return {
      "data.startsOn":
        "There are readings from before this day. Withdraw them first, or enter an earlier day.",
    };
  if (after && (await tx.trainingReading.count({ where: { ...standing, at: after } })) > 0)
    return {
      "data.endedOn": "There are readings from after this day. Withdraw them first, or enter a later day.",
    };
  return undefined;
}

async function writeChange(
  tx: Prisma.TransactionClient,
  scope: Scope,
  trainingRunId: string,
  revision: number,
  changes: RunFieldChange[],
) {
  await tx.trainingRunChange.create({
    data: {
      organisationId: scope.organisationId,
      trainingRunId,
      revision,
      changedById: scope.userId,
      changedByName: scope.actorName,
      changes: changes as unknown as Prisma.InputJsonArray,
    },
  });
}

/**
 * Writes what a person confirms into the record: since when the threshold is met or known to be met, and the
 * compute. History, finding and deadlines follow as from any other edit.
 */
export const confirmThreshold = permitted(
  "confirm-thresholds",
  async (
    scope: Scope,
    { runId, revision, on, trigger, ...figures }: Confirm,
  ): Promise<Result<{ modelId: string }>> => {
    if (on === null || on > scope.today) return invalid({ on: "This day is still to come." });
    const where = { id: runId, organisationId: scope.organisationId };
    const run = await db(scope).trainingRun.findFirst({ where });
    const row = run && (await getModel(scope, run.modelRecordId));
    if (run === null || row === null) return notFound("run");
    const data = dataOf(row);
    const read = modelSchema.safeParse(
      formText({
        ...data,
        thresholdMetOrKnownOn: on,
        thresholdTrigger: trigger,
        cumulativeTrainingFlop: figures.cumulativeTrainingFlop ?? data.cumulativeTrainingFlop,
        modificationFlop: figures.modificationFlop ?? data.modificationFlop,
      }),
    );
    if (!read.success)
      return invalid(
        Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message])),
      );
    const answer = await editModel(scope, { id: row.id, revision, data: read.data });
    if (answer.ok) return done({ modelId: row.id });
    if (answer.refusal.code !== "conflict") return answer;
    const message = `${answer.refusal.theirs.changedBy} has changed the record since you opened this page. Nothing was written; reload, look at it again and confirm.`;
    return refused({ code: "refused", message });
  },
);
