import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/prisma/client/client";
import type { PlannedRow } from "./plan-rows";

/** Writes what becomes of each line, in place of what was foreseen before. */
export async function writeRows(
  tx: Prisma.TransactionClient,
  scope: Scope,
  batchId: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  const own = { organisationId: scope.organisationId, batchId };
  await tx.importRow.deleteMany({ where: own });
  const lines = rows.map(({ save: _, ...row }) => ({ ...row, ...own }));
  await tx.$executeRaw`
    INSERT INTO "ImportRow" ("organisationId", "batchId", line, name, outcome, reasons, differences, "modelRecordId")
    SELECT "organisationId", "batchId", line, name, outcome, reasons, differences, "modelRecordId"
    FROM jsonb_populate_recordset(NULL::"ImportRow", ${JSON.stringify(lines)}::jsonb)`;
}
