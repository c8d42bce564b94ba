import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBreak } from "@/lib/audit/find-break";
import { passwordFits } from "@/lib/auth/password";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { createModel } from "@/lib/models/commands";
import { pseudonymisePerson } from "@/lib/people/save-pseudonym";
import { createRun } from "@/lib/training/commands";
import { decideNarrow, fillEveryTable, runData } from "../support/arrange-tenant";
import { colleagueOf, modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const NAME = 'Zoë "Quill" Unusual';

const owner = new pg.Client({ connectionString: process.env.WEIGHBRIDGE_TEST_OWNER_URL });
await owner.connect();
afterAll(() => owner.end());

// Found in the catalogue, so that a column that comes tomorrow is looked at, too.
const { rows: columns } = await owner.query<{ of: string; name: string }>(`
  SELECT c.relname AS of, a.attname AS name
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND (a.attname LIKE '%ByName' OR a.attname = 'email')
    AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'organisationId')`);
const { rows: tables } = await owner.query<{ name: string }>(`
  SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'organisationId')`);

/** Where a text stands anywhere in an organisation's rows, by table. */
async function found(scope: Scope, text: string): Promise<string[]> {
  const where: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `SELECT 1 FROM "${name}" r WHERE "organisationId" = $1 AND strpos(replace(to_jsonb(r)::text, '\\"', '"'), $2) > 0 LIMIT 1`,
      [scope.organisationId, text],
    );
    if (rows.length > 0) where.push(name);
  }
  return where.sort();
}

/** A model and a training of it, recorded and judged by one person. */
async function recordAndDecide(by: Scope): Promise<string> {
  const made = await createModel(by, modelData({ ...ourModel, taskRange: "appears_narrow" }));
  if (!made.ok) throw new Error(made.refusal.message);
  await decideNarrow(by, made.value.id, 1);
  await createRun(by, { modelId: made.value.id, data: runData });
  return made.value.id;
}

let mine: Scope;
let leaver: Scope;

beforeAll(async () => {
  mine = await someOrganisation("Pseudonyms");
  leaver = await colleagueOf(mine, NAME);
  await fillEveryTable(leaver);
  await recordAndDecide(leaver);
});

describe("a person who is made nameless", () => {
  it("stands by name in many places before", async () => {
    expect(columns.length).toBeGreaterThan(12);
    // What was decided is told in findings as well.
    expect(await found(mine, NAME)).toEqual(
      expect.arrayContaining(["Assessment", "Judgement", "ModelChange", "TrainingRun", "User"]),
    );
  });

  it("stands nowhere by name or address afterwards, and the chain holds", async () => {
    const { email } = await ownerDb.user.findUniqueOrThrow({ where: { id: leaver.userId ?? "" } });
    const answer = await pseudonymisePerson(mine, { id: leaver.userId ?? "" });
    expect(answer).toEqual({ ok: true, value: { pseudonym: "Former member 1" } });
    expect(await found(mine, NAME)).toEqual([]);
    expect(await found(mine, email)).toEqual([]);
    expect(await found(mine, "Former member 1")).toEqual(
      expect.arrayContaining(["Assessment", "Judgement", "ModelChange", "TrainingRun", "User"]),
    );
    expect((await findBreak(mine)).firstBreak).toBeNull();
    // An ordinary change, by whoever asked for it.
    const last = await ownerDb.auditEvent.findFirst({
      where: { organisationId: mine.organisationId },
      orderBy: { sequence: "desc" },
    });
    expect(last).toMatchObject({ kind: "write", actorId: mine.userId });
  });

  it("signs in no more", async () => {
    const row = await ownerDb.user.findUniqueOrThrow({ where: { id: leaver.userId ?? "" } });
    expect(row.passwordHash).toBe("");
    expect(await passwordFits(row.passwordHash, "")).toBe(false);
    expect(await passwordFits(row.passwordHash, "anything at all")).toBe(false);
  });

  it("is made so once", async () => {
    const again = await pseudonymisePerson(mine, { id: leaver.userId ?? "" });
    expect(!again.ok && again.refusal.message).toMatch(/already/);
    const next = await colleagueOf(mine, "Another Leaver");
    expect(await pseudonymisePerson(mine, { id: next.userId ?? "" })).toMatchObject({
      value: { pseudonym: "Former member 2" },
    });
  });
});

it("tells two people of one name apart", async () => {
  const scope = await someOrganisation("Namesakes");
  const [first, second] = [await colleagueOf(scope, "Max Same"), await colleagueOf(scope, "Max Same")];
  const [ofFirst, ofSecond] = [await recordAndDecide(first), await recordAndDecide(second)];
  await pseudonymisePerson(scope, { id: first.userId ?? "" });
  const names = async (modelRecordId: string) => {
    const findings = await ownerDb.assessment.findMany({ where: { modelRecordId } });
    return [
      (await ownerDb.modelChange.findFirstOrThrow({ where: { modelRecordId } })).changedByName,
      (await ownerDb.trainingRun.findFirstOrThrow({ where: { modelRecordId } })).createdByName,
      JSON.stringify(findings).includes("Max Same"),
      JSON.stringify(findings).includes("Former member 1"),
    ];
  };
  expect(await names(ofFirst)).toEqual(["Former member 1", "Former member 1", false, true]);
  expect(await names(ofSecond)).toEqual(["Max Same", "Max Same", true, false]);
});

it("is not oneself, nor somebody of another organisation", async () => {
  const stranger = await someOrganisation("Elsewhere");
  expect((await pseudonymisePerson(stranger, { id: mine.userId ?? "" })).ok).toBe(false);
  expect((await pseudonymisePerson(mine, { id: mine.userId ?? "" })).ok).toBe(false);
  // Nor past the command: the function looks at the current organisation alone.
  const [answer] = await db(stranger).$queryRaw<{ pseudonym: string | null }[]>`
    SELECT pseudonymise_person(${mine.userId}::uuid) AS pseudonym`;
  expect(answer?.pseudonym).toBeNull();
  expect((await ownerDb.user.findUniqueOrThrow({ where: { id: mine.userId ?? "" } })).name).toBe(
    "Olga Officer",
  );
});

it("opens what is only added to for nothing else", async () => {
  for (const sql of [
    `SET LOCAL weighbridge.rewriting = 'names'`,
    `UPDATE "ModelChange" SET "changedByName" = 'Somebody'`,
  ])
    await db(mine)
      .$executeRawUnsafe(sql)
      .then(
        () => expect(sql).toMatch(/^SET/),
        (error: Error) => expect(error.message).toMatch(/permission denied/),
      );
  // Nor for a table whose changes the application may make, but for what is never rewritten of it.
  const edge = db(mine).$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL weighbridge.rewriting = 'names'`;
    await tx.$executeRaw`UPDATE "LineageEdge" SET "createdByName" = 'Somebody'`;
  });
  await expect(edge).rejects.toThrow(/append-only/);
  const { rows } = await owner.query(
    `SELECT 1 FROM "LineageEdge" WHERE "createdByName" = 'Somebody' UNION ALL SELECT 1 FROM "ModelChange" WHERE "changedByName" = 'Somebody'`,
  );
  expect(rows).toEqual([]);
});
