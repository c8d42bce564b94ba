import { once } from "node:events";
import {
  closeSync,
  copyFileSync,
  createWriteStream,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";

/** What stands in an archive, and where: by another reader than the product's own. */
export async function entriesOf(
  file: string,
): Promise<Map<string, { from: number; to: number; content: Buffer }>> {
  const zip = await openPromise(file, { autoClose: false });
  const entries = new Map();
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart: from } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const content = await buffer(await zip.openReadStreamPromise(entry));
    entries.set(entry.fileName, { from, to: from + entry.compressedSize, content });
  }
  zip.close();
  return entries;
}

/** A copy with one byte turned over. */
export function withFlippedByte(file: string, at: number): string {
  const copy = `${file}.flipped`;
  copyFileSync(file, copy);
  const handle = openSync(copy, "r+");
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([(byte[0] as number) ^ 0xff]), 0, 1, at);
  closeSync(handle);
  return copy;
}

/** A sound archive whose manifest says something else. */
export async function withManifest(
  file: string,
  change: (manifest: Record<string, unknown>) => void,
): Promise<string> {
  const copy = `${file}.changed`;
  const zip = new ZipFile();
  for (const [name, { content }] of await entriesOf(file)) {
    if (name !== "manifest.json") zip.addBuffer(content, name);
    else {
      const manifest = JSON.parse(content.toString());
      change(manifest);
      zip.addBuffer(Buffer.from(JSON.stringify(manifest)), name);
    }
  }
  zip.end();
  await once(zip.outputStream.pipe(createWriteStream(copy)), "close");
  return copy;
}

export const sizeOf = (file: string) => readFileSync(file).length;

/** Every row of every table as text, and what guards them: tables are found in the catalogue. */
export async function everythingIn(url: string): Promise<Record<string, unknown[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string) => (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  try {
    const names = await rows(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const all: Record<string, unknown[]> = {
      triggers: await rows(
        `SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`,
      ),
      constraints:
        await rows(`SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`),
    };
    for (const name of names)
      all[name] = await rows(`SELECT t::text FROM ${client.escapeIdentifier(name)} t ORDER BY 1`);
    return all;
  } finally {
    await client.end();
  }
}
