import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { addDays, isDay } from "@/lib/engine/days";
import { type DeadlineStatus, deadlineHorizons } from "@/lib/engine/deadline-status";
import type { IsoDate } from "@/lib/law/types";
import { Prisma } from "@/prisma/client/client";
import type { DeadlineView } from "./deadline-view";
import type { DeadlineFilter } from "./filter";
import { informing } from "./informing";
import { type DeadlineRow, loadViews, rowColumns } from "./load-views";

/** Rows on one page of the list. */
export const PAGE_SIZE = 50;

export interface DeadlinePage {
  rows: DeadlineView[];
  /** Cursor of the next page, where there is one. */
  next: string | undefined;
}

/** One page of the organisation's deadlines in one status, by key: oldest due first, last done first. */
export async function listDeadlines(
  scope: Scope,
  filter: DeadlineFilter & { status: DeadlineStatus },
): Promise<DeadlinePage> {
  const { status } = filter;
  const key = Prisma.raw(status === "done" ? `d."doneOn"` : `d."dueOn"`);
  const direction = Prisma.raw(status === "done" ? "DESC" : "ASC");
  const rows = await db(scope).$queryRaw<DeadlineRow[]>`
    SELECT ${rowColumns} FROM "Deadline" d
    WHERE ${deadlineConditions(scope, filter)} AND ${inStatus(status, scope.today)} ${beyond(filter.after, status)}
    ORDER BY ${key} ${direction}, d.id ${direction} LIMIT ${PAGE_SIZE + 1}`;
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: await loadViews(scope, page),
    next: rows.length > PAGE_SIZE && last ? `${sortValue(last, status)}_${last.id}` : undefined,
  };
}

/**
 * Conditions of a list on "Deadline" `d`, its status left aside. Records are looked up in subqueries: right
 * after an import the database does not know yet how many there are, and would join each with each.
 */
export function deadlineConditions(
  scope: Scope,
  { whose, kind, q, archived }: Pick<DeadlineFilter, "whose" | "kind" | "q" | "archived">,
): Prisma.Sql {
  const all = [
    Prisma.sql`d."organisationId" = ${scope.organisationId}::uuid`,
    Prisma.sql`d."lapsedAt" IS NULL`,
    Prisma.sql`d."modelRecordId" ${archived ? Prisma.sql`IN` : Prisma.sql`NOT IN`} ${archivedRecords(scope)}`,
  ];
  all.push(
    Prisma.sql`NOT (d."deadlineId" = ANY(${informing}) AND d."dueOn" < ${scope.today}::date AND d."doneOn" IS NULL)`,
  );
  if (whose !== "all") all.push(Prisma.sql`d.bearer = ${whose}`);
  if (kind) all.push(Prisma.sql`d."deadlineId" = ${kind}`);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    all.push(Prisma.sql`d."modelRecordId" IN (
      SELECT id FROM "OwnModel" WHERE "organisationId" = ${scope.organisationId}::uuid AND name ILIKE ${pattern})`);
  }
  return Prisma.join(all, " AND ");
}

/** The organisation's records that were put away, as a subquery. */
export const archivedRecords = (scope: Scope): Prisma.Sql => Prisma.sql`(
  SELECT id FROM "ModelRecord"
  WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NOT NULL)`;

/** What `deadlineStatus` says, as a condition an index can answer; a test holds the two together. */
function inStatus(status: DeadlineStatus, today: IsoDate): Prisma.Sql {
  const week = addDays(today, deadlineHorizons.week);
  const month = addDays(today, deadlineHorizons.month);
  switch (status) {
    case "done":
      return Prisma.sql`d."doneOn" IS NOT NULL`;
    case "undated":
      return Prisma.sql`d."doneOn" IS NULL AND d."dueOn" IS NULL`;
    case "overdue":
      return Prisma.sql`d."doneOn" IS NULL AND d."dueOn" < ${today}::date`;
    case "week":
      return Prisma.sql`d."doneOn" IS NULL AND d."dueOn" BETWEEN ${today}::date AND ${week}::date`;
    case "month":
      return Prisma.sql`d."doneOn" IS NULL AND d."dueOn" > ${week}::date AND d."dueOn" <= ${month}::date`;
    case "later":
      return Prisma.sql`d."doneOn" IS NULL AND d."dueOn" > ${month}::date`;
  }
}

/** The same for grouping. */
export function statusCase(today: IsoDate): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN d."doneOn" IS NOT NULL THEN 'done'
    WHEN d."dueOn" IS NULL THEN 'undated'
    WHEN d."dueOn" < ${today}::date THEN 'overdue'
    WHEN d."dueOn" <= ${addDays(today, deadlineHorizons.week)}::date THEN 'week'
    WHEN d."dueOn" <= ${addDays(today, deadlineHorizons.month)}::date THEN 'month'
    ELSE 'later' END`;
}

const sortValue = (row: DeadlineRow, status: DeadlineStatus): string =>
  (status === "done" ? row.doneOn : row.dueOn) ?? "";

/** A cursor somebody altered starts the list anew instead of failing. */
function beyond(after: string | undefined, status: DeadlineStatus): Prisma.Sql {
  const [, day, id] =
    /^(\d{4}-\d{2}-\d{2})?_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? "") ?? [];
  if (id === undefined || (day !== undefined && !isDay(day))) return Prisma.empty;
  if (status === "undated") return Prisma.sql`AND d.id > ${id}::uuid`;
  if (day === undefined) return Prisma.empty;
  return status === "done"
    ? Prisma.sql`AND (d."doneOn", d.id) < (${day}::date, ${id}::uuid)`
    : Prisma.sql`AND (d."dueOn", d.id) > (${day}::date, ${id}::uuid)`;
}
