import { randomUUID } from "node:crypto";
import { may, whyNot } from "@/lib/auth/permissions";
import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { type Conflict, done, notFound, type Result, refused } from "@/lib/errors";
import { changesBetween, type FieldChange } from "./changes";
import { confirmedFields } from "./confirmed-fields";
import { formText } from "./form-text";
import { loadState } from "./load-state";
import { type ModelSave, RevisionMoved, saveModels } from "./save-models";
import { type ModelData, modelSchema } from "./schema";
import { fieldLabel } from "./show-value";

/** Creates a record; its history, finding and deadlines start with it. */
export const createModel = permitted(
  "edit-records",
  async (scope: Scope, data: ModelData): Promise<Result<{ id: string }>> => {
    const beyond = beyondDrafting(scope, changesBetween(undefined, formText(data)));
    if (beyond) return beyond;
    const id = randomUUID();
    await db(scope).$transaction((tx) => saveModels(tx, scope, [{ id, data }], "form"));
    return done({ id });
  },
);

/**
 * Saves an edit that started from `revision`. Where somebody saved in between, nothing is written and the
 * refusal carries their changes and the current state, so that the person can decide field by field.
 */
export const editModel = permitted(
  "edit-records",
  async (
    scope: Scope,
    { id, revision, data }: { id: string; revision: number; data: ModelData },
  ): Promise<Result<{ id: string; revision: number }>> => {
    const stored = await db(scope).modelRecord.findFirst({
      where: { id, organisationId: scope.organisationId },
    });
    if (stored === null) return notFound("model");
    if (stored.revision !== revision) return refused(await conflict(scope, id, revision));
    const form = formText(stored);
    const changes = changesBetween(form, formText(data));
    if (changes.length === 0) return done({ id, revision });
    const beyond = beyondDrafting(scope, changes);
    if (beyond) return beyond;
    return saveOver(scope, { id, data, before: { form, revision } }, "form");
  },
);

/** Typing the day into the record is confirming the threshold, and takes the same right. */
function beyondDrafting(scope: Scope, changes: readonly FieldChange[]) {
  if (may(scope.role, "confirm-thresholds")) return undefined;
  const fields = changes.map(({ field }) => field).filter((field) => confirmedFields.includes(field));
  if (fields.length === 0) return undefined;
  const message = whyNot(scope.role, "confirm-thresholds");
  return refused({
    code: "invalid",
    message,
    fields: Object.fromEntries(fields.map((name) => [name, message])),
  });
}

/** Saves a change to a record at a revision, unless somebody was faster. */
async function saveOver(
  scope: Scope,
  save: ModelSave & { before: { revision: number } },
  via: string,
): Promise<Result<{ id: string; revision: number }>> {
  const { revision } = save.before;
  try {
    // Long enough for the findings on everything that was made from it.
    await db(scope).$transaction((tx) => saveModels(tx, scope, [save], via), { timeout: 60_000 });
  } catch (error) {
    if (error instanceof RevisionMoved) return refused(await conflict(scope, save.id, revision));
    throw error;
  }
  return done({ id: save.id, revision: revision + 1 });
}

/**
 * Makes a record again what it was at an instant: a new change, like any other, that says so. Its links to bases,
 * decisions and whether it is archived stay as they are.
 */
export const restoreModel = permitted(
  "edit-records",
  async (
    scope: Scope,
    { id, revision, at }: { id: string; revision: number; at: string },
  ): Promise<Result<{ id: string; revision: number }>> => {
    const stored = await db(scope).modelRecord.findFirst({
      where: { id, organisationId: scope.organisationId },
    });
    if (stored === null) return notFound("model");
    if (stored.revision !== revision) return refused(await conflict(scope, id, revision));
    const state = await loadState(scope, stored, new Date(at));
    if (state === undefined)
      return refused({ code: "refused", message: "The record did not exist then. Choose a later moment." });
    const [onlyText] = state.past.onlyText.keys();
    if (onlyText !== undefined) {
      const message = `“${fieldLabel(onlyText)}” of that moment was kept as text only. Enter it by hand, then restore the rest from a later moment.`;
      return refused({ code: "invalid", message, fields: { [onlyText]: message } });
    }
    const read = modelSchema.safeParse(state.past.form);
    if (!read.success) return refused(noLongerStorable(read.error.issues));
    const before = { form: formText(stored), revision };
    const changes = changesBetween(before.form, formText(read.data));
    if (changes.length === 0)
      return refused({ code: "refused", message: "The record is in this state already." });
    const beyond = beyondDrafting(scope, changes);
    if (beyond) return beyond;
    const restored = { field: "restored", from: "", to: at };
    return saveOver(scope, { id, data: read.data, before, alsoChanged: [restored] }, "restore");
  },
);

function noLongerStorable(issues: readonly { path: PropertyKey[]; message: string }[]) {
  const fields = Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
  const named = issues.map(({ path, message }) => `“${fieldLabel(String(path[0]))}”: ${message}`);
  const message = `That state can no longer be stored. ${named.join(" ")}`;
  return { code: "invalid" as const, message, fields };
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
export const archiveModel = permitted(
  "archive-records",
  async (
    scope: Scope,
    { id, archived }: { id: string; archived: boolean },
  ): Promise<Result<{ id: string }>> => {
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
  },
);
