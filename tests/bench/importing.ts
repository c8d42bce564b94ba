import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { machineScope } from "@/lib/auth/scope";
import { applyImport } from "@/lib/imports/apply-import";
import { draftImport, markApplying } from "@/lib/imports/commands";
import { ownerDb as db } from "../support/owner-db";
import { median, report } from "./measure";

const ACTOR = { userId: null, name: "Measuring" };
const FILES = ["epoch-notable-2026-08-19.csv", "epoch-large-scale-2026-08-19.csv"];

/** Importing Epoch AI's rows, dry run and apply, against a plain COPY of the same rows into text columns. */
export async function benchImporting(): Promise<void> {
  const files = FILES.map((name) => ({ name, content: readFileSync(path.join("prisma/sample", name)) }));
  const rows = files
    .map(({ content }) => parse(content, { bom: true }).length - 1)
    .reduce((sum, n) => sum + n, 0);
  const ours = await median(3, async () => {
    const organisation = await db.organisation.create({ data: { name: "Importing" } });
    const scope = await machineScope(organisation.id, ACTOR);
    if (scope === null) throw new Error("the organisation was not created");
    for (const { name, content } of files) {
      const drafted = await draftImport(scope, {
        fileName: name,
        content: new Uint8Array(content),
        statedOn: null,
      });
      if (!drafted.ok) throw new Error(drafted.refusal.message);
      await markApplying(scope, drafted.value);
      await applyImport({ organisationId: organisation.id, batchId: drafted.value.id, actor: ACTOR });
    }
  });
  report(
    `Importing ${rows} rows, with dry run, history, findings and deadlines`,
    ours,
    "COPY of as many",
    await copying(files),
  );
}

async function copying(files: { content: Buffer }[]): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "weighbridge-copy-"));
  // The server, which runs as another user, reads the file itself.
  chmodSync(folder, 0o755);
  try {
    const places = files.map(({ content }, n) => {
      const [header = [], ...rows]: string[][] = parse(content, { bom: true });
      const file = path.join(folder, `${n}.csv`);
      writeFileSync(file, stringify(rows), { mode: 0o644 });
      return { file, columns: header.map((_, column) => `c${column} text`).join(", ") };
    });
    return await median(3, async () => {
      for (const { file, columns } of places) {
        await db.$executeRawUnsafe(`DROP TABLE IF EXISTS copied`);
        await db.$executeRawUnsafe(`CREATE TABLE copied (${columns})`);
        await db.$executeRawUnsafe(`COPY copied FROM '${file}' (FORMAT csv)`);
      }
    });
  } finally {
    await db.$executeRawUnsafe(`DROP TABLE IF EXISTS copied`);
    rmSync(folder, { recursive: true });
  }
}
