import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, rmSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findBreak } from "@/lib/audit/find-break";
import { findAccount } from "@/lib/auth/find-account";
import { machineScope } from "@/lib/auth/scope";
import { loadArchive } from "@/lib/backup/load-archive";
import { checkArchive, readArchive } from "@/lib/backup/read-archive";
import { backUp } from "@/lib/cli/backup";
import { asApp } from "@/lib/database/app-url";
import { connectOwner } from "@/lib/database/connect-owner";
import { dataFolder } from "@/lib/database/data-folder";
import { embedded } from "@/lib/database/embedded";
import { folderClaim } from "@/lib/database/folder-claim";
import { migrate } from "@/lib/database/migrate";
import { migrationFiles } from "@/lib/database/migration-files";
import { db, disconnect, installation } from "@/lib/db";
import { createModel, editModel } from "@/lib/models/commands";
import { entriesOf, everythingIn, sizeOf, withFlippedByte, withManifest } from "../support/archive";
import { arrangeBackup, person } from "../support/arrange-backup";
import { modelData, ourModel, someOrganisation } from "../support/organisation";

const { fresh, restoreInto, weighbridge, kill, ownerUrl, never, quiet, folder, file, arranged } =
  arrangeBackup();
const migrations = migrationFiles().migrationDirectories.map((migration) => migration.path);

