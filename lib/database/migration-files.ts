import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import { projectFolder } from "@/lib/cli/project-folder";

export const migrationsFolder = path.join(projectFolder, "prisma/migrations");

/** Nothing in the database is left out of comparisons. */
export const everything = { externalTables: [], externalEnums: [] };

/**
 * The migrations as they stand on disk, oldest first.
 *
 * @param only where not all are meant, the names of those that are
 */
export function migrationFiles(folder = migrationsFolder, only?: readonly string[]): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    : [];
  const meant = only ? names.filter((name) => only.includes(name)) : names;
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: meant.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** The schema as it is meant to be. */
export function schemaFile(): SchemasContainer {
  const file = path.join(projectFolder, "prisma/schema.prisma");
  return { files: [{ path: file, content: readFileSync(file, "utf8") }] };
}
