import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import type { FieldChange } from "@/lib/models/changes";
import { formText } from "@/lib/models/form-text";
import type { Prisma } from "@/prisma/client/client";
import { inTurns } from "./in-turns";
import type { IncomingRow } from "./incoming-rows";
import { type PlannedRow, plannedChange, plannedNew, type StoredModel } from "./plan-rows";

/** Ways in which an import writes a record's history. */
const IMPORTS = ["import", "sample"];

/**
 * Compares a file's models with the records of the organisation, in a handful of queries.
 *
 * @param origin how new records come into being: import, sample
 * @param hold locks the records until the transaction ends, so that what is planned can be written
 */
export async function planImport(
  tx: Prisma.TransactionClient,
  scope: Scope,
  rows: readonly IncomingRow[],
  { origin, hold }: { origin: string; hold: boolean },
): Promise<PlannedRow[]> {
  const keys = rows.map((row) => row.importKey);
  if (hold) {
    await tx.$executeRaw`
      SELECT id FROM "ModelRecord" WHERE "organisationId" = ${scope.organisationId}::uuid
        AND "importKey" = ANY(${keys}) ORDER BY id FOR UPDATE`;
  }
  const stored = await storedModels(tx, scope, keys);
  const namesakes = await namesakesOf(tx, scope, rows, new Set(keys));
  return inTurns(rows, (row) => {
    const known = stored.get(row.importKey);
    if (known !== undefined) return plannedChange(row, known, origin);
    const plan = plannedNew(row, randomUUID(), origin);
    if (!namesakes.has(row.name.toLowerCase())) return plan;
    const reason =
      "A record of this name exists already, entered or imported otherwise. This makes a second one.";
    return { ...plan, reasons: [...plan.reasons, reason] };
  });
}

async function storedModels(
  tx: Prisma.TransactionClient,
  scope: Scope,
  keys: string[],
): Promise<Map<string, StoredModel>> {
  const records = await tx.modelRecord.findMany({
    where: { organisationId: scope.organisationId, importKey: { in: keys } },
  });
  const changes = await tx.modelChange.findMany({
    where: {
      organisationId: scope.organisationId,
      modelRecordId: { in: records.map((record) => record.id) },
      via: { in: IMPORTS },
    },
    orderBy: { revision: "asc" },
    select: { modelRecordId: true, changes: true },
  });
  const wrote = new Map<string, Map<string, string>>();
  for (const { modelRecordId, changes: fields } of changes) {
    const last = wrote.get(modelRecordId) ?? new Map<string, string>();
    for (const { field, to } of fields as unknown as FieldChange[]) last.set(field, to);
    wrote.set(modelRecordId, last);
  }
  return new Map(
    records.map((record) => [
      record.importKey ?? "",
      {
        id: record.id,
        revision: record.revision,
        form: formText(record),
        wrote: wrote.get(record.id) ?? new Map(),
      },
    ]),
  );
}

/** Lower-case names of records that this file would not touch. */
async function namesakesOf(
  tx: Prisma.TransactionClient,
  scope: Scope,
  rows: readonly IncomingRow[],
  keys: ReadonlySet<string>,
): Promise<Set<string>> {
  const names = rows.map((row) => row.name.toLowerCase());
  const found = await tx.$queryRaw<{ name: string; importKey: string | null }[]>`
    SELECT lower(name) AS name, "importKey" FROM "ModelRecord"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND lower(name) = ANY(${names})`;
  return new Set(
    found.filter(({ importKey }) => importKey === null || !keys.has(importKey)).map(({ name }) => name),
  );
}
