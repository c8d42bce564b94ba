import { afterAll, beforeAll, expect, test } from "vitest";
import { installation as db, disconnect } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { ownerDb } from "../support/owner-db";

let other: TestDatabase;

beforeAll(async () => {
  other = await createTestDatabase();
});

afterAll(() => other.drop());

test("each test file has a migrated database of its own", async () => {
  expect(process.env.DATABASE_URL).not.toBe(other.url);
  expect(await ownerDb.organisation.count()).toBe(0);
});

test("a connection the server has cut is replaced", async () => {
  await db.$queryRaw`SELECT 1`;
  await other.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = $1",
    [new URL(process.env.DATABASE_URL as string).pathname.slice(1)],
  );
  await expect.poll(() => db.organisation.count().catch(() => "gone"), { timeout: 10_000 }).toBe(0);
});

test("after disconnecting, the next query connects again", async () => {
  await disconnect();
  expect(await db.user.count()).toBe(0);
});
