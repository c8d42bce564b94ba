import type { Scope } from "@/lib/auth/scope";
import { type DeadlineStatus, deadlineStatuses } from "@/lib/engine/deadline-status";
import type { IsoDate } from "@/lib/law/types";
import { readFindings } from "@/lib/models/read-findings";
import { Prisma } from "@/prisma/client/client";
import type { DeadlineView } from "./deadline-view";
import { derivedViews, statusOn } from "./derived-views";
import type { DeadlineFilter } from "./filter";
import { type DeadlinePage, PAGE_SIZE } from "./list-deadlines";
import { type DeadlineCounts, firstStatus, noCounts } from "./status-counts";

export interface DeadlinesAsOf {
  status: DeadlineStatus;
  counts: DeadlineCounts;
  leftOut: { archived: number; unclassified: number };
  page: DeadlinePage;
}

/**
 * The deadlines that follow under the law of another day, and where they stand on it. Reached anew from every
 * record in one pass; in memory is one page of each status, however many records there are.
 */
export async function findDeadlinesAsOf(
  scope: Scope,
  filter: DeadlineFilter,
  day: IsoDate,
): Promise<DeadlinesAsOf> {
  const counts: DeadlineCounts = { ours: noCounts(), theirs: noCounts() };
  const pages = new Map(deadlineStatuses.map((status) => [status, new FirstRows(status, filter.after)]));
  const leftOut = { archived: 0, unclassified: 0 };
  const archived = filter.archived !== undefined;
  for await (const batch of readFindings(scope, day, { where: named(filter.q), archived })) {
    for (const found of batch) {
      const views = derivedViews(found);
      if (views.length === 0 && found.finding.assessment.gpai.answer === "unknown") leftOut.unclassified += 1;
      for (const view of views) {
        if (filter.kind !== undefined && view.deadlineId !== filter.kind) continue;
        const status = statusOn(view, day);
        counts[view.bearer][status] += 1;
        if (filter.whose === "all" || filter.whose === view.bearer) pages.get(status)?.add(view);
      }
    }
  }
  if (!archived) leftOut.archived = await openOfArchived(scope, day);
  const status = filter.status ?? firstStatus(counts, filter.whose);
  return { status, counts, leftOut, page: pages.get(status)?.page() ?? { rows: [], next: undefined } };
}

async function openOfArchived(scope: Scope, day: IsoDate): Promise<number> {
  let open = 0;
  for await (const batch of readFindings(scope, day, { archived: true })) {
    for (const { finding, doneOn } of batch)
      open += finding.deadlines.filter((deadline) => doneOn(deadline) === null).length;
  }
  return open;
}

function named(q: string | undefined): Prisma.Sql {
  return q === undefined || q === ""
    ? Prisma.empty
    : Prisma.sql`AND name ILIKE ${`%${q.replace(/[\\%_]/g, "\\$&")}%`}`;
}

/** The first rows of one status beyond a cursor, in the order of the list: never more than two pages. */
class FirstRows {
  private rows: { key: string; view: DeadlineView }[] = [];

  constructor(
    private readonly status: DeadlineStatus,
    private readonly after: string | undefined,
  ) {}

  add(view: DeadlineView): void {
    const key = `${(this.status === "done" ? view.doneOn : view.dueOn) ?? ""} ${view.id}`;
    if (this.after !== undefined && !this.isLater(key, this.after)) return;
    this.rows.push({ key, view });
    if (this.rows.length > 2 * (PAGE_SIZE + 1)) this.trim();
  }

  page(): DeadlinePage {
    this.trim();
    const shown = this.rows.slice(0, PAGE_SIZE);
    return {
      rows: shown.map(({ view }) => view),
      next: this.rows.length > PAGE_SIZE ? shown.at(-1)?.key : undefined,
    };
  }

  /** Last done first; otherwise oldest due first. */
  private isLater(key: string, than: string): boolean {
    return this.status === "done" ? key < than : key > than;
  }

  private trim(): void {
    this.rows.sort((a, b) => (a.key === b.key ? 0 : this.isLater(a.key, b.key) ? 1 : -1));
    this.rows.length = Math.min(this.rows.length, PAGE_SIZE + 1);
  }
}
