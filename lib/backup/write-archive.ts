import { createHash } from "node:crypto";
import { Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { BackupProblem } from "./backup-problem";
import { type FoundTable, findMigrations, findSequences, findTables, openAllRows } from "./find-contents";
import { type BackupTable, FORMAT, MANIFEST, type Manifest } from "./manifest";

interface Options {
  product: Manifest["product"];
  /** Told one line at a time what is being done. */
  tell: (line: string) => void;
  signal: AbortSignal;
}

/** Bytes of one table after which it is told that there is something under way. */
const ANNOUNCED = 256_000_000;

/**
 * Writes everything the database holds, as it is at one moment, while others go on writing. No more than a few
 * pieces of a table are in memory at a time.
 *
 * @param owner a connection of the account that owns the tables; of no use afterwards where this throws
 * @param output ended when all is written
 * @throws {BackupProblem} where there is nothing to back up, or rows that this account may not see
 */
export async function writeArchive(
  owner: pg.Client,
  output: Writable,
  { product, tell, signal }: Options,
): Promise<Manifest> {
  const moment = await openMoment(owner).catch((error) => {
    throw explain(error);
  });
  const zip = new ZipFile();
  const options = { mtime: moment.now, mode: 0o100600 };
  const broken = new AbortController();
  const stopped = AbortSignal.any([signal, broken.signal]);
  const written = pipeline(zip.outputStream, output, { signal });
  written.catch((error) => broken.abort(error));
  try {
    const tables: BackupTable[] = [];
    for (const found of await findTables(owner)) {
      const table = await addTable(
        owner,
        zip,
        found,
        { ...options, forceZip64Format: true },
        { tell, stopped },
      );
      if (table.rows > 0) tell(`${table.name}: ${table.rows} rows`);
      tables.push(table);
    }
    const sequences = await findSequences(owner);
    await owner.query("COMMIT");
    const manifest: Manifest = {
      format: "weighbridge-backup",
      formatVersion: FORMAT,
      product,
      createdAt: moment.now.toISOString(),
      postgresql: moment.version,
      migrations: moment.migrations,
      tables,
      sequences,
    };
    // What it says is known only now; a reader finds it first all the same, by the directory at the end.
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST, options);
    zip.end();
    await written;
    return manifest;
  } catch (error) {
    output.destroy();
    await written.catch(() => {});
    // The reason why the output broke says more than that reading was broken off for it.
    throw broken.signal.aborted && !signal.aborted ? broken.signal.reason : explain(error);
  }
}

/** From here on everything is seen as it is now. */
async function openMoment(owner: pg.Client): Promise<{ now: Date; version: string; migrations: string[] }> {
  await openAllRows(owner);
  await owner.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const migrations = await findMigrations(owner);
  if (!migrations?.length)
    throw new BackupProblem("There is nothing to back up: the database has no tables.");
  const { rows } = await owner.query("SELECT now(), current_setting('server_version') AS version");
  return { ...rows[0], migrations };
}

async function addTable(
  owner: pg.Client,
  zip: ZipFile,
  { name, columns }: FoundTable,
  options: { mtime: Date; mode: number; forceZip64Format: boolean },
  { tell, stopped }: { tell: (line: string) => void; stopped: AbortSignal },
): Promise<BackupTable> {
  const file = `data/${name}.copy`;
  const list = columns.map((column) => owner.escapeIdentifier(column.name)).join(", ");
  const copy = owner.query(copyTo(`COPY public.${owner.escapeIdentifier(name)} (${list}) TO STDOUT`));
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (Math.floor((bytes + chunk.length) / ANNOUNCED) > Math.floor(bytes / ANNOUNCED))
        tell(`${name}: ${Math.floor((bytes + chunk.length) / 1e6)} MB so far`);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  zip.addReadStream(counted, file, options);
  await pipeline(copy, counted, { signal: stopped });
  // The number of rows comes behind the rows; an answer to anything asked later comes behind that.
  await owner.query("SELECT");
  return { name, file, columns, rows: copy.rowCount, bytes, sha256: hash.digest("hex") };
}

function explain(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "42501")
    return new BackupProblem(
      `This account may not read everything there is (${message}). DATABASE_URL must name the account that owns the tables.`,
    );
  return error;
}
