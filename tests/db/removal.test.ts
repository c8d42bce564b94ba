import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { findBreak } from "@/lib/audit/find-break";
import type { Scope } from "@/lib/auth/scope";
import { run } from "@/lib/cli/remove-organisation";
import { db, installation } from "@/lib/db";
import { archiveModel, createModel } from "@/lib/models/commands";
import { removedOrganisations } from "@/lib/organisations/queries";
import { removeOrganisation } from "@/lib/organisations/save-removal";
import { organisationRetention } from "@/lib/retention/queries";
import { fillEveryTable } from "../support/arrange-tenant";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

const owner = new pg.Client({ connectionString: process.env.WEIGHBRIDGE_TEST_OWNER_URL });
await owner.connect();
afterAll(() => owner.end());

// Found in the catalogue, so that a table that comes tomorrow is looked at, too.
const { rows: tables } = await owner.query<{ name: string }>(`
  SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = c.oid AND b.attname = 'organisationId')`);

/** An organisation's rows by table, and its own. */
async function rowsOf({ organisationId }: Scope): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const { name } of [...tables, { name: "Organisation" }]) {
    const own = name === "Organisation" ? "id" : "organisationId";
    const { rows } = await owner.query(`SELECT r::text FROM "${name}" r WHERE "${own}" = $1 ORDER BY 1`, [
      organisationId,
    ]);
    found[name] = rows;
  }
  return found;
}

const counts = async (scope: Scope) =>
  Object.entries(await rowsOf(scope)).filter(([, rows]) => rows.length > 0);
const model = (scope: Scope, fields = {}) => createModel(scope, modelData({ ...ourModel, ...fields }));

describe("an organisation", () => {
  it("is removed with every row of every table; no other is touched, and one line stays", async () => {
    const [going, staying] = [await someOrganisation("Going"), await someOrganisation("Staying")];
    await fillEveryTable(going);
    await fillEveryTable(staying);
    expect((await counts(going)).length).toBe(tables.length + 1);
    const head = await ownerDb.auditEvent.findFirstOrThrow({
      where: { organisationId: going.organisationId },
      orderBy: { sequence: "desc" },
    });
    const before = await rowsOf(staying);
    const args = [going.organisationId, "--reason", "The company was wound up."];
    // Its model was placed in March 2026: ten years.
    expect(await run(args)).toBe(1);
    expect((await counts(going)).length).toBe(tables.length + 1);
    expect(await run([...args, "--despite-retention"])).toBe(0);
    expect(await counts(going)).toEqual([]);
    expect(await rowsOf(staying)).toEqual(before);
    expect((await findBreak(staying)).firstBreak).toBeNull();
    const line = (await removedOrganisations()).find(({ id }) => id === going.organisationId);
    expect(line).toMatchObject({
      removedById: null,
      removedBy: "Command line",
      reason: "Despite retention: The company was wound up.",
      events: head.sequence,
      headHash: head.hash,
    });
    const { rows: parts } = await owner.query("SELECT 1 FROM audit.part");
    expect(parts).toEqual([]);
  });

  it("is not removed while a duty has it keep something, and the refusal names duty and day", async () => {
    const scope = await someOrganisation("Placed");
    await model(scope, { name: "Kestrel", codeChapters: ["transparency"] });
    const answer = await removeOrganisation(scope, { name: "Placed", reason: "Test" });
    expect(!answer.ok && answer.refusal.message).toMatch(/Kestrel.*documentation.*2 March 2036/);
    expect(await ownerDb.organisation.count({ where: { id: scope.organisationId } })).toBe(1);
  });

  it("is not removed for an archived record either, nor while the day of placing is not known", async () => {
    const scope = await someOrganisation("Archived");
    const made = await model(scope, { marketStatus: "", placedOn: "" });
    if (made.ok) await archiveModel(scope, { id: made.value.id, archived: true });
    expect(await organisationRetention(scope)).toMatchObject({ count: 1, until: undefined, isDayOpen: true });
    const answer = await removeOrganisation(scope, { name: "Archived", reason: "Test" });
    expect(!answer.ok && answer.refusal.message).toMatch(/not known/);
  });

  it("is removed by its owner where nothing has to be kept and its name is typed", async () => {
    const scope = await someOrganisation("Free");
    await model(scope, { marketStatus: "not_placed", placedOn: "" });
    await model(scope, { ourRole: "auditor" });
    const wrong = await removeOrganisation(scope, { name: "free", reason: "Test" });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: "invalid" } });
    expect(await removeOrganisation(scope, { name: "Free", reason: "Test" })).toEqual({
      ok: true,
      value: null,
    });
    expect(await counts(scope)).toEqual([]);
    expect((await removedOrganisations()).at(-1)).toMatchObject({
      id: scope.organisationId,
      removedById: scope.userId,
      removedBy: "person",
    });
    // Again: there is none.
    const [again] = await db(scope).$queryRaw<
      { removed: boolean }[]
    >`SELECT remove_organisation('again') AS removed`;
    expect(again?.removed).toBe(false);
  });
});

it("leaves a line that no organisation sees and nobody rewrites", async () => {
  const scope = await someOrganisation("Curious");
  expect(await installation.removedOrganisation.count()).toBeGreaterThan(0);
  expect(await db(scope).removedOrganisation.count()).toBe(0);
  await expect(owner.query(`DELETE FROM "RemovedOrganisation"`)).rejects.toThrow(/append-only/);
});

it("opens the tables to no other deletion", async () => {
  const scope = await someOrganisation("Kept");
  await model(scope);
  const attempt = db(scope).$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL weighbridge.rewriting = 'removal'`;
    await tx.$executeRaw`DELETE FROM "ModelRecord"`;
  });
  await expect(attempt).rejects.toThrow(/permission denied/);
});

it("says on the command line what is missing", async () => {
  expect(await run([])).toBe(2);
  expect(await run(["Kept"])).toBe(2);
  expect(await run(["No such organisation", "--reason", "x"])).toBe(1);
});
