import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/client/client";
import type {
  ImportCounts,
  ImportDifference,
  ImportMapping,
  ImportOutcome,
  ImportStatus,
} from "./import-outcomes";
import { LINES_ON_PAGE } from "./import-pages";

const shown = {
  id: true,
  fileName: true,
  createdAt: true,
  createdByName: true,
  status: true,
  counts: true,
  mapping: true,
  rowsDone: true,
  rowsTotal: true,
  refusal: true,
  appliedAt: true,
} satisfies Prisma.ImportBatchSelect;

export interface ImportSummary {
  id: string;
  fileName: string;
  createdAt: Date;
  createdByName: string;
  status: ImportStatus;
  counts: ImportCounts;
  mapping: ImportMapping;
  rowsDone: number;
  rowsTotal: number;
  refusal: string | null;
  appliedAt: Date | null;
}

export interface ImportLine {
  line: number;
  name: string;
  outcome: ImportOutcome;
  reasons: string[];
  differences: ImportDifference[];
  modelRecordId: string | null;
}

/** One import, without its file; `null` where the organisation has none such. */
export async function getImport(scope: Scope, id: string): Promise<ImportSummary | null> {
  const batch = await db(scope).importBatch.findFirst({
    where: { id, organisationId: scope.organisationId },
    select: shown,
  });
  return batch as unknown as ImportSummary | null;
}

/** The latest imports, newest first. */
export async function recentImports(scope: Scope): Promise<ImportSummary[]> {
  const batches = await db(scope).importBatch.findMany({
    where: { organisationId: scope.organisationId },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: shown,
  });
  return batches as unknown as ImportSummary[];
}

/** A page of an import's lines: those of one outcome, those where something was kept, or all. */
export async function importLines(
  scope: Scope,
  id: string,
  { outcome, page }: { outcome?: ImportOutcome | "kept"; page: number },
): Promise<ImportLine[]> {
  const chosen =
    outcome === undefined
      ? Prisma.empty
      : outcome === "kept"
        ? Prisma.sql`AND differences @> '[{"kept": true}]'`
        : Prisma.sql`AND outcome = ${outcome}`;
  return db(scope).$queryRaw<ImportLine[]>`
    SELECT line, name, outcome, reasons, differences, "modelRecordId" FROM "ImportRow"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "batchId" = ${id}::uuid ${chosen}
    ORDER BY line LIMIT ${LINES_ON_PAGE} OFFSET ${(page - 1) * LINES_ON_PAGE}`;
}

/** Every refused line of an import, for a command line. */
export async function refusedLines(scope: Scope, id: string): Promise<ImportLine[]> {
  return db(scope).$queryRaw<ImportLine[]>`
    SELECT line, name, outcome, reasons, differences, "modelRecordId" FROM "ImportRow"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND "batchId" = ${id}::uuid AND outcome = 'refused'
    ORDER BY line`;
}
