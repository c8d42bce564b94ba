import path from "node:path";
import { BackupProblem } from "@/lib/backup/backup-problem";
import type { Manifest } from "@/lib/backup/manifest";
import { saveBackup } from "@/lib/backup/save-backup";
import { writeArchive } from "@/lib/backup/write-archive";
import { connectOwner, holdOffMigrations } from "@/lib/database/connect-owner";
import { openDatabase } from "@/lib/database/open-database";
import { product } from "./product";
import { say } from "./say";
import { endedBySignal } from "./until-signal";

const USAGE = "Usage: weighbridge backup FILE   (- for standard output)";

/** `backup`: everything in the database into one file, while it is in use. Exit codes: 0, 1 no file, 2 usage. */
export async function run([file, ...more]: string[]): Promise<number> {
  if (!file || more.length > 0 || (file.startsWith("-") && file !== "-")) {
    say(USAGE);
    return 2;
  }
  const database = await openDatabase("it is");
  try {
    const manifest = await backUp(database.url, file, endedBySignal());
    say(`${summary(manifest)}${file === "-" ? "" : ` in ${file}`}.`);
    return 0;
  } finally {
    await database.close();
  }
}

/**
 * Backs up a database.
 *
 * @param url the owner's
 * @param file "-" for standard output
 * @throws {BackupProblem} saying why there is no backup
 */
export async function backUp(url: string, file: string, signal: AbortSignal, tell = say): Promise<Manifest> {
  const options = { product: product(), tell, signal };
  const owner = await connectOwner(url);
  try {
    await holdOffMigrations(owner);
    if (file === "-") return await writeArchive(owner, process.stdout, options).catch(explain);
    return await saveBackup(owner, path.resolve(file), options);
  } finally {
    await owner.end();
  }
}

export function summary({ tables, createdAt }: Pick<Manifest, "tables" | "createdAt">): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `Backed up ${tables.length} tables with ${rows} rows as of ${createdAt}`;
}

function explain(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE")
    throw new BackupProblem("Whoever was reading the backup went away before it was whole.");
  if (error.syscall === "write")
    throw new BackupProblem(
      `Standard output can't be written to (${error.code}): what is there is not whole.`,
    );
  throw error;
}
