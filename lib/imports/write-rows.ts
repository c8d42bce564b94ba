import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/prisma/client/client";
import type { PlannedRow } from "./plan-rows";

/** Lines of one statement: few enough that putting them together holds nobody up. */
const AT_ONCE = 2_000;

/** Writes what becomes of each line, in place of what was foreseen before. */
export async function writeRows(
  tx: Prisma.TransactionClient,
  scope: Scope,
  batchId: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  const own = { organisationId: scope.organisationId, batchId };
  await tx.importRow.deleteMany({ where: own });
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const lines = rows.slice(from, from + AT_ONCE).map(({ save: _, ...row }) => ({ ...row, ...own }));
    await tx.$executeRaw`
      INSERT INTO "ImportRow" ("organisationId", "batchId", line, name, outcome, reasons, differences, "modelRecordId")
      SELECT "organisationId", "batchId", line, name, outcome, reasons, differences, "modelRecordId"
      FROM jsonb_populate_recordset(NULL::"ImportRow", ${JSON.stringify(lines)}::jsonb)`;
  }
}
