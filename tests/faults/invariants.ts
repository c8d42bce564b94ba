import { findBreak } from "@/lib/audit/find-break";
import { machineScope } from "@/lib/auth/scope";
import { Prisma } from "@/prisma/client/client";
import { ownerDb } from "../support/owner-db";
import type { Edit } from "./acts";
import type { Lost } from "./rounds";

/**
 * What must hold at every moment, whatever was killed. Each question answers with the rows for which it does
 * not; all are asked of one snapshot.
 */
const questions: Record<string, Prisma.Sql> = {
  "the revision is not the number of entries in the history": Prisma.sql`
    SELECT m.name AS what FROM "ModelRecord" m LEFT JOIN "ModelChange" c
      ON c."organisationId" = m."organisationId" AND c."modelRecordId" = m.id
    WHERE m."organisationId" = organisation.id GROUP BY m.id
    HAVING count(c.*) <> m.revision OR min(c.revision) <> 1 OR max(c.revision) <> m.revision`,
  // Archiving is the one change from which no finding follows.
  "the latest finding is not of the current revision": Prisma.sql`
    SELECT m.name AS what FROM "ModelRecord" m
    WHERE m."organisationId" = organisation.id AND (SELECT max(a.revision) FROM "Assessment" a
        WHERE a."organisationId" = m."organisationId" AND a."modelRecordId" = m.id)
      IS DISTINCT FROM (SELECT max(c.revision) FROM "ModelChange" c
        WHERE c."organisationId" = m."organisationId" AND c."modelRecordId" = m.id
          AND NOT c.changes @> '[{"field": "archived"}]')`,
  "the record sums up another finding than its latest": Prisma.sql`
    SELECT m.name AS what FROM "ModelRecord" m, LATERAL (SELECT a."lawVersion", a."asOf" FROM "Assessment" a
        WHERE a."organisationId" = m."organisationId" AND a."modelRecordId" = m.id
        ORDER BY a.revision DESC, a."recordedAt" DESC LIMIT 1) latest
    WHERE m."organisationId" = organisation.id
      AND (m."findingLaw", m."findingOn") IS DISTINCT FROM (latest."lawVersion", latest."asOf")`,
  "a change does not start from what the one before it ended with": Prisma.sql`
    SELECT concat(name, ': ', field, ' at revision ', revision) AS what FROM (
      SELECT m.name, c.revision, change->>'field' AS field, change->>'from' AS "from",
        coalesce(lag(change->>'to') OVER (PARTITION BY m.id, change->>'field' ORDER BY c.revision), '') AS before
      FROM "ModelChange" c JOIN "ModelRecord" m
        ON m."organisationId" = c."organisationId" AND m.id = c."modelRecordId",
        jsonb_array_elements(c.changes) AS change
      WHERE c."organisationId" = organisation.id AND change->>'field' = 'family') AS steps
    WHERE "from" <> before`,
  "an import is not applied wholly or not at all": Prisma.sql`
    SELECT concat(written.models, ' models instead of ', applied.models, ', ', written.changes, ' changes instead of ',
      applied.changes) AS what
    FROM (SELECT
        (SELECT count(*) FROM "ModelRecord" m
          WHERE m."organisationId" = organisation.id AND m.origin = 'import') AS models,
        (SELECT count(*) FROM "ModelChange" c
          WHERE c."organisationId" = organisation.id AND c.via = 'import') AS changes) AS written,
      (SELECT coalesce(sum((b.counts->>'created')::int), 0) AS models,
          coalesce(sum((b.counts->>'created')::int + (b.counts->>'changed')::int), 0) AS changes
        FROM "ImportBatch" b WHERE b."organisationId" = organisation.id AND b.status = 'applied') AS applied
    WHERE (applied.models, applied.changes) IS DISTINCT FROM (written.models, written.changes)`,
  "a line of an applied import has no record": Prisma.sql`
    SELECT r.name AS what FROM "ImportBatch" b JOIN "ImportRow" r
        ON r."organisationId" = b."organisationId" AND r."batchId" = b.id
      LEFT JOIN "ModelRecord" m ON m."organisationId" = r."organisationId" AND m.id = r."modelRecordId"
    WHERE b."organisationId" = organisation.id AND b.status = 'applied'
      AND r.outcome IN ('created', 'changed') AND m.id IS NULL`,
  "an import key stands twice": Prisma.sql`
    SELECT m."importKey" AS what FROM "ModelRecord" m
    WHERE m."organisationId" = organisation.id AND m."importKey" IS NOT NULL
    GROUP BY m."importKey" HAVING count(*) > 1`,
  "an event of the chain is dated before the one it follows": Prisma.sql`
    SELECT concat('event ', sequence) AS what FROM (
      SELECT sequence, at, lag(at) OVER (ORDER BY sequence) AS before FROM "AuditEvent" e
      WHERE e."organisationId" = organisation.id) AS steps WHERE at < before`,
  "a reading stands twice": Prisma.sql`
    SELECT concat(r.at, ' of run ', r."trainingRunId") AS what FROM "TrainingReading" r
    WHERE r."organisationId" = organisation.id GROUP BY r."trainingRunId", r.at HAVING count(*) > 1`,
};

