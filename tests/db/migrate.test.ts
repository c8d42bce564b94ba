import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "@/lib/database/migrate";
import { migrationFiles } from "@/lib/database/migration-files";
import { schemaDrift } from "@/lib/database/schema-drift";
import { createTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase("nothing");
  folder = mkdtempSync(path.join(os.tmpdir(), "migrations-"));
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const names = migrationFiles().migrationDirectories.map(({ path }) => path);

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

test("migrating twice applies everything once", async () => {
  expect(await migrate(database.url)).toEqual(names);
  expect(await migrate(database.url)).toEqual([]);
});

test("two that migrate at once take turns", async () => {
  const applied = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect(applied.flat()).toEqual(names);
});

test("the migrations say what the schema says", async () => {
  expect(await schemaDrift(database.url)).toBe("");
});

test("the job queue is there before any worker", async () => {
  await migrate(database.url);
  const { rowCount } = await database.query("SELECT FROM graphile_worker.jobs");
  expect(rowCount).toBe(0);
});

test("semicolons inside functions, texts and comments do not end a statement", async () => {
  write(
    "20260101000000_function",
    `-- one; two
     CREATE TABLE "A" ("b" TEXT NOT NULL DEFAULT 'x;y');
     CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no;'; END; $$;
     CREATE TRIGGER refuse BEFORE DELETE ON "A" FOR EACH ROW EXECUTE FUNCTION refuse();`,
  );
  await migrate(database.url, folder);
  await database.query(`INSERT INTO "A" DEFAULT VALUES`);
  await expect(database.query(`DELETE FROM "A"`)).rejects.toThrow("no;");
});

test("a migration that fails leaves nothing, says why, and can be mended and tried again", async () => {
  write("20260101000000_a", `CREATE TABLE "A" ();`);
  write("20260102000000_b", `CREATE TABLE "B" (); SELECT 1 / 0;`);
  await expect(migrate(database.url, folder)).rejects.toThrow(/division by zero/);
  const tables = await database.query("SELECT to_regclass('\"A\"') AS a, to_regclass('\"B\"') AS b");
  expect(tables.rows).toEqual([{ a: '"A"', b: null }]);

  write("20260102000000_b", `CREATE TABLE "B" ();`);
  expect(await migrate(database.url, folder)).toEqual(["20260102000000_b"]);
});
