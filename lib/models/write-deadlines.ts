import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/prisma/client/client";

/** Derived deadlines replace those derived before; one that no longer follows lapses and keeps its marks. */
export async function writeDeadlines(
  tx: Prisma.TransactionClient,
  scope: Scope,
  modelIds: string[],
  rows: object[],
) {
  const json = JSON.stringify(rows);
  await tx.$executeRaw`
    INSERT INTO "Deadline" (id, "organisationId", "modelRecordId", "deadlineId", occurrence, bearer,
      "triggeredOn", "dueOn", "rolledDueOn", review, because)
    SELECT gen_random_uuid(), ${scope.organisationId}::uuid, d."modelRecordId", d."deadlineId", d.occurrence, d.bearer,
      d."triggeredOn", d."dueOn", d."rolledDueOn", d.review, d.because
    FROM jsonb_populate_recordset(NULL::"Deadline", ${json}::jsonb) d
    ON CONFLICT ("organisationId", "modelRecordId", "deadlineId", occurrence) DO UPDATE SET
      bearer = EXCLUDED.bearer, "triggeredOn" = EXCLUDED."triggeredOn", "dueOn" = EXCLUDED."dueOn",
      "rolledDueOn" = EXCLUDED."rolledDueOn", review = EXCLUDED.review, because = EXCLUDED.because,
      "lapsedAt" = NULL`;
  await tx.$executeRaw`
    UPDATE "Deadline" SET "lapsedAt" = now()
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "modelRecordId" = ANY(${modelIds}::uuid[])
      AND "lapsedAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM jsonb_populate_recordset(NULL::"Deadline", ${json}::jsonb) d
        WHERE d."modelRecordId" = "Deadline"."modelRecordId" AND d."deadlineId" = "Deadline"."deadlineId"
          AND d.occurrence = "Deadline".occurrence)`;
}
