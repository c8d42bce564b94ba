import type { FindingDifference } from "@/lib/assessments/finding-difference";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/client/client";
import type { LawChangesPage } from "./law-change-view";
import type { LawChangesFilter } from "./schema";

/** Rows on one page of the list. */
export const PAGE_SIZE = 25;
/** Counting what is unread stops here. */
const COUNT_LIMIT = 1000;

/** Findings that came out otherwise because the law did, latest first, by key. */
export async function listLawChanges(scope: Scope, filter: LawChangesFilter): Promise<LawChangesPage> {
  const seenAt = await seenUntil(scope);
  const rows = await db(scope).lawChange.findMany({
    where: {
      organisationId: scope.organisationId,
      ...(filter.class && { modelClass: filter.class }),
      ...(filter.was && { classBefore: filter.was }),
      ...beyond(filter.after),
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    include: { modelRecord: { select: { name: true, provider: true, isExample: true, archivedAt: true } } },
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map(({ modelRecord, ...row }) => ({
      id: row.id,
      recordedAt: row.recordedAt.toISOString(),
      modelId: row.modelRecordId,
      modelName: modelRecord.name,
      provider: modelRecord.provider,
      isExample: modelRecord.isExample,
      isArchived: modelRecord.archivedAt !== null,
      lawVersion: row.lawVersion,
      lawVersionBefore: row.lawVersionBefore,
      asOf: row.asOf.toISOString().slice(0, 10),
      asOfBefore: row.asOfBefore.toISOString().slice(0, 10),
      difference: row.difference as unknown as FindingDifference,
      isUnseen: seenAt !== undefined && row.recordedAt > seenAt,
    })),
    next: rows.length > PAGE_SIZE && last ? `${last.recordedAt.toISOString()}_${last.id}` : undefined,
  };
}

/** How much the person has not marked as read, counted up to a limit, and the latest instant of it. */
export async function unseenLawChanges(
  scope: Scope,
): Promise<{ count: number; isCapped: boolean; latest: string | undefined }> {
  const seenAt = await seenUntil(scope);
  if (seenAt === undefined) return { count: 0, isCapped: false, latest: undefined };
  const found = await db(scope).lawChange.findMany({
    where: { organisationId: scope.organisationId, recordedAt: { gt: seenAt } },
    orderBy: { recordedAt: "desc" },
    select: { recordedAt: true },
    take: COUNT_LIMIT + 1,
  });
  return {
    count: Math.min(found.length, COUNT_LIMIT),
    isCapped: found.length > COUNT_LIMIT,
    latest: found[0]?.recordedAt.toISOString(),
  };
}

async function seenUntil(scope: Scope): Promise<Date | undefined> {
  if (scope.userId === null) return undefined;
  const person = await db(scope).user.findFirst({
    where: { id: scope.userId, organisationId: scope.organisationId },
    select: { lawChangesSeenAt: true },
  });
  return person?.lawChangesSeenAt;
}

/** A cursor somebody altered starts the list anew instead of failing. */
function beyond(after: string | undefined): Prisma.LawChangeWhereInput {
  const [, instant, id] =
    /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? "") ??
    [];
  const recordedAt = new Date(instant ?? Number.NaN);
  if (id === undefined || Number.isNaN(recordedAt.getTime())) return {};
  return { OR: [{ recordedAt: { lt: recordedAt } }, { recordedAt, id: { lt: id } }] };
}
