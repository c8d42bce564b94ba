import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

test("records classified before know the duties of their latest finding", async () => {
  const added = names.find((name) => name.endsWith("_duties_and_events")) ?? "";
  const take = (name: string) =>
    cpSync(path.join("prisma/migrations", name), path.join(folder, name), { recursive: true });
  for (const name of names.filter((one) => one < added)) take(name);
  await migrate(database.url, folder);
  const own = "00000000-0000-7000-8000-000000000001";
  const duties = (outcome: string) =>
    JSON.stringify({
      duties: [
        { id: "art-53-1-c", outcome },
        { id: "art-54", outcome: "open" },
      ],
    });
  await database.query(`INSERT INTO "Organisation" (id, name) VALUES ('${own}', 'One')`);
  await database.query(`INSERT INTO "ModelRecord" (id, "organisationId", name, provider)
    VALUES ('${own}', '${own}', 'Old', 'Lab'), ('00000000-0000-7000-8000-000000000002', '${own}', 'Bare', 'Lab')`);
  await database.query(`INSERT INTO "Assessment"
      (id, "organisationId", "modelRecordId", revision, "recordedAt", "asOf", "lawVersion", facts, findings)
    VALUES
      ('${own}', '${own}', '${own}', 1, '2026-01-01', '2026-01-01', 'x', '{}', '${duties("does_not_bind")}'),
      ('00000000-0000-7000-8000-000000000003', '${own}', '${own}', 2, '2026-02-01', '2026-02-01', 'x', '{}', '${duties("binds")}')`);
  take(added);
  await migrate(database.url, folder);
  const { rows } = await database.query(
    `SELECT name, "dutiesBinding", "dutiesOpen", events FROM "ModelRecord" ORDER BY name`,
  );
  expect(rows).toEqual([
    { name: "Bare", dutiesBinding: [], dutiesOpen: [], events: [] },
    { name: "Old", dutiesBinding: ["art-53-1-c"], dutiesOpen: ["art-54"], events: [] },
  ]);
});
