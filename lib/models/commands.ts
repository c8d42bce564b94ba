import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { type Conflict, done, notFound, type Result, refused } from "@/lib/errors";
import { changesBetween, type FieldChange } from "./changes";
import { formText } from "./form-text";
import { RevisionMoved, saveModels } from "./save-models";
import type { ModelData } from "./schema";

/** Creates a record; its history, finding and deadlines start with it. */
export async function createModel(scope: Scope, data: ModelData): Promise<Result<{ id: string }>> {
  const id = randomUUID();
  await db(scope).$transaction((tx) => saveModels(tx, scope, [{ id, data }], "form"));
  return done({ id });
}

/**
 * Saves an edit that started from `revision`. Where somebody saved in between, nothing is written and the
 * refusal carries their changes and the current state, so that the person can decide field by field.
 */
export async function editModel(
  scope: Scope,
  { id, revision, data }: { id: string; revision: number; data: ModelData },
): Promise<Result<{ id: string; revision: number }>> {
  const stored = await db(scope).modelRecord.findFirst({
    where: { id, organisationId: scope.organisationId },
  });
  if (stored === null) return notFound("model");
  if (stored.revision !== revision) return refused(await conflict(scope, id, revision));
  const form = formText(stored);
  if (changesBetween(form, formText(data)).length === 0) return done({ id, revision });
  try {
    const save = { id, data, before: { form, revision } };
    // Long enough for the findings on everything that was made from it.
    await db(scope).$transaction((tx) => saveModels(tx, scope, [save], "form"), { timeout: 60_000 });
  } catch (error) {
    if (error instanceof RevisionMoved) return refused(await conflict(scope, id, revision));
    throw error;
  }
  return done({ id, revision: revision + 1 });
}

async function conflict(scope: Scope, id: string, since: number) {
  const own = { organisationId: scope.organisationId };
  const current = await db(scope).modelRecord.findFirstOrThrow({ where: { id, ...own } });
  const later = await db(scope).modelChange.findMany({
    where: { ...own, modelRecordId: id, revision: { gt: since } },
    orderBy: { revision: "asc" },
  });
  const last = later.at(-1);
  const theirs: Conflict = {
    revision: current.revision,
    changedBy: last?.changedByName ?? "Somebody",
    changedAt: (last?.changedAt ?? current.updatedAt).toISOString(),
    changes: later.flatMap((change) => change.changes as unknown as FieldChange[]),
    current: formText(current),
  };
  return {
    code: "conflict" as const,
    message: `${theirs.changedBy} saved this record while you were editing it. Nothing you typed is lost.`,
    theirs,
  };
}

/** Puts a record away, or brings it back. Nothing is deleted; duties in law do not end by archiving. */
export async function archiveModel(
  scope: Scope,
  { id, archived }: { id: string; archived: boolean },
): Promise<Result<{ id: string }>> {
  return db(scope).$transaction(async (tx) => {
    const own = { id, organisationId: scope.organisationId };
    const changed = await tx.modelRecord.updateManyAndReturn({
      where: { ...own, archivedAt: archived ? null : { not: null } },
      data: { archivedAt: archived ? new Date() : null, revision: { increment: 1 }, updatedAt: new Date() },
    });
    const row = changed[0];
    if (row === undefined) {
      const exists = await tx.modelRecord.count({ where: own });
      return exists === 0 ? notFound("model") : done({ id });
    }
    await tx.modelChange.create({
      data: {
        organisationId: scope.organisationId,
        modelRecordId: id,
        revision: row.revision,
        changedById: scope.userId,
        changedByName: scope.actorName,
        via: "form",
        changes: [{ field: "archived", from: archived ? "no" : "yes", to: archived ? "yes" : "no" }],
      },
    });
    return done({ id });
  });
}
