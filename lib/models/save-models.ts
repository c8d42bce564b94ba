import type { Scope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { lineageModel, loadLineage } from "@/lib/lineage/load-lineage";
import { refreshDerived } from "@/lib/lineage/refresh-derived";
import { holdLineage } from "@/lib/lineage/write-edges";
import type { Prisma } from "@/prisma/client/client";
import type { FieldChange } from "./changes";
import { formText } from "./form-text";
import { keptChanges } from "./kept-changes";
import { findingColumns, modelFinding } from "./model-finding";
import { recordedCompute } from "./recorded-compute";
import type { ModelData, ModelForm } from "./schema";
import { statedColumns } from "./stated-columns";
import { writeFindings } from "./write-findings";

/** One record to write. `before` is absent for a new one. */
export interface ModelSave {
  id: string;
  data: ModelData;
  before?: { form: ModelForm; revision: number };
  origin?: string;
  isExample?: boolean;
  importKey?: string | null;
  /** What changed beside the form's fields, for the history: its lineage. */
  alsoChanged?: readonly FieldChange[];
}

/** Somebody else saved one of the records first; the transaction has to be given up. */
export class RevisionMoved extends Error {}

/**
 * Writes records with their history, finding and deadlines: the one way a record changes. Set-based, so
 * a thousand records take as many statements as one. Findings on what was made from them follow in the
 * same transaction.
 *
 * @param tx a transaction: all of it happens or nothing
 * @param via what brought the change about: form, import, sample, judgement, restore
 * @throws RevisionMoved when a record is no longer at the revision it was read at
 */
export async function saveModels(
  tx: Prisma.TransactionClient,
  scope: Scope,
  saves: ModelSave[],
  via: string,
) {
  if (saves.length === 0) return;
  const law = lawOn(scope.today);
  const ids = saves.map(({ id }) => id);
  await holdWhereLinked(tx, scope, ids);
  const around = await loadLineage(tx, scope, ids, law.asOf);
  const decisions = new Map(around.models.map(({ id, facts }) => [id, facts.decisions]));
  const saved = saves.map(({ id, data }) => lineageModel(id, data, decisions.get(id)));
  const others = around.models.filter(({ id }) => !ids.includes(id));
  const resolved = resolveLineage({ models: [...saved, ...others], edges: around.edges }, law);
  const written = saves.map((save) => {
    const revision = (save.before?.revision ?? 0) + 1;
    return {
      save,
      finding: modelFinding({ id: save.id, revision, data: save.data }, resolved(save.id), law),
    };
  });
  const own = { organisationId: scope.organisationId };
  const now = new Date();
  await writeRecords(
    tx,
    scope,
    written.map(({ save, finding }) => ({
      ...columns(save.data),
      ...findingColumns(finding),
      ...own,
      id: save.id,
      revision: finding.revision,
      origin: save.origin ?? "form",
      isExample: save.isExample ?? false,
      importKey: save.importKey ?? null,
      createdAt: now,
      updatedAt: now,
    })),
  );
  await tx.modelChange.createMany({
    data: written.map(({ save, finding }) => ({
      ...own,
      modelRecordId: save.id,
      revision: finding.revision,
      changedAt: now,
      changedById: scope.userId,
      changedByName: scope.actorName,
      via,
      changes: [
        ...keptChanges(save.before?.form, formText(save.data)),
        ...(save.alsoChanged ?? []),
      ] as unknown as Prisma.InputJsonArray,
    })),
  });
  await writeFindings(
    tx,
    scope,
    written.map(({ finding }) => finding),
    "facts",
    now,
  );
  await refreshDerived(tx, scope, ids);
}

/**
 * A finding that rests on other records must not be written while they change. To be taken before the row of
 * any record is.
 */
export async function holdWhereLinked(tx: Prisma.TransactionClient, scope: Scope, ids: string[]) {
  const own = { organisationId: scope.organisationId, removedAt: null };
  const linked = await tx.lineageEdge.count({
    where: { ...own, OR: [{ derivedId: { in: ids } }, { baseId: { in: ids } }] },
  });
  if (linked > 0) await holdLineage(tx, scope);
}

/** Exact values as JSON that PostgreSQL reads back exactly: large whole numbers travel as text. */
function columns(data: ModelData): Record<string, unknown> {
  const { trainingFlop, cumulativeTrainingFlop, modificationFlop } = recordedCompute(data);
  const row: Record<string, unknown> = { ...data, trainingFlop, cumulativeTrainingFlop, modificationFlop };
  for (const [name, column] of Object.entries(statedColumns)) row[column] = data[name as keyof ModelData];
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? value.toString() : value]),
  );
}

const IDENTITY = ["id", "organisationId", "origin", "isExample", "importKey", "createdAt", "archivedAt"];

async function writeRecords(tx: Prisma.TransactionClient, scope: Scope, rows: Record<string, unknown>[]) {
  const names = Object.keys(rows[0] ?? {});
  const quoted = (list: string[]) => list.map((name) => `"${name}"`).join(", ");
  const updated = names.filter((name) => !IDENTITY.includes(name));
  const count = await tx.$executeRawUnsafe(
    `INSERT INTO "ModelRecord" (${quoted(names)})
     SELECT ${quoted(names)} FROM jsonb_populate_recordset(NULL::"ModelRecord", $1::jsonb)
     ON CONFLICT (id) DO UPDATE SET (${quoted(updated)}) = ROW(${updated.map((name) => `EXCLUDED."${name}"`).join(", ")})
     WHERE "ModelRecord"."organisationId" = $2::uuid AND "ModelRecord".revision = EXCLUDED.revision - 1`,
    JSON.stringify(rows),
    scope.organisationId,
  );
  if (count !== rows.length) throw new RevisionMoved();
}
