import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { BackupProblem } from "./backup-problem";
import type { Manifest } from "./manifest";
import { checkArchive, readArchive } from "./read-archive";
import { writeArchive } from "./write-archive";

/** A piece that was being written carries this at the end of its name, and the process that wrote it before. */
export const PARTIAL = ".partial";

/**
 * Backs up into a file that comes into being whole or not at all: it is written beside its place, put safely on
 * the disk, read back and compared with its own manifest, and only then given its name. An earlier file of that
 * name is replaced.
 *
 * @throws {BackupProblem} saying why there is no file; nothing of it is left on the disk then
 */
export async function saveBackup(
  owner: pg.Client,
  file: string,
  options: Parameters<typeof writeArchive>[2],
): Promise<Manifest> {
  const partial = `${file}.${process.pid}${PARTIAL}`;
  try {
    await rm(partial, { force: true });
    // Put safely on the disk as it closes: until then the disk may still find that it is full.
    const output = createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true });
    await once(output, "open");
    const manifest = await writeArchive(owner, output, options);
    options.tell("Reading it back …");
    const archive = await readArchive(partial);
    await checkArchive(archive).finally(() => archive.close());
    options.signal.throwIfAborted();
    await rename(partial, file);
    await synchronise(path.dirname(file));
    return manifest;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    if (options.signal.aborted) throw new BackupProblem(`Stopped: ${file} was not written.`);
    throw explain(error, file);
  }
}

/** A name is safe when its folder is; where a system can't do that for a folder, it does it by itself. */
async function synchronise(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

const reasons: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full for this user",
  EFBIG: "it grew larger than files may be here",
  ENOENT: "there is no such folder",
  ENOTDIR: "its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk can only be read",
};

function explain(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const reason = syscall !== undefined && code !== undefined && reasons[code];
  return reason ? new BackupProblem(`${file} can't be written: ${reason}. No file was left there.`) : error;
}