/** What does not hold in these organisations, or in all of them. */
export async function broken(organisationIds?: readonly string[]): Promise<Lost> {
  const ids = organisationIds ?? (await ownerDb.organisation.findMany()).map(({ id }) => id);
  const asked = Object.entries(questions).map(
    ([sentence, question]) => Prisma.sql`
      SELECT ${sentence}::text AS sentence, found.what FROM unnest(${ids}::uuid[]) AS organisation(id),
        LATERAL (${question} LIMIT 3) AS found`,
  );
  const rows = await ownerDb.$queryRaw<{ sentence: string; what: string }[]>(
    Prisma.join(asked, " UNION ALL "),
  );
  const chains = await Promise.all(ids.map(brokenChain));
  return [...rows.map(({ sentence, what }) => `${sentence} (${what})`), ...chains.flat()];
}

async function brokenChain(organisationId: string): Promise<Lost> {
  const scope = await machineScope(organisationId, { userId: null, name: "Looking" });
  if (scope === null) return [`organisation ${organisationId} is gone`];
  const { firstBreak, events, rows } = await findBreak(scope);
  if (firstBreak !== null) return [`the chain is broken at ${firstBreak.sequence}: ${firstBreak.what}`];
  return events === 0 || rows === 0 ? ["the chain covers nothing"] : [];
}

/** What a restart has left undone: imports half-way or failed, and jobs that nobody will do. */
export async function leftUndone(): Promise<Lost> {
  const rows = await ownerDb.$queryRaw<{ what: string }[]>`
    SELECT concat('an import is still ', status) AS what FROM "ImportBatch" WHERE status IN ('applying', 'failed')
    UNION ALL SELECT concat('a job was left behind: ', task.identifier, ', attempt ', job.attempts,
        CASE WHEN job.locked_at IS NULL THEN '' ELSE ', held by a worker that is gone' END)
      FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id`;
  return rows.map(({ what }) => what);
}

/** Acknowledged edits that are not in the history with their value, at the revision they were told to be. */
export async function lostEdits(edits: readonly Edit[]): Promise<Lost> {
  const rows = await ownerDb.$queryRaw<Edit[]>`
    SELECT told.* FROM jsonb_to_recordset(${JSON.stringify(edits)}::jsonb) AS told(id uuid, revision int, value text)
    WHERE NOT EXISTS (SELECT FROM "ModelChange" c WHERE c."modelRecordId" = told.id AND c.revision = told.revision
      AND c.changes @> jsonb_build_array(jsonb_build_object('field', 'family', 'to', told.value)))`;
  return rows.map(({ value, revision }) => `the edit “${value}” is not revision ${revision} of its record`);
}
