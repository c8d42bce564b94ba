import { everything, migrationFiles, schemaFile } from "./migration-files";
import { schemaEngine } from "./schema-engine";

/**
 * Compares what the migrations make of an empty database with prisma/schema.prisma. Checks, triggers
 * and functions, which the schema can't express, don't count.
 *
 * @param connectionString a server where the account may create a database; it is dropped again
 * @returns the SQL that would bring the migrations level with the schema; empty where they are
 */
export async function schemaDrift(connectionString: string): Promise<string> {
  const { stdout } = await schemaEngine(connectionString, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationFiles() },
      to: { tag: "schemaDatamodel", ...schemaFile() },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  const sql = stdout?.trim() ?? "";
  return /^-- This is an empty migration\.?$/.test(sql) ? "" : sql;
}
