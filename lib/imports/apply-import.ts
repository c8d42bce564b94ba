import { z } from "zod";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { lawOn } from "@/lib/engine/law-on";
import { errorDetails } from "@/lib/error-details";
import { isDatabaseFull, isDatabaseGone } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { holdLineage } from "@/lib/lineage/write-edges";
import { log } from "@/lib/log";
import { refreshStatistics } from "@/lib/models/refresh-statistics";
import { saveModels } from "@/lib/models/save-models";
import { organisationIds } from "@/lib/organisations/queries";
import type { ImportBatch, Prisma } from "@/prisma/client/client";
import { applyBases } from "./apply-bases";
import { importFile } from "./import-file";
import type { ImportMapping } from "./import-outcomes";
import { incomingRows } from "./incoming-rows";
import { loadKnownModels } from "./known-models/load-known-models";
import { planImport } from "./plan-import";
import { countRows, type PlannedRow, plannedLeftOut } from "./plan-rows";
import { writeRows } from "./write-rows";

/** What the job is told: which import, and in whose name. */
const jobSchema = z.object({
  organisationId: z.uuid(),
  batchId: z.uuid(),
  actor: z.object({ userId: z.uuid().nullable(), name: z.string() }),
});
export type ApplyImport = z.infer<typeof jobSchema>;

/** Records written between two reports of progress. */
const STEP = 200;
const MOST_TIME_MS = 10 * 60_000;

/**
 * Applies an import: all of it in one transaction, or nothing. Safe to run twice and to be killed: only
 * a batch that is being applied is touched, and one that was left half-way starts anew.
 */
export async function applyImport(payload: unknown): Promise<void> {
  const job = jobSchema.parse(payload);
  const scope = await machineScope(job.organisationId, job.actor);
  if (scope === null) return;
  const own = { id: job.batchId, organisationId: scope.organisationId };
  try {
    await db(scope).$transaction((tx) => applyBatch(tx, scope, job.batchId), {
      timeout: MOST_TIME_MS,
      maxWait: 30_000,
    });
  } catch (error) {
    if (isDatabaseGone(error)) throw error;
    log("error", "import-failed", errorDetails(error));
    const refusal = isDatabaseFull(error)
      ? "The disk of the database is full. Nothing was applied; tell your administrator, and try again when there is room."
      : "Something went wrong on our side. Nothing was applied; you can try again.";
    await db(scope).importBatch.updateMany({
      where: { ...own, status: "applying" },
      data: { status: "failed", refusal, rowsDone: 0 },
    });
  }
}

async function applyBatch(tx: Prisma.TransactionClient, scope: Scope, batchId: string): Promise<void> {
  // One import at a time in an organisation: the second sees what the first wrote.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${scope.organisationId}`}, 0))`;
  await holdLineage(tx, scope);
  const own = { id: batchId, organisationId: scope.organisationId };
  const batch = await tx.importBatch.findFirst({ where: own });
  if (batch === null || batch.status !== "applying") return;
  const planned = await planBatch(tx, scope, batch, true);
  const saves = planned.flatMap((row) => row.save ?? []);
  // On a connection of its own, so that it is seen while the transaction is still open.
  const report = (rowsDone: number) =>
    db(scope).importBatch.updateMany({ where: own, data: { rowsDone, rowsTotal: saves.length } });
  for (let from = 0; from < saves.length; from += STEP) {
    await report(from);
    await saveModels(tx, scope, saves.slice(from, from + STEP), "import");
  }
  const imported = planned.flatMap((row) => row.modelRecordId ?? []);
  await applyBases(tx, scope, imported, "import");
  await writeRows(tx, scope, batchId, planned);
  if (saves.length >= STEP) await refreshStatistics(tx);
  await tx.importBatch.update({
    where: { organisationId_id: own },
    data: {
      status: "applied",
      refusal: null,
      counts: { ...countRows(planned) },
      rowsDone: saves.length,
      rowsTotal: saves.length,
      appliedAt: new Date(),
    },
  });
}

/**
 * What a batch's file would do now, or does.
 *
 * @param hold locks the records it would change until the transaction ends
 */
export async function planBatch(
  tx: Prisma.TransactionClient,
  scope: Scope,
  batch: Pick<ImportBatch, "content" | "mapping">,
  hold: boolean,
): Promise<PlannedRow[]> {
  const file = importFile(batch.content);
  if (!file.ok) throw new Error(file.refusal.message);
  const { statedOn } = batch.mapping as unknown as ImportMapping;
  const context = { known: loadKnownModels(), law: lawOn(scope.today), statedOn };
  const { rows, leftOut } = await incomingRows(file.table, file.columns, context);
  const planned = await planImport(tx, scope, rows, { origin: "import", hold });
  return [...planned, ...leftOut.map(plannedLeftOut)];
}

/** Queues again what a worker that died left half-way; a job still running just makes this one a no-op. */
export async function resumeImports(): Promise<void> {
  for (const organisationId of await organisationIds()) {
    const tenant = { organisationId, userId: null, actorName: "Weighbridge" };
    const left = await db(tenant).importBatch.findMany({
      where: { organisationId, status: "applying" },
      select: { id: true, createdById: true, createdByName: true },
    });
    for (const { id, createdById, createdByName } of left) {
      const actor = { userId: createdById, name: createdByName };
      await enqueue(db(tenant), "apply-import", { organisationId, batchId: id, actor });
    }
  }
}
