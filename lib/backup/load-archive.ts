import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BackupProblem } from "./backup-problem";
import { findMigrations, findTables, openAllRows } from "./find-contents";
import type { BackupTable, Manifest } from "./manifest";
import type { Archive } from "./read-archive";

interface Options {
  tell: (line: string) => void;
  signal: AbortSignal;
}

/**
 * Loads a backup into a database that holds no records and is at the backup's migrations. All of it in one
 * transaction: whatever breaks it off, the database stays as it was.
 *
 * Triggers are switched off meanwhile, because they would take the rows for new ones; foreign keys are taken away
 * and made again over the loaded rows, which checks them all, whatever refers to whatever.
 *
 * @param owner a connection of the account that owns the tables
 * @throws {BackupProblem} where the database is not fit for it, or the backup turns out to be damaged
 */
export async function loadArchive(
  owner: pg.Client,
  archive: Archive,
  { tell, signal }: Options,
): Promise<void> {
  const { manifest } = archive;
  const all = manifest.tables.map(({ name }) => nameOf(owner, name)).join(", ");
  await openAllRows(owner);
  await owner.query("BEGIN");
  await checkLevel(owner, manifest);
  await owner.query(`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`);
  // Looked at again, since others may have been at work until the lock.
  await checkLevel(owner, manifest);
  await checkEmpty(owner);
  const { before, after } = await guards(owner);
  for (const statement of before) await owner.query(statement);
  await owner.query(`TRUNCATE ${all}`);
  for (const table of manifest.tables) {
    await loadTable(owner, archive, table, signal);
    if (table.rows > 0) tell(`${table.name}: ${table.rows} rows`);
  }
  tell("Checking every reference …");
  for (const statement of after) await owner.query(statement);
  for (const { name, lastValue, isCalled } of manifest.sequences)
    await owner.query("SELECT setval($1::regclass, $2, $3)", [nameOf(owner, name), lastValue, isCalled]);
  signal.throwIfAborted();
  await owner.query("COMMIT");
  await owner.query(`ANALYZE ${all}`);
}

/** What comes with the tables, or comes and goes by itself: everything else is somebody's record. */
const passing = ["_prisma_migrations", "SignInAttempts", "WorkerSign"];

/** @throws {BackupProblem} where anything is recorded already */
export async function checkEmpty(owner: pg.Client): Promise<void> {
  for (const { name } of await findTables(owner)) {
    if (passing.includes(name)) continue;
    const { rowCount } = await owner.query(`SELECT FROM ${nameOf(owner, name)} LIMIT 1`);
    if (rowCount)
      throw new BackupProblem(
        `The database holds records already (in the table ${name}). A backup is restored only into an empty database, so that nothing recorded is lost.`,
      );
  }
}

const nameOf = (owner: pg.Client, name: string) => `public.${owner.escapeIdentifier(name)}`;

async function checkLevel(owner: pg.Client, { migrations, tables }: Manifest): Promise<void> {
  const applied = (await findMigrations(owner)) ?? [];
  if (applied.join() !== migrations.join())
    throw new BackupProblem("The database was brought to another version meanwhile. Try again.");
  const found = await findTables(owner);
  const layout = (all: Pick<BackupTable, "name" | "columns">[]) =>
    new Map(
      all.map(({ name, columns }) => [
        name,
        columns
          .map((column) => column.name)
          .sort()
          .join(),
      ]),
    );
  const here = layout(found);
  const there = layout(tables);
  const strange = [...new Set([...here.keys(), ...there.keys()])].find(
    (name) => here.get(name) !== there.get(name),
  );
  if (strange !== undefined)
    throw new BackupProblem(
      `The table ${strange} is not the same here as in the backup. Restore into a database that holds nothing else.`,
    );
}

/** What has to be taken away before the rows come, and put back after them exactly as it was. */
async function guards(owner: pg.Client): Promise<{ before: string[]; after: string[] }> {
  const { rows: keys } = await owner.query<{ table: string; name: string; definition: string }>(`
    SELECT format('%I.%I', 'public', c.relname) AS table, quote_ident(conname) AS name, pg_get_constraintdef(k.oid) AS definition
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE contype = 'f' AND c.relnamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY 1, 2`);
  const { rows: triggers } = await owner.query<{ table: string; name: string; enable: string }>(`
    SELECT format('%I.%I', 'public', c.relname) AS table, quote_ident(tgname) AS name,
           CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END AS enable
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT tgisinternal AND tgenabled <> 'D' AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return {
    before: [
      ...keys.map(({ table, name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`),
      ...triggers.map(({ table, name }) => `ALTER TABLE ${table} DISABLE TRIGGER ${name}`),
    ],
    after: [
      ...triggers.map(({ table, name, enable }) => `ALTER TABLE ${table} ${enable} TRIGGER ${name}`),
      ...keys.map(
        ({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`,
      ),
    ],
  };
}

async function loadTable(
  owner: pg.Client,
  { rowsOf }: Archive,
  table: BackupTable,
  signal: AbortSignal,
): Promise<void> {
  const list = table.columns.map((column) => owner.escapeIdentifier(column.name)).join(", ");
  const copy = owner.query(copyFrom(`COPY ${nameOf(owner, table.name)} (${list}) FROM STDIN`));
  await pipeline(Readable.from(rowsOf(table)), copy, { signal });
  if (copy.rowCount !== table.rows)
    throw new BackupProblem(
      `The backup is damaged: ${table.name} has ${copy.rowCount} rows, not ${table.rows}.`,
    );
}
