import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { BackupProblem } from "./backup-problem";
import { type BackupTable, FORMAT, MANIFEST, type Manifest, manifestSchema } from "./manifest";

export interface Archive {
  manifest: Manifest;
  /** A table's rows as COPY wrote them; fails at the end where they are not what the manifest says. */
  rowsOf: (table: BackupTable) => AsyncGenerator<Buffer>;
  close: () => void;
}

/** A manifest of this product is a few kilobytes; a file that claims more is none. */
const LARGEST_MANIFEST = 16_000_000;

/**
 * Opens a backup and reads what it says of itself.
 *
 * @throws {BackupProblem} where it is not a whole backup, or one of a later version
 */
export async function readArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new BackupProblem(`There is no file ${file}.`);
    if (error.syscall) throw new BackupProblem(`${file} can't be read (${error.code}).`);
    throw notWhole(file);
  });
  try {
    const entries = await entriesOf(zip).catch(() => {
      throw notWhole(file);
    });
    const manifest = await readManifest(zip, entries.get(MANIFEST), file);
    const lost = manifest.tables.find((table) => !entries.has(table.file));
    if (lost) throw new BackupProblem(`${file} is damaged: the rows of ${lost.name} are missing.`);
    return {
      manifest,
      rowsOf: (table) => rowsOf(zip, entries.get(table.file) as Entry, table),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/**
 * Reads every row and compares it with the manifest.
 *
 * @throws {BackupProblem} naming the first table that is damaged
 */
export async function checkArchive({ manifest, rowsOf }: Archive): Promise<void> {
  for (const table of manifest.tables) for await (const _ of rowsOf(table));
}

const notWhole = (file: string) =>
  new BackupProblem(`${file} is not a whole backup: it was cut off, or it is something else.`);

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function readManifest(zip: ZipFile, entry: Entry | undefined, file: string): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > LARGEST_MANIFEST) throw notWhole(file);
  const damaged = new BackupProblem(`${file} is damaged: its manifest can't be read.`);
  const content = await zip
    .openReadStreamPromise(entry)
    .then(buffer)
    .catch(() => {
      throw damaged;
    });
  if (crc32(content) !== entry.crc32) throw damaged;
  const said = jsonObject(content.toString());
  if (said.format === "weighbridge-backup" && Number(said.formatVersion) > FORMAT)
    throw new BackupProblem(
      `${file} was made by a later version of Weighbridge. Restore it with that version or a newer one.`,
    );
  const read = manifestSchema.safeParse(said);
  if (!read.success) throw notWhole(file);
  return read.data;
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

async function* rowsOf(zip: ZipFile, entry: Entry, table: BackupTable): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const damaged = () => {
    throw new BackupProblem(`The backup is damaged: the rows of ${table.name} are not what was backed up.`);
  };
  const content = (await zip.openReadStreamPromise(entry).catch(damaged)) as Readable;
  try {
    const chunks: AsyncIterator<Buffer> = content[Symbol.asyncIterator]();
    for (;;) {
      // Only what goes wrong in reading is damage; the reader's own trouble passes through `yield`.
      const { value, done } = await chunks.next().catch(damaged);
      if (done) break;
      hash.update(value);
      yield value;
    }
  } finally {
    content.destroy();
  }
  if (hash.digest("hex") !== table.sha256) damaged();
}
