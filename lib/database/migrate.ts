import type { MigrationList } from "@prisma/schema-engine-wasm";
import { runMigrations } from "graphile-worker";
import { StopMessage } from "@/lib/cli/stop-message";
import { connectOwner, takeMigrationTurn } from "./connect-owner";
import { everything, migrationFiles } from "./migration-files";
import { openToApp } from "./open-to-app";
import { schemaEngine } from "./schema-engine";

/**
 * Brings a database up to date: Weighbridge's own tables, then those of the job queue. Safe to run
 * again, and from several places at once.
 *
 * @param connectionString an existing database; its account may create tables
 * @param folder other migrations than the project's own, for tests
 * @param only the names of those meant, where the database is not to be brought further
 * @returns names of the migrations that had to be applied
 * @throws {StopMessage} where the server can't be reached, or a migration fails, of which nothing stays
 */
export async function migrate(
  connectionString: string,
  folder?: string,
  only?: readonly string[],
): Promise<string[]> {
  const queue = await connectOwner(connectionString);
  try {
    await takeMigrationTurn(queue);
    const applied = await applyMigrations(connectionString, migrationFiles(folder, only));
    await runMigrations({ connectionString, logger: undefined });
    if (folder === undefined && only === undefined) await openToApp(queue);
    return applied;
  } finally {
    // Ending the session gives the lock back.
    await queue.end();
  }
}

async function applyMigrations(connectionString: string, migrationsList: MigrationList): Promise<string[]> {
  const list = { migrationsList, filters: everything };
  try {
    return await schemaEngine(connectionString, async (engine) => {
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        ...list,
        optInToShadowDatabase: false,
      });
      // We hold the lock, so an unfinished entry is of an attempt that broke off. A migration is one
      // transaction: nothing of it is in the database, and it can simply be tried again.
      for (const migrationName of failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName });
      return (await engine.applyMigrations(list)).appliedMigrationNames;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StopMessage(`The database could not be brought up to date: ${reason}`);
  }
}
