import type pg from "pg";
import type { BackupTable, Manifest } from "./manifest";

export type FoundTable = Pick<BackupTable, "name" | "columns">;

/** Reading and writing rows as text must not depend on how a server or an account is set. */
const settings = `
  SET row_security = off; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres';
  SET extra_float_digits = 3; SET bytea_output = 'hex'; SET client_encoding = 'UTF8';
  SET search_path = public, pg_catalog; SET statement_timeout = 0; SET lock_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;

/**
 * Prepares a session for reading or writing all rows there are. Where row-level security would hide some,
 * PostgreSQL raises an error from here on rather than leaving them out.
 */
export async function openAllRows(owner: pg.Client): Promise<void> {
  await owner.query(settings);
}

/** Every table, with the columns that hold what others do not follow from; those of extensions are not ours. */
export async function findTables(owner: pg.Client): Promise<FoundTable[]> {
  const { rows } = await owner.query<FoundTable>(`
    SELECT c.relname AS name,
      (SELECT jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attnum)
         FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
      FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname COLLATE "C"`);
  return rows;
}

/** How far each sequence has counted. Sequences know no snapshot, so this is asked after the rows are read. */
export async function findSequences(owner: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
     WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY relname COLLATE "C"`);
  const found: Manifest["sequences"] = [];
  for (const { name } of rows) {
    const { rows: states } = await owner.query(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM public.${owner.escapeIdentifier(name)}`,
    );
    found.push({ name, ...states[0] });
  }
  return found;
}

/** Names of the migrations that are in the database, oldest first; null where none ever was. */
export async function findMigrations(owner: pg.Client): Promise<string[] | null> {
  const there = await owner.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS yes");
  if (!there.rows[0]?.yes) return null;
  const { rows } = await owner.query<{ name: string }>(`
    SELECT migration_name AS name FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`);
  return rows.map(({ name }) => name);
}
