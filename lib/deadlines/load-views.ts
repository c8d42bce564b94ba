import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/client/client";
import type { DeadlineView, MarkView } from "./deadline-view";
import { type FindingParts, fromFinding } from "./from-finding";

/** A row as the database hands it over; what is loaded beside it is not there yet. */
export type DeadlineRow = Omit<
  DeadlineView,
  "modelName" | "provider" | "isExample" | "binds" | "readings" | "missing" | "marks"
>;

/** The columns of a `DeadlineRow`, out of "Deadline" `d`. */
export const rowColumns = Prisma.sql`
  d.id, d."deadlineId", d."modelRecordId" AS "modelId", d.bearer,
  d."triggeredOn"::text AS "triggeredOn", d."dueOn"::text AS "dueOn", d."rolledDueOn"::text AS "rolledDueOn",
  d."doneOn"::text AS "doneOn", d."lapsedAt" IS NOT NULL AS "isLapsed", d.review, d.because`;

interface LatestFinding extends FindingParts {
  modelRecordId: string;
}

/** Adds to each row its model, its marks and what the latest finding says: three queries, however many rows. */
export async function loadViews(scope: Scope, rows: DeadlineRow[]): Promise<DeadlineView[]> {
  if (rows.length === 0) return [];
  const modelIds = [...new Set(rows.map((row) => row.modelId))];
  const [models, findings, marks] = await Promise.all([
    modelsOf(scope, modelIds),
    latestFindings(scope, modelIds),
    marksOf(scope, rows),
  ]);
  return rows.map((row) => ({
    ...row,
    ...(models.get(row.modelId) ?? { modelName: "", provider: "", isExample: false }),
    ...fromFinding(row, findings.get(row.modelId)),
    marks: marks.get(row.id) ?? [],
  }));
}

async function modelsOf(scope: Scope, modelIds: string[]) {
  const found = await db(scope).modelRecord.findMany({
    where: { organisationId: scope.organisationId, id: { in: modelIds } },
    select: { id: true, name: true, provider: true, isExample: true },
  });
  return new Map(
    found.map(({ id, name, provider, isExample }) => [id, { modelName: name, provider, isExample }]),
  );
}

async function latestFindings(scope: Scope, modelIds: string[]): Promise<Map<string, LatestFinding>> {
  const found = await db(scope).$queryRaw<LatestFinding[]>`
    SELECT DISTINCT ON ("modelRecordId") "modelRecordId", findings -> 'duties' AS duties,
      findings -> 'notification' -> 'missing' AS "notificationMissing",
      findings -> 'legacy' -> 'missing' AS "placingMissing",
      findings -> 'gpai' -> 'because' AS general, findings -> 'systemicRisk' -> 'because' AS systemic,
      findings -> 'provider' -> 'because' AS provider
    FROM "Assessment"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "modelRecordId" = ANY(${modelIds}::uuid[])
    ORDER BY "modelRecordId", revision DESC, "recordedAt" DESC`;
  return new Map(found.map((finding) => [finding.modelRecordId, finding]));
}

async function marksOf(scope: Scope, rows: DeadlineRow[]): Promise<Map<string, MarkView[]>> {
  const found = await db(scope).deadlineMark.findMany({
    where: { organisationId: scope.organisationId, deadlineRowId: { in: rows.map((row) => row.id) } },
    orderBy: [{ markedAt: "desc" }, { id: "desc" }],
  });
  const byRow = new Map<string, MarkView[]>();
  for (const { deadlineRowId, kind, doneOn, note, markedAt, markedByName } of found) {
    const mark: MarkView = {
      kind: kind === "done" ? "done" : "undone",
      doneOn: doneOn?.toISOString().slice(0, 10) ?? null,
      note,
      markedAt: markedAt.toISOString(),
      markedByName,
    };
    byRow.set(deadlineRowId, [...(byRow.get(deadlineRowId) ?? []), mark]);
  }
  return byRow;
}
