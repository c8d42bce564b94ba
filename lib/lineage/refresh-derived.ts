import { storableAssessment, storableFacts } from "@/lib/assessments/storable";
import type { Scope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { modelFinding } from "@/lib/models/model-finding";
import { dataOf } from "@/lib/models/record";
import { writeFindingColumns, writeFindings } from "@/lib/models/write-findings";
import type { Prisma } from "@/prisma/client/client";
import { descendantIds, loadLineage } from "./load-lineage";
import { holdLineage } from "./write-edges";

/**
 * Reaches the findings on everything that was made from these models anew, and writes those that are not
 * what they were. Only they are written, so a change that bears on no descendant costs reading alone.
 *
 * @param tx the transaction that changed the models, holding the organisation's lineage
 */
export async function refreshDerived(
  tx: Prisma.TransactionClient,
  scope: Scope,
  ids: readonly string[],
): Promise<void> {
  const below = await descendantIds(tx, scope, ids);
  if (below.length === 0) return;
  await holdLineage(tx, scope);
  const own = { organisationId: scope.organisationId };
  // Whoever edits one of them meanwhile is waited for, or waits.
  await tx.$executeRaw`
    SELECT id FROM "ModelRecord" WHERE "organisationId" = ${scope.organisationId}::uuid
      AND id = ANY(${below}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.modelRecord.findMany({ where: { ...own, id: { in: below } } });
  const law = lawOn(scope.today);
  const resolved = resolveLineage(await loadLineage(tx, scope, below, law.asOf), law);
  const before = await latestFindings(tx, scope, below);
  const changed = rows
    .map((row) => ({ row, ...resolved(row.id) }))
    .filter(
      ({ row, facts, assessment }) =>
        findingKey(storableFacts(facts), storableAssessment(assessment)) !== before.get(row.id),
    );
  if (changed.length === 0) return;
  const findings = changed.map(({ row, ...found }) =>
    modelFinding({ id: row.id, revision: row.revision, data: dataOf(row) }, found, law),
  );
  await writeFindingColumns(tx, scope, findings);
  await writeFindings(tx, scope, findings, "lineage", new Date());
}

async function latestFindings(
  tx: Prisma.TransactionClient,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; facts: unknown; findings: unknown }[]>`
    SELECT DISTINCT ON ("modelRecordId") "modelRecordId" AS id, facts, findings FROM "Assessment"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "modelRecordId" = ANY(${ids}::uuid[])
    ORDER BY "modelRecordId", revision DESC, "recordedAt" DESC`;
  return new Map(rows.map(({ id, facts, findings }) => [id, findingKey(facts, findings)]));
}

/** A finding as text that is the same for the same finding, whatever day it was reached on. */
function findingKey(facts: unknown, findings: unknown): string {
  const { asOf: _, lawVersion: __, ...answers } = findings as Record<string, unknown>;
  return JSON.stringify(sorted([facts, answers]));
}

/** PostgreSQL gives JSON back with its keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}
