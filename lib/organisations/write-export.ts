import { createHash } from "node:crypto";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { chainLines } from "@/lib/audit/queries";
import { saveExport } from "@/lib/audit/save-export";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { lawVersion } from "@/lib/law/version";
import type { Prisma } from "@/prisma/client/client";
import { type ExportedFile, leftOut, type Manifest, readMe } from "./export-contents";
import { readTables, tableFiles, tableLines } from "./read-tables";

/** A slow reader holds a connection this long at most. */
const TIMEOUT = 60 * 60_000;

/**
 * Writes everything an organisation has as one zip, read in one snapshot and streamed: memory does not grow with it.
 *
 * @param output is ended when all is written, destroyed where it fails
 */
export async function writeExport(scope: Scope, output: Writable): Promise<void> {
  await saveExport(scope, { what: "organisation" });
  await db(scope).$transaction((tx) => pipeline(archive(tx, scope), output), {
    isolationLevel: "RepeatableRead",
    timeout: TIMEOUT,
  });
}

/** The archive as a stream. What cannot be read breaks it, so that no half archive passes for a whole one. */
function archive(tx: Prisma.TransactionClient, scope: Scope): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const broken = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", broken);
  const files: ExportedFile[] = [];
  const add = (path: string, content: AsyncIterable<string | Uint8Array>, isTable = false) =>
    zip.addReadStreamLazy(path, (begin) => {
      const counted = count(path, content, isTable, files);
      begin(null, Readable.from(counted, { objectMode: false }).on("error", broken));
    });
  void (async () => {
    add("README.txt", one(readMe));
    for (const table of await readTables(tx)) {
      add(`tables/${table.name}.jsonl`, tableLines(tx, scope, table), true);
      for await (const { path, content } of tableFiles(tx, scope, table)) add(path, content);
    }
    add("audit-trail.jsonl", chainLines(scope, tx), true);
    // Asked for when all others are written.
    zip.addReadStreamLazy("manifest.json", (begin) =>
      manifest(tx, scope, files).then((text) => begin(null, Readable.from([text])), broken),
    );
    zip.end();
  })().catch(broken);
  return out;
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

async function* count(
  path: string,
  content: AsyncIterable<string | Uint8Array>,
  isTable: boolean,
  files: ExportedFile[],
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let [bytes, rows] = [0, 0];
  for await (const part of content) {
    const chunk = Buffer.from(part as string);
    hash.update(chunk);
    bytes += chunk.length;
    rows += 1;
    yield chunk;
  }
  files.push({ path, sha256: hash.digest("hex"), bytes, ...(isTable && { rows }) });
}

async function manifest(tx: Prisma.TransactionClient, scope: Scope, files: ExportedFile[]): Promise<string> {
  const [now] = await tx.$queryRaw<{ at: Date; migration: string }[]>`
    SELECT now() AS at, (SELECT max(migration_name) FROM _prisma_migrations) AS migration`;
  const content: Manifest = {
    format: "weighbridge organisation export 1",
    organisation: { id: scope.organisationId, name: scope.organisationName },
    takenAt: now?.at.toISOString() ?? "",
    lawVersion,
    migration: now?.migration ?? "",
    files,
    leftOut: Object.entries(leftOut).flatMap(([table, columns]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
