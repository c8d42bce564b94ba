import { findBreak } from "@/lib/audit/find-break";
import { machineScope } from "@/lib/auth/scope";
import { ownerDb } from "../support/owner-db";

/** How many events of writing there are, over every organisation. */
export async function writesChained(): Promise<number> {
  const [found] = await ownerDb.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM "AuditEvent" WHERE kind = 'write'`;
  return Number(found?.count ?? 0);
}

/** Waits until the worker has done what somebody asked of it: its writes are not those of the next input. */
export async function workDone(): Promise<void> {
  for (;;) {
    const [found] = await ownerDb.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "ImportBatch" WHERE status = 'applying'`;
    if (Number(found?.count ?? 0) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What breaks the chain of any organisation: a row without its event, or an event that is not its row's. */
export async function chainBreaks(): Promise<string[]> {
  const found: string[] = [];
  for (const { id, name } of await ownerDb.organisation.findMany()) {
    const scope = await machineScope(id, { userId: null, name: "Fuzzing" });
    if (scope === null) throw new Error("an organisation was not found");
    const { firstBreak } = await findBreak(scope);
    if (firstBreak !== null) found.push(`${name}: ${firstBreak.what}`);
  }
  return found;
}

/** Ids of rows of every table that has one, some of each: whatever is asked for can be there. */
export async function knownIds(): Promise<string[]> {
  const tables = await ownerDb.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await ownerDb.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id FROM "${name}" ORDER BY id LIMIT 6`,
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** Rows of every table of the schema, by its name. */
export async function rowCounts(): Promise<Record<string, number>> {
  const tables = await ownerDb.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await ownerDb.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM "${name}"`);
    counts[name] = Number(row?.count ?? 0);
  }
  return counts;
}
