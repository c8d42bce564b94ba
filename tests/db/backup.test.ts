import { fork } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { manifestSchema } from "@/lib/backup/manifest";
import { readArchive } from "@/lib/backup/read-archive";
import { backUp } from "@/lib/cli/backup";
import { asApp } from "@/lib/database/app-url";
import { migrationFiles } from "@/lib/database/migration-files";
import { createModel, editModel } from "@/lib/models/commands";
import { entriesOf, everythingIn } from "../support/archive";
import { arrangeBackup } from "../support/arrange-backup";
import { modelData, ourModel } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const { fresh, restoreInto, weighbridge, hold, kill, ownerUrl, never, quiet, folder, file, arranged } =
  arrangeBackup();

describe("a backup", () => {
  it("holds every table of the catalogue, with rows in each, and says what it holds", async () => {
    const entries = await entriesOf(file);
    const manifest = manifestSchema.parse(JSON.parse(entries.get("manifest.json")?.content.toString() ?? ""));
    const { triggers, constraints, ...tables } = await everythingIn(ownerUrl);
    expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toEqual(
      Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length])),
    );
    for (const { name, rows } of manifest.tables) expect(rows, name).toBeGreaterThan(0);
    expect(manifest.migrations).toEqual(
      migrationFiles().migrationDirectories.map((migration) => migration.path),
    );
    for (const { file: name, bytes } of manifest.tables)
      expect(entries.get(name)?.content.length).toBe(bytes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("shows one moment, while others go on writing", async () => {
    const { scope, modelId } = arranged;
    const lock = await hold("ImportRow");
    const during = path.join(folder, "during.zip");
    const backing = backUp(ownerUrl, during, never, quiet);
    await lock.until();
    const { revision } = await ownerDb.modelRecord.findUniqueOrThrow({ where: { id: modelId } });
    const created = await createModel(scope, modelData({ name: "Came later" }));
    const edited = await editModel(scope, {
      id: modelId,
      revision,
      data: modelData({ ...ourModel, name: "Came later, too" }),
    });
    expect([created.ok, edited.ok]).toEqual([true, true]);
    await lock.letGo();
    await backing;
    const { url, query } = await fresh();
    await restoreInto(url, during);
    const { rows } = await query(`SELECT count(*) AS records,
      count(*) FILTER (WHERE (SELECT max(revision) FROM "ModelChange" WHERE "modelRecordId" = m.id) = m.revision
        AND (SELECT max(revision) FROM "Assessment" WHERE "modelRecordId" = m.id) = m.revision) AS whole,
      count(*) FILTER (WHERE m::text LIKE '%Came later%') AS later FROM "ModelRecord" m`);
    expect(rows[0]).toEqual({ records: rows[0].records, whole: rows[0].records, later: "0" });
  });

  it("is not made by an account that would not see every row", async () => {
    const into = path.join(folder, "partly.zip");
    await expect(backUp(asApp(ownerUrl), into, never, quiet)).rejects.toThrow(
      /DATABASE_URL must name the account that owns/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith("partly"))).toEqual([]);
  });

  it("leaves no piece where the file grows too large or has no place, and says so", async () => {
    const place = path.join(folder, "small");
    mkdirSync(place);
    const into = path.join(place, "backup.zip");
    const grown = await weighbridge(["backup", into], { DATABASE_URL: ownerUrl }, "ulimit -f 8;");
    expect(grown).toMatchObject({ code: 1, out: "" });
    expect(grown.said).toMatch(/backup\.zip can't be written: it grew larger than files may be here/);
    expect(readdirSync(place)).toEqual([]);
    await expect(backUp(ownerUrl, path.join(place, "no/backup.zip"), never, quiet)).rejects.toThrow(
      /there is no such folder/,
    );
    mkdirSync(into);
    await expect(backUp(ownerUrl, into, never, quiet)).rejects.toThrow(/it is a folder/);
    expect(readdirSync(place)).toEqual(["backup.zip"]);
  });

  it("that is killed leaves nothing that looks whole", async () => {
    const place = path.join(folder, "killed");
    mkdirSync(place);
    const lock = await hold("ModelRecord");
    const env = { ...process.env, DATABASE_URL: ownerUrl };
    const child = fork("bin/weighbridge.js", ["backup", path.join(place, "backup.zip")], {
      env,
      silent: true,
    });
    await lock.until();
    await kill(child);
    await lock.letGo();
    const [piece, ...more] = readdirSync(place);
    expect(piece).toMatch(/^backup\.zip\.\d+\.partial$/);
    expect(more).toEqual([]);
    await expect(readArchive(path.join(place, piece as string))).rejects.toThrow(/not a whole backup/);
  });
});
