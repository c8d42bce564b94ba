import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findBreak } from "@/lib/audit/find-break";
import { saveEvent } from "@/lib/audit/save-event";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { archiveModel, createModel, editModel } from "@/lib/models/commands";
import { fillEveryTable } from "../support/arrange-tenant";
import { modelData, ourModel, someOrganisation } from "../support/organisation";

const owner = new pg.Client({ connectionString: process.env.WEIGHBRIDGE_TEST_OWNER_URL });
await owner.connect();
afterAll(() => owner.end());

let scope: Scope;
beforeEach(async () => {
  scope = await someOrganisation();
});

const events = (of: Scope) =>
  db(of).auditEvent.findMany({ where: { organisationId: of.organisationId }, orderBy: { sequence: "asc" } });

async function aModel(of = scope): Promise<string> {
  const made = await createModel(of, modelData(ourModel));
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value.id;
}

/** Past every trigger, as whoever owns the server can. */
async function byHand(sql: string, ...values: unknown[]): Promise<void> {
  await owner.query("BEGIN");
  await owner.query("SET LOCAL session_replication_role = replica");
  const { rowCount } = await owner.query(sql, values);
  await owner.query("COMMIT");
  expect(rowCount).toBe(1);
}

describe("what is done", () => {
  it("is one event a transaction, with who, when and which rows", async () => {
    const before = Date.now();
    const id = await aModel();
    const last = (await events(scope)).at(-1);
    expect(last).toMatchObject({ actorId: scope.userId, actor: "person", kind: "write" });
    expect(last?.at.getTime()).toBeGreaterThanOrEqual(before);
    const parts = last?.parts as { act: string; table: string; rows: [string, string][] }[];
    const touched = parts.map(({ act, table }) => `${act} ${table}`);
    expect(touched).toEqual(
      expect.arrayContaining(["insert ModelRecord", "insert ModelChange", "insert Assessment"]),
    );
    expect(parts.find(({ table }) => table === "ModelRecord")?.rows[0]?.[0]).toBe(id);
  });

  it("leaves no event where it is given up, and none where nothing changed", async () => {
    const id = await aModel();
    const count = (await events(scope)).length;
    await editModel(scope, { id, revision: 1, data: modelData(ourModel) });
    await editModel(scope, { id, revision: 7, data: modelData({ name: "Too late" }) });
    await expect(
      db(scope).$transaction(async (tx) => {
        await saveEvent(tx, "export", { what: "a list" });
        throw new Error("thought better of it");
      }),
    ).rejects.toThrow();
    expect(await events(scope)).toHaveLength(count);
  });

  it("is chained too where no row shows it", async () => {
    await saveEvent(db(scope), "export", { what: "a list" });
    expect((await events(scope)).at(-1)).toMatchObject({
      kind: "export",
      parts: [{ act: "export", what: "a list" }],
    });
  });

  it("cannot be passed off as a row that was written", async () => {
    await expect(saveEvent(db(scope), "insert" as never, { table: "ModelRecord" })).rejects.toThrow();
  });

  it("cannot be taken back by the application, nor by the owner as long as the triggers stand", async () => {
    const sql = `UPDATE "AuditEvent" SET kind = 'nothing'`;
    await expect(db(scope).$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/);
    await expect(
      db(scope).$executeRawUnsafe(`INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent"`),
    ).rejects.toThrow(/permission denied/);
    await expect(owner.query(sql)).rejects.toThrow(/append-only/);
  });

  it("at the same moment by thirty, in two organisations, makes two chains without a fork or a gap", async () => {
    const other = await someOrganisation("Other");
    const before = (await events(scope)).length;
    const of = (n: number) => (n % 2 === 0 ? scope : other);
    const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => aModel(of(n))));
    await Promise.all(ids.map((id, n) => archiveModel(of(n), { id, archived: true })));
    for (const each of [scope, other]) {
      const chain = await events(each);
      expect(chain.map(({ sequence }) => Number(sequence))).toEqual(chain.map((_, n) => n + 1));
      expect(chain).toHaveLength(before + 30);
      expect(await findBreak(each)).toMatchObject({ events: before + 30, firstBreak: null });
    }
  });
});

