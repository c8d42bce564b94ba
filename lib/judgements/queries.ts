import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { JudgementCounts } from "./judgement-counts";

/** Every judgement on a record, oldest first. */
export const modelJudgements = (scope: Scope, modelRecordId: string) =>
  db(scope).judgement.findMany({
    where: { organisationId: scope.organisationId, modelRecordId },
    orderBy: { revision: "asc" },
  });

/** What waits for a person's judgement. */
export async function judgementCounts(scope: Scope): Promise<JudgementCounts> {
  const [counts] = await db(scope).$queryRaw<JudgementCounts[]>`
    SELECT COALESCE(sum(cardinality("questionsOpen")), 0)::int AS open,
      (count(*) FILTER (WHERE "questionsOpen" <> '{}'))::int AS "openModels",
      COALESCE(sum(cardinality("questionsExpired")), 0)::int AS expired,
      (count(*) FILTER (WHERE "questionsExpired" <> '{}'))::int AS "expiredModels"
    FROM "ModelRecord"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
      AND ("questionsOpen" <> '{}' OR "questionsExpired" <> '{}')`;
  return counts ?? { open: 0, openModels: 0, expired: 0, expiredModels: 0 };
}
