import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { type ModelRecord, Prisma } from "@/prisma/client/client";
import type { ReadRecord } from "./day-finding";
import { dataOf } from "./record";
import type { RecordCursor } from "./record-cursor";

/** Records in memory at a time. */
const BATCH = 500;

/**
 * The organisation's records, by name, batch by batch: memory does not grow with how
 * many there are.
 *
 * @param archived only those that were put away, instead of only the others
 * @param where further conditions on "ModelRecord", each beginning with AND
 * @param after leaves out everything up to there
 */
export async function* readRecords(
  scope: Scope,
  {
    where = Prisma.empty,
    archived = false,
    after,
  }: { where?: Prisma.Sql; archived?: boolean; after?: RecordCursor | undefined } = {},
): AsyncGenerator<ReadRecord[]> {
  let cursor = after;
  for (;;) {
    const beyond = cursor
      ? Prisma.sql`AND (lower(name), id) > (lower(${cursor.name}), ${cursor.id}::uuid)`
      : Prisma.empty;
    const rows = await db(scope).$queryRaw<ModelRecord[]>`
      SELECT * FROM "ModelRecord"
      WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" ${Prisma.raw(archived ? "IS NOT NULL" : "IS NULL")} ${where} ${beyond}
      ORDER BY lower(name), id LIMIT ${BATCH}`;
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => ({ row, data: dataOf(row) }));
    if (rows.length < BATCH) return;
    cursor = { name: last.name, id: last.id };
  }
}
