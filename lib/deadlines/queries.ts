import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { DeadlineStatus } from "@/lib/engine/deadline-status";
import type { DeadlineView } from "./deadline-view";
import type { DeadlineFilter } from "./filter";
import { archivedRecords, deadlineConditions, statusCase } from "./list-deadlines";
import { type DeadlineRow, loadViews, rowColumns } from "./load-views";
import { type DeadlineCounts, noCounts } from "./status-counts";

/** How many deadlines stand where; the filter narrows them as it does the list. */
export async function deadlineCounts(
  scope: Scope,
  filter: Pick<DeadlineFilter, "kind" | "q" | "archived"> = {},
): Promise<DeadlineCounts> {
  const found = await db(scope).$queryRaw<
    { bearer: keyof DeadlineCounts; status: DeadlineStatus; count: number }[]
  >`
    SELECT d.bearer, ${statusCase(scope.today)} AS status, count(*)::int AS count FROM "Deadline" d
    WHERE ${deadlineConditions(scope, { ...filter, whose: "all" })} GROUP BY 1, 2`;
  const counts: DeadlineCounts = { ours: noCounts(), theirs: noCounts() };
  for (const { bearer, status, count } of found) counts[bearer][status] = count;
  return counts;
}

/** What the list cannot show, so that it is said: deadlines put away, and models that are open. */
export async function deadlinesLeftOut(scope: Scope): Promise<{ archived: number; unclassified: number }> {
  const [found] = await db(scope).$queryRaw<{ archived: number; unclassified: number }[]>`
    SELECT
      (SELECT count(*) FROM "Deadline"
       WHERE "organisationId" = ${scope.organisationId}::uuid AND "lapsedAt" IS NULL AND "doneOn" IS NULL
         AND "modelRecordId" IN ${archivedRecords(scope)})::int AS archived,
      (SELECT count(*) FROM "ModelRecord"
       WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL AND "modelClass" = 'unknown'
         AND id NOT IN (
           SELECT "modelRecordId" FROM "Deadline"
           WHERE "organisationId" = ${scope.organisationId}::uuid AND "lapsedAt" IS NULL))::int AS unclassified`;
  return found ?? { archived: 0, unclassified: 0 };
}

/** Every deadline of one record: those that hold, and those that no longer follow but were marked. */
export async function modelDeadlines(scope: Scope, modelId: string): Promise<DeadlineView[]> {
  const rows = await db(scope).$queryRaw<DeadlineRow[]>`
    SELECT ${rowColumns} FROM "Deadline" d
    WHERE d."organisationId" = ${scope.organisationId}::uuid AND d."modelRecordId" = ${modelId}::uuid
      AND (d."lapsedAt" IS NULL OR EXISTS (
        SELECT 1 FROM "DeadlineMark" k
        WHERE k."organisationId" = d."organisationId" AND k."deadlineRowId" = d.id))
    ORDER BY d."lapsedAt" IS NOT NULL, d."doneOn" IS NOT NULL, d."dueOn", d.id`;
  return loadViews(scope, rows);
}
