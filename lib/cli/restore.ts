import path from "node:path";
import { BackupProblem } from "@/lib/backup/backup-problem";
import { findMigrations, findTables } from "@/lib/backup/find-contents";
import { checkEmpty, loadArchive } from "@/lib/backup/load-archive";
import type { Manifest } from "@/lib/backup/manifest";
import { type Archive, checkArchive, readArchive } from "@/lib/backup/read-archive";
import { connectOwner } from "@/lib/database/connect-owner";
import { migrate } from "@/lib/database/migrate";
import { migrationFiles } from "@/lib/database/migration-files";
import { openDatabase } from "@/lib/database/open-database";
import { disconnect } from "@/lib/db";
import { say } from "./say";
import { StopMessage } from "./stop-message";
import { endedBySignal } from "./until-signal";

/**
 * `restore`: a backup into an empty database, all of it or nothing; then what `verify` says of it. Exit codes: 0,
 * 1 refused or a broken chain, 2 usage.
 */
export async function run([file, ...more]: string[]): Promise<number> {
  if (!file || file.startsWith("-") || more.length > 0) {
    say("Usage: weighbridge restore FILE");
    return 2;
  }
  const archive = await readArchive(path.resolve(file));
  try {
    say(`A backup of ${archive.manifest.createdAt}. Checking every row …`);
    checkKnown(archive.manifest);
    await checkArchive(archive);
    const database = await openDatabase("it is");
    try {
      await restore(database.url, archive, endedBySignal());
      say("Checking the audit chain …");
      const verify = await import("./verify");
      const code = await verify.run([]);
      if (code !== 0)
        say("Everything is restored. The audit chain does not hold, as it did not in the backup.");
      return code;
    } finally {
      await disconnect();
      await database.close();
    }
  } finally {
    archive.close();
  }
}

/**
 * Brings an empty database to where the backed-up one was, loads the backup, and brings it on to today's version.
 *
 * @throws {BackupProblem} where the database or the backup is not fit for it; no row is loaded then
 */
export async function restore(url: string, archive: Archive, signal: AbortSignal, tell = say): Promise<void> {
  const { migrations } = archive.manifest;
  const owner = await connectOwner(url);
  try {
    await checkTarget(owner, migrations);
    tell("Making the tables …");
    await migrate(url, undefined, migrations);
    await loadArchive(owner, archive, { tell, signal }).catch((error) => {
      throw signal.aborted ? new StopMessage("Stopped: the database is as empty as it was.") : error;
    });
  } finally {
    await owner.end();
  }
  const newer = await migrate(url).catch((error: Error) => {
    throw new StopMessage(
      `Everything is restored, but not yet up to date: run weighbridge migrate. ${error.message}`,
    );
  });
  if (newer.length > 0) tell(`Brought up to date: ${newer.length} migrations.`);
  const rows = archive.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  tell(`Restored ${archive.manifest.tables.length} tables with ${rows} rows.`);
}

function checkKnown({ migrations, product }: Manifest): void {
  const known = migrationFiles().migrationDirectories.map((migration) => migration.path);
  if (!migrations.every((name) => known.includes(name)))
    throw new BackupProblem(
      `The backup is of a later version of Weighbridge (${product.version}) than this one. Restore it with that version or a newer one.`,
    );
}

async function checkTarget(
  owner: Awaited<ReturnType<typeof connectOwner>>,
  migrations: readonly string[],
): Promise<void> {
  const applied = await findMigrations(owner);
  if (applied === null && (await findTables(owner)).length > 0)
    throw new BackupProblem(
      "The database holds tables that are not Weighbridge's. A backup is restored only into an empty database.",
    );
  await checkEmpty(owner);
  if (applied?.some((name) => !migrations.includes(name)))
    throw new BackupProblem(
      "The database was brought to a later version than the backup's already. Restore into one that nothing was done with yet: the tables are made by restoring.",
    );
}