describe("a restored database", () => {
  it("is the original, row by row, with all that guards it", async () => {
    const { url } = await fresh();
    const restored = await weighbridge(["restore", file], { DATABASE_URL: url });
    expect(restored.code, restored.said).toBe(0);
    expect(await everythingIn(url)).toEqual(await everythingIn(ownerUrl));
  });

  it("is worked in as before: people sign in and save, and each organisation sees its own", async () => {
    const { url } = await fresh();
    await restoreInto(url);
    const before = process.env.DATABASE_URL;
    await disconnect();
    process.env.DATABASE_URL = asApp(url);
    try {
      expect((await findAccount(person, new Date())).ok).toBe(true);
      const { organisationId, userId, actorName, today } = arranged.scope;
      const scope = await machineScope(organisationId, { userId, name: actorName }, today);
      if (scope === null) throw new Error("the organisation is not there");
      expect((await createModel(scope, modelData({ name: "Made afterwards" }))).ok).toBe(true);
      const stored = await db(scope).modelRecord.findFirstOrThrow({
        where: { id: arranged.modelId, organisationId },
      });
      const edit = {
        id: stored.id,
        revision: stored.revision,
        data: modelData({ ...ourModel, name: "Renamed" }),
      };
      expect(await editModel(scope, edit)).toMatchObject({
        ok: true,
        value: { revision: stored.revision + 1 },
      });
      expect(await db(scope).organisation.count()).toBe(1);
      expect(await installation.organisation.count()).toBe(0);
      expect((await findBreak(scope)).firstBreak).toBeNull();
      await expect(db(scope).$executeRaw`UPDATE "ModelChange" SET via = 'x'`).rejects.toThrow(
        /permission denied/,
      );
    } finally {
      await disconnect();
      process.env.DATABASE_URL = before;
    }
    const owner = await connectOwner(url);
    await expect(owner.query(`UPDATE "ModelChange" SET via = 'x'`)).rejects.toThrow(/append-only/);
    await owner.end();
  });

  it("comes to today's version from the one that was backed up", async () => {
    const old = await fresh();
    const upTo = migrations.filter((name) => name < "20261125090000");
    await migrate(old.url, undefined, upTo);
    await old.query(
      `INSERT INTO "Organisation" (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'Old')`,
    );
    const archive = path.join(folder, "old.zip");
    await backUp(old.url, archive, never, quiet);
    const { url, query } = await fresh();
    await restoreInto(url, archive);
    expect((await query(`SELECT name FROM "Organisation"`)).rows).toEqual([{ name: "Old" }]);
    expect(await migrate(url)).toEqual([]);
    const late = await fresh("template");
    await expect(restoreInto(late.url, archive)).rejects.toThrow(/later version than the backup's/);
  });
});

it("counts on where it was, computes what follows, and keeps references in a circle and triggers as they were", async () => {
  const tables = `
    CREATE TABLE "Odd ""one""" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, other bigint, "tab\tand" text,
      twice bigint GENERATED ALWAYS AS (other * 2) STORED);
    CREATE TABLE "Another" (id serial PRIMARY KEY, odd bigint REFERENCES "Odd ""one""");
    ALTER TABLE "Odd ""one""" ADD CONSTRAINT circle FOREIGN KEY (other) REFERENCES "Another" (id);
    CREATE TRIGGER off BEFORE INSERT ON "Another" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
    ALTER TABLE "Another" DISABLE TRIGGER off;
    CREATE TRIGGER always BEFORE INSERT ON "Odd ""one""" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history()`;
  const [from, to] = [await fresh("template"), await fresh("template")];
  await from.query(tables);
  await from.query(`ALTER TABLE "Odd ""one""" DISABLE TRIGGER always;
    INSERT INTO "Odd ""one""" ("tab\tand") VALUES (E'a\\b\tc\nd\re\u00e9U0001F600'), (NULL), (''), ('N');
    INSERT INTO "Another" (odd) SELECT id FROM "Odd ""one""";
    UPDATE "Odd ""one""" SET other = id;
    ALTER TABLE "Odd ""one""" ENABLE ALWAYS TRIGGER always; SELECT nextval('"Another_id_seq"')`);
  await to.query(tables);
  await to.query(`ALTER TABLE "Odd ""one""" ENABLE ALWAYS TRIGGER always`);
  const archive = path.join(folder, "odd.zip");
  await backUp(from.url, archive, never, quiet);
  await restoreInto(to.url, archive);
  expect(await everythingIn(to.url)).toEqual(await everythingIn(from.url));
  const next = await to.query(`SELECT nextval('"Another_id_seq"'), nextval('"Odd ""one""_id_seq"') AS odd,
    (SELECT sum(twice) FROM "Odd ""one""") AS sum`);
  expect(next.rows).toEqual([{ nextval: "6", odd: "5", sum: "20" }]);
});

describe("the embedded database", () => {
  it("is restored into, and backed up with and without a weighbridge that runs", async () => {
    const data = path.join(folder, "embedded");
    const env = { WEIGHBRIDGE_DATA: data };
    try {
      const restored = await weighbridge(["restore", file], env);
      expect(restored.code, restored.said).toBe(0);
      expect(restored.out).toMatch(
        /^First .*: holds; \d+ events, \d+ rows, head [0-9a-f]{64}\nSecond .*: holds; .*\n.*: removed on .* 3 events, head x; closed\n$/,
      );
      const [first, second] = ["idle.zip", "running.zip"].map((name) => path.join(folder, name));
      expect(await weighbridge(["backup", first as string], env)).toMatchObject({ code: 0, out: "" });
      const claim = await folderClaim(data, "start");
      const database = await embedded(dataFolder(data));
      if (claim.ok) claim.announce({ databaseReady: true });
      const running = await weighbridge(["backup", second as string], env).finally(() => database.stop());
      if (claim.ok) claim.release();
      expect(running.code).toBe(0);
      const original = await readArchive(file);
      for (const made of [first, second]) {
        const { manifest, close } = await readArchive(made as string);
        expect(manifest.tables).toEqual(original.manifest.tables);
        close();
      }
      original.close();
    } finally {
      const { cluster } = dataFolder(data).recall();
      if (cluster) rmSync(cluster, { recursive: true, force: true });
    }
    // Three commands and two servers come up, each by itself.
  }, 180_000);
});

describe("nothing is restored", () => {
  const check = async (from: string) => {
    const archive = await readArchive(from);
    await checkArchive(archive).finally(() => archive.close());
  };

  it("from a damaged archive, which names the table, before the database is touched", async () => {
    const { url, query } = await fresh();
    let tables = 0;
    for (const [name, { from, to, content }] of await entriesOf(file)) {
      const table = /^data\/(.+)\.copy$/.exec(name)?.[1];
      if (content.length > 0) tables++;
      await expect(check(withFlippedByte(file, Math.floor((from + to) / 2)))).rejects.toThrow(
        table ? `the rows of ${table} are not what was backed up` : "its manifest can't be read",
      );
    }
    expect(tables).toBeGreaterThan(20);
    const { from } = (await entriesOf(file)).get("data/ModelChange.copy") as { from: number };
    const flipped = withFlippedByte(file, from + 100);
    const refused = await weighbridge(["restore", flipped], { DATABASE_URL: url });
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.said).toMatch(/the rows of ModelChange are not what was backed up/);
    expect((await query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).rowCount).toBe(
      0,
    );
  });

  it("from one whose rows are sound but are not those of its manifest", async () => {
    const changed = await withManifest(file, ({ tables }) => {
      const [first, second] = tables as { sha256: string }[];
      Object.assign(first ?? {}, { sha256: second?.sha256 });
    });
    await expect(check(changed)).rejects.toThrow("the rows of Assessment are not what was backed up");
    const { url, query } = await fresh("template");
    const [archive, owner] = [await readArchive(changed), await connectOwner(url)];
    // Nor where it was not read before.
    await expect(loadArchive(owner, archive, { tell: quiet, signal: never })).rejects.toThrow("Assessment");
    await owner.end();
    archive.close();
    expect((await query(`SELECT FROM "Assessment"`)).rowCount).toBe(0);
  });

  it("from one that was cut off, is something else, or is not there", async () => {
    const cut = `${file}.cut`;
    for (const part of [0, 0.3, 0.7, 0.999]) {
      copyFileSync(file, cut);
      truncateSync(cut, Math.floor(sizeOf(file) * part));
      await expect(check(cut)).rejects.toThrow(/not a whole backup/);
    }
    await expect(check("package.json")).rejects.toThrow(/not a whole backup/);
    await expect(check(path.join(folder, "nowhere.zip"))).rejects.toThrow(/There is no file/);
  });

  it("from one of a later version", async () => {
    const { url } = await fresh();
    const layout = await withManifest(file, (manifest) => Object.assign(manifest, { formatVersion: 2 }));
    await expect(check(layout)).rejects.toThrow(/made by a later version of Weighbridge/);
    const later = await withManifest(file, ({ migrations }) =>
      (migrations as string[]).push("20991231000000_later"),
    );
    const refused = await weighbridge(["restore", later], { DATABASE_URL: url });
    expect(refused.said).toMatch(/of a later version of Weighbridge \(0\.1\.0\) than this one/);
  });

  it("into a database that holds records or other tables, which stay as they are", async () => {
    await someOrganisation("Third");
    const before = await everythingIn(ownerUrl);
    await expect(restoreInto(ownerUrl)).rejects.toThrow(/holds records already/);
    expect(await everythingIn(ownerUrl)).toEqual(before);
    const other = await fresh();
    await other.query("CREATE TABLE other AS SELECT 1 AS one");
    await expect(restoreInto(other.url)).rejects.toThrow(/tables that are not Weighbridge's/);
    const both = await fresh("template");
    await both.query("CREATE TABLE other (one int)");
    await expect(restoreInto(both.url)).rejects.toThrow(/The table other is not the same/);
    const removed = await fresh("template");
    await removed.query(`INSERT INTO "RemovedOrganisation" (id, "removedBy", reason, events, "headHash")
      VALUES (gen_random_uuid(), 'Test', 'closed', 3, 'x')`);
    await expect(restoreInto(removed.url)).rejects.toThrow(
      /records already \(in the table RemovedOrganisation\)/,
    );
    expect((await removed.query(`SELECT FROM "RemovedOrganisation"`)).rowCount).toBe(1);
  });

  it("by a restore that was killed, and the next one succeeds", async () => {
    const { url, query } = await fresh("template");
    const child = fork("tests/support/restore-halfway.ts", [file, url], { execArgv: ["--import", "tsx"] });
    await once(child, "message");
    await kill(child);
    for (const table of ["Organisation", "Assessment", "ModelRecord"])
      expect((await query(`SELECT FROM "${table}"`)).rowCount).toBe(0);
    await restoreInto(url);
    const archive = await readArchive(file);
    archive.close();
    for (const { name, rows } of archive.manifest.tables)
      expect((await query(`SELECT FROM "${name}"`)).rowCount, name).toBe(rows);
  });
});