describe("a check of the chain", () => {
  beforeAll(async () => {
    const whole = await someOrganisation("Whole");
    await fillEveryTable(whole);
  });

  it("holds over every table", async () => {
    await fillEveryTable(scope);
    const { rows: counted } = await owner.query<{ n: string }>(
      `
      SELECT sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I WHERE %I = %L', c.relname,
        CASE c.relname WHEN 'Organisation' THEN 'id' ELSE 'organisationId' END, $1::text), false, true, '')))[1]::text::int) AS n
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('AuditEvent')
        AND (c.relname = 'Organisation' OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND attname = 'organisationId'))`,
      [scope.organisationId],
    );
    const verdict = await findBreak(scope);
    expect(verdict.firstBreak).toBeNull();
    // Every row there is was looked at.
    expect(verdict.rows).toBe(Number(counted[0]?.n));
  });

  it("watches every table that holds an organisation's rows", async () => {
    const { rows } = await owner.query(`
      SELECT c.relname, (SELECT count(*)::int FROM pg_trigger t WHERE t.tgrelid = c.oid AND tgname IN ('audit_insert', 'audit_update', 'audit_delete')) AS n
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisationId'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'AuditEvent'`);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ n }) => n !== 3)).toEqual([]);
  });

  it.each([
    ["a record", `UPDATE "ModelRecord" SET name = overlay(name placing 'X' from 1 for 1) WHERE id = $1`],
    ["its history", `UPDATE "ModelChange" SET via = 'forn' WHERE "modelRecordId" = $1 AND revision = 1`],
    [
      "who did it",
      `UPDATE "ModelChange" SET "changedByName" = 'Olgb Officer' WHERE "modelRecordId" = $1 AND revision = 1`,
    ],
  ])("finds one byte changed by hand in %s, and names the event", async (_, sql) => {
    const id = await aModel();
    const event = (await events(scope)).at(-1);
    await aModel();
    await byHand(sql, id);
    const { firstBreak } = await findBreak(scope);
    expect(firstBreak).toMatchObject({ sequence: Number(event?.sequence), at: event?.at.toISOString() });
    expect(firstBreak?.what).toMatch(/is not what this event/);
  });

  it.each([
    ["its content", `UPDATE "AuditEvent" SET kind = 'writf'`, /not what its hash says/],
    [
      "what a row was",
      `UPDATE "AuditEvent" SET parts = jsonb_set(parts, '{0,rows,0,1}', '"00"')`,
      /not what its hash says/,
    ],
    ["when it was", `UPDATE "AuditEvent" SET at = at + interval '1 millisecond'`, /not what its hash says/],
    ["what it follows", `UPDATE "AuditEvent" SET "previousHash" = 'x'`, /does not follow/],
    ["that it was", `DELETE FROM "AuditEvent"`, /is missing/],
  ])("finds an event of which somebody changed %s", async (_, sql, what) => {
    await aModel();
    await aModel();
    const wanted = (await events(scope)).at(-2);
    await byHand(
      `${sql} WHERE "organisationId" = $1 AND sequence = $2`,
      scope.organisationId,
      wanted?.sequence,
    );
    const { firstBreak } = await findBreak(scope);
    expect(firstBreak?.what).toMatch(what);
    expect(firstBreak?.sequence).toBe(Number(wanted?.sequence) + (sql.startsWith("DELETE") ? 1 : 0));
  });

  it("finds a row that was put in or taken out past the chain", async () => {
    const id = await aModel();
    await byHand(`DELETE FROM "ModelChange" WHERE "modelRecordId" = $1`, id);
    expect((await findBreak(scope)).firstBreak?.what).toMatch(/of ModelChange is gone without an event/);
    const other = await someOrganisation();
    await byHand(
      `INSERT INTO "TurnoverStatement" (id, "organisationId", "financialYear", source, "statedByName") VALUES (gen_random_uuid(), $1, 2025, 'x', 'x')`,
      other.organisationId,
    );
    expect((await findBreak(other)).firstBreak).toMatchObject({
      sequence: null,
      what: expect.stringMatching(/past the chain/),
    });
  });

  it("knows a change by hand that left the triggers on: the chain says so by itself", async () => {
    const id = await aModel();
    await owner.query(`UPDATE "ModelRecord" SET name = 'By hand' WHERE id = $1`, [id]);
    expect((await findBreak(scope)).firstBreak).toBeNull();
    expect((await events(scope)).at(-1)?.actor).toMatch(/^database account /);
  });

  it("exits 1 and names the event on the command line", async () => {
    const id = await aModel();
    await byHand(`UPDATE "ModelRecord" SET provider = provider || '.' WHERE id = $1`, id);
    const args = ["bin/weighbridge.js", "verify"];
    const env = { ...process.env, DATABASE_URL: process.env.WEIGHBRIDGE_TEST_OWNER_URL };
    const failed = await promisify(execFile)(process.execPath, args, { env }).catch((error) => error);
    expect(failed.code).toBe(1);
    const [line] = String(failed.stdout)
      .split("\n")
      .filter((each) => each.includes(scope.organisationId));
    expect(line).toMatch(/BROKEN at event \d+ of 20\d\d-.*the row .* of ModelRecord/);
  });
});

it("a hash is SHA-256 of the event's text and its predecessor's stands in it: any program can tell", async () => {
  await aModel();
  const { rows } = await owner.query<{ body: string; hash: string }>(
    `SELECT audit.body(e) AS body, hash FROM "AuditEvent" e WHERE "organisationId" = $1 ORDER BY sequence`,
    [scope.organisationId],
  );
  let previous = "";
  for (const { body, hash } of rows) {
    expect(createHash("sha256").update(body).digest("hex")).toBe(hash);
    expect(JSON.parse(body).previous).toBe(previous);
    previous = hash;
  }
  expect(rows.length).toBeGreaterThan(1);
});
