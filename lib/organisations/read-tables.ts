import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/prisma/client/client";
import { leftOut } from "./export-contents";

type Tx = Prisma.TransactionClient;

/** A table with rows of organisations, as the catalogue has it. */
export interface Table {
  name: string;
  /** The column that says whose a row is. */
  organisation: string;
  /** The key of a row within its organisation, as an SQL expression on r. */
  key: string;
  /** Columns of bytes: files. */
  files: string[];
}

/** Rows in memory at a time; bytes of a file. */
const ROWS = 200;
const BYTES = 4 * 1024 * 1024;

/** Every table that holds rows of organisations, found in the catalogue; the audit trail has a form of its own. */
export function readTables(tx: Tx): Promise<Table[]> {
  return tx.$queryRaw<Table[]>`
    SELECT c.relname AS name, o.attname AS organisation, audit.key_of(c.relname) AS key,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.atttypid = 'bytea'::regtype AND NOT a.attisdropped) AS files
    FROM pg_class c JOIN pg_attribute o ON o.attrelid = c.oid AND NOT o.attisdropped
      AND o.attname = CASE c.relname WHEN 'Organisation' THEN 'id' ELSE 'organisationId' END
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'AuditEvent'
    ORDER BY c.relname`;
}

/** A table's rows, each a line of JSON. What is a file is named by its path, and what is secret is left out. */
export async function* tableLines(tx: Tx, { organisationId }: Scope, table: Table): AsyncGenerator<string> {
  // Names and keys come out of the catalogue.
  const paths = table.files.map((file) => `, '${file}', ${pathOf(table, file)}`).join("");
  const secrets = (leftOut[table.name] ?? []).map((column) => `'${column}'`).join(", ");
  await tx.$executeRawUnsafe(
    `DECLARE exported CURSOR FOR
     SELECT (to_jsonb(r) - ARRAY[${secrets}]::text[] || jsonb_build_object(${paths.slice(2)}))::text AS line
     FROM "${table.name}" r WHERE r."${table.organisation}" = '${organisationId}' ORDER BY ${table.key}`,
  );
  for (;;) {
    const batch = await tx.$queryRawUnsafe<{ line: string }[]>(`FETCH ${ROWS} FROM exported`);
    for (const { line } of batch) yield `${line}\n`;
    if (batch.length < ROWS) break;
  }
  await tx.$executeRawUnsafe("CLOSE exported");
}

/** The files in a table, each read when it is its turn. */
export async function* tableFiles(
  tx: Tx,
  { organisationId }: Scope,
  table: Table,
): AsyncGenerator<{ path: string; content: AsyncIterable<Uint8Array> }> {
  for (const column of table.files) {
    const found = await tx.$queryRawUnsafe<{ key: string; path: string }[]>(
      `SELECT ${table.key} AS key, ${pathOf(table, column)} AS path FROM "${table.name}" r
       WHERE r."${table.organisation}" = '${organisationId}' AND r."${column}" IS NOT NULL ORDER BY 1`,
    );
    for (const { key, path } of found)
      yield { path, content: fileParts(tx, organisationId, table, column, key) };
  }
}

async function* fileParts(
  tx: Tx,
  organisationId: string,
  table: Table,
  column: string,
  key: string,
): AsyncGenerator<Uint8Array> {
  for (let from = 1; ; from += BYTES) {
    const [found] = await tx.$queryRawUnsafe<{ part: Uint8Array }[]>(
      `SELECT substring(r."${column}" FROM ${from} FOR ${BYTES}) AS part FROM "${table.name}" r
       WHERE r."${table.organisation}" = '${organisationId}' AND ${table.key} = $1`,
      key,
    );
    if (found === undefined || found.part.length === 0) return;
    yield found.part;
    if (found.part.length < BYTES) return;
  }
}

/** Where a file stands in the archive, as an SQL expression on r. */
const pathOf = ({ name, key }: Table, column: string) =>
  `'files/${name}/' || replace(${key}, ' ', '-') || '/${column}'`;
