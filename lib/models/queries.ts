import { cache } from "react";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** A record with its latest finding, or `null` where the organisation has none of that id. */
export const getModel = cache(async (scope: Scope, id: string) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  return db(scope).modelRecord.findFirst({ where: { id, organisationId: scope.organisationId } });
});

/** Changes on one page of a record's history. */
const HISTORY_PAGE = 50;
const BEYOND_ALL = 2_147_483_647;

/** Changes of a record, latest first: a page of them and one more, from below the revision `before`. */
export function modelHistory(scope: Scope, modelRecordId: string, before = BEYOND_ALL) {
  return db(scope).modelChange.findMany({
    where: { organisationId: scope.organisationId, modelRecordId, revision: { lt: before } },
    orderBy: { revision: "desc" },
    take: HISTORY_PAGE + 1,
  });
}

/** Findings reached on a record, latest first: those of a span of revisions and the one before it. */
export async function modelAssessments(
  scope: Scope,
  modelRecordId: string,
  { from = 1, before = BEYOND_ALL }: { from?: number; before?: number } = {},
) {
  const own = { organisationId: scope.organisationId, modelRecordId };
  const orderBy = [{ revision: "desc" as const }, { recordedAt: "desc" as const }];
  const [within, previous] = await Promise.all([
    db(scope).assessment.findMany({ where: { ...own, revision: { gte: from, lt: before } }, orderBy }),
    db(scope).assessment.findFirst({ where: { ...own, revision: { lt: from } }, orderBy }),
  ]);
  return previous === null ? within : [...within, previous];
}

/** One page of a record's life; `next` is where the following page starts, if there is one. */
export async function historyPage(scope: Scope, modelRecordId: string, before = BEYOND_ALL) {
  const found = await modelHistory(scope, modelRecordId, before);
  const changes = found.slice(0, HISTORY_PAGE);
  const from = changes.at(-1)?.revision ?? before;
  const assessments = await modelAssessments(scope, modelRecordId, { from, before });
  return { changes, assessments, next: found.length > HISTORY_PAGE ? from : undefined };
}

/** Names of providers the organisation has models of, for the filter: from one to the next by index. */
export async function modelProviders(scope: Scope): Promise<string[]> {
  const rows = await db(scope).$queryRaw<{ provider: string }[]>`
    WITH RECURSIVE names AS (
      (SELECT provider, lower(provider) AS key FROM "ModelRecord"
       WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
       ORDER BY lower(provider) LIMIT 1)
      UNION ALL
      SELECT following.provider, following.key FROM names, LATERAL (
        SELECT provider, lower(provider) AS key FROM "ModelRecord"
        WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
          AND lower(provider) > names.key
        ORDER BY lower(provider) LIMIT 1) AS following
    ) SELECT provider FROM names LIMIT 500`;
  return rows.map((row) => row.provider);
}
