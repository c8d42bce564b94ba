import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { asApp, checkApp } from "@/lib/database/app-url";
import { db, installation } from "@/lib/db";
import { fillEveryTable } from "../support/arrange-tenant";
import { someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";

interface Table {
  name: string;
  columns: string[];
  isGuarded: boolean;
  policies: { roles: string[]; reads: string; writes: string }[];
}

const owner = new pg.Client({ connectionString: process.env.WEIGHBRIDGE_TEST_OWNER_URL });
await owner.connect();
afterAll(() => owner.end());

// Found in the catalogue, so that a table that comes tomorrow is looked at, too.
const { rows: tables } = await owner.query<Table>(`
  SELECT c.relname AS name, c.relrowsecurity AS "isGuarded",
    (SELECT array_agg(attname::text) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) AS columns,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'roles', ARRAY(SELECT r.rolname FROM pg_roles r WHERE r.oid = ANY(p.polroles)),
        'reads', pg_get_expr(p.polqual, p.polrelid), 'writes', pg_get_expr(p.polwithcheck, p.polrelid))), '[]')
      FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
const named = tables.map((table) => [table.name, table] as const);
const ofTenants = named.filter(([, { columns }]) => columns.includes("organisationId"));

/** Tables without an organisation, and what they hold. */
const ofTheInstallation: Record<string, string> = {
  SignInAttempts: "digests of who tried to sign in",
  SignInChallenge: "what a browser was asked to sign or to bring back, for minutes",
  WorkerSign: "when the worker was last seen",
  RemovedOrganisation: "that an organisation was removed, by whose id, why, and where its chain ended",
  _prisma_migrations: "which migrations were applied",
};

let mine: Scope;
let stranger: Scope;

beforeAll(async () => {
  mine = await someOrganisation("Owner");
  stranger = await someOrganisation("Stranger");
  await fillEveryTable(mine);
});

describe("in the catalogue", () => {
  it("there are tables to look at", () => {
    expect(ofTenants.length).toBeGreaterThan(15);
  });

  it.each(named)(
    "%s is guarded by one policy, for the application's role",
    (name, { isGuarded, policies, columns }) => {
      expect(isGuarded).toBe(true);
      expect(policies).toHaveLength(1);
      expect(policies[0]?.roles).toEqual(["weighbridge_app"]);
      const organisation = columns.includes("organisationId")
        ? '"organisationId"'
        : name === "Organisation" && "id";
      if (organisation) {
        const own = `(${organisation} = current_organisation())`;
        expect(policies[0]).toMatchObject({ reads: own, writes: own });
      } else expect(Object.keys(ofTheInstallation)).toContain(name);
    },
  );

  it("the application owns nothing and stands above nothing", async () => {
    const [account] = await installation.$queryRaw<{ name: string }[]>`SELECT current_user AS name`;
    expect(account?.name).toBe("weighbridge_app");
    await expect(checkApp(asApp(process.env.WEIGHBRIDGE_TEST_OWNER_URL as string))).resolves.toBeUndefined();
    await expect(checkApp(process.env.WEIGHBRIDGE_TEST_OWNER_URL as string)).rejects.toThrow(/does not bind/);
  });
});

const within = (scope: Scope, sql: string) => db(scope).$executeRawUnsafe(sql);
const count = async (scope: Scope | null, table: string) => {
  const [found] = await (scope ? db(scope) : installation).$queryRawUnsafe<{ n: bigint }[]>(
    `SELECT count(*) AS n FROM "${table}"`,
  );
  return Number(found?.n);
};

const { rows: views } = await owner.query<{ name: string; definition: string }>(
  "SELECT viewname AS name, definition FROM pg_views WHERE schemaname = 'public'",
);

describe("a view", () => {
  it.each(views)(
    "$name holds the condition of the policies itself, being asked with its owner's rights",
    async (view) => {
      expect(view.definition).toMatch(/WHERE \(?\w*\.?"?organisationId"? = current_organisation\(\)\)?;$/);
      expect(await count(mine, view.name)).toBeGreaterThan(0);
      expect(await count(stranger, view.name)).toBe(0);
      expect(await count(null, view.name)).toBe(0);
      await expect(within(mine, `DELETE FROM "${view.name}"`)).rejects.toThrow(/permission denied/);
    },
  );
});

describe("at the database, whatever a query forgets", () => {
  it.each(ofTenants)(
    "%s shows its rows to their organisation, and none to another or to nobody",
    async (table) => {
      expect(await count(mine, table)).toBeGreaterThan(0);
      const [{ others } = { others: null }] = await db(stranger).$queryRawUnsafe<{ others: bigint | null }[]>(
        `SELECT count(*) AS others FROM "${table}" WHERE "organisationId" <> '${stranger.organisationId}'`,
      );
      expect(others).toBe(0n);
      expect(await count(null, table)).toBe(0);
    },
  );

  it.each(ofTenants)("%s takes no change from another organisation", async (table) => {
    const before = await owner.query(`SELECT t::text FROM "${table}" t ORDER BY 1`);
    // None of them in reach, or not allowed at all.
    for (const sql of [
      `UPDATE "${table}" SET "organisationId" = '${stranger.organisationId}' WHERE "organisationId" = '${mine.organisationId}'`,
      `DELETE FROM "${table}" WHERE "organisationId" = '${mine.organisationId}'`,
      `INSERT INTO "${table}" SELECT * FROM "${table}" WHERE "organisationId" = '${mine.organisationId}'`,
    ])
      expect(
        await within(stranger, sql).catch((error: Error) =>
          /permission denied/.test(error.message) ? 0 : error,
        ),
      ).toBe(0);
    expect((await owner.query(`SELECT t::text FROM "${table}" t ORDER BY 1`)).rows).toEqual(before.rows);
  });

  it.each(ofTenants)("%s takes no row written in another organisation's name", async (table, { columns }) => {
    const { rows } = await owner.query(`SELECT * FROM "${table}" WHERE "organisationId" = $1 LIMIT 1`, [
      mine.organisationId,
    ]);
    expect(rows).toHaveLength(1);
    const { rows: generated } = await owner.query(
      `SELECT attname FROM pg_attribute WHERE attrelid = '"${table}"'::regclass AND attgenerated <> ''`,
    );
    const written = columns.filter((column) => !generated.some(({ attname }) => attname === column));
    const list = written.map((column) => `"${column}"`).join(", ");
    const [row] = rows;
    await expect(
      within(
        stranger,
        `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::"${table}", ${pg.escapeLiteral(JSON.stringify(row))}::jsonb)`,
      ),
    ).rejects.toThrow(/row-level security|permission denied/);
  });

  it("an organisation is seen by itself alone", async () => {
    expect(await db(mine).organisation.findMany({ select: { id: true } })).toEqual([
      { id: mine.organisationId },
    ]);
    expect(await installation.organisation.count()).toBe(0);
    expect(await ownerDb.organisation.count()).toBe(2);
  });

  it("what is written once cannot be rewritten even by its organisation", async () => {
    for (const table of [
      "Assessment",
      "ModelChange",
      "LawChange",
      "TurnoverStatement",
      "Judgement",
      "DeadlineMark",
    ]) {
      await expect(within(mine, `UPDATE "${table}" SET id = id`)).rejects.toThrow(/permission denied/);
      await expect(within(mine, `DELETE FROM "${table}"`)).rejects.toThrow(/permission denied/);
    }
  });

  it("a connection forgets whose it was", async () => {
    await Promise.all(Array.from({ length: 20 }, () => count(mine, "ModelRecord")));
    const seen = await Promise.all(Array.from({ length: 20 }, () => count(null, "ModelRecord")));
    expect(new Set(seen)).toEqual(new Set([0]));
  });
});
