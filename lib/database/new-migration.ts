import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsFolder } from "./migration-files";
import { schemaDrift } from "./schema-drift";

/**
 * Writes the migration that brings the existing ones level with prisma/schema.prisma. Read it before
 * committing: a rename, say, shows as dropping and adding.
 *
 * @param connectionString as for schemaDrift
 * @param name a few words in snake_case
 * @returns the file written, or null where nothing has changed
 */
export async function newMigration(connectionString: string, name: string): Promise<string | null> {
  const sql = await schemaDrift(connectionString);
  if (!sql) return null;
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${timestamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, `${sql}\n`);
  return file;
}
