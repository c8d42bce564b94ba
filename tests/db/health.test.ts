import { beforeEach, expect, it } from "vitest";
import { GET } from "@/app/api/health/route";
import { disconnect } from "@/lib/db";
import { readiness } from "@/lib/health/queries";
import { saveWorkerSign } from "@/lib/health/save-sign";
import { ownerDb as db } from "../support/owner-db";

const noon = new Date("2026-11-25T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const ask = (query = "") => GET(new Request(`http://localhost/api/health${query}`));

beforeEach(() => saveWorkerSign(noon));

it("is ready with a database, every migration and a worker seen within a minute", async () => {
  expect(await readiness(later(60))).toMatchObject({ ready: true });
});

it("is not ready without the worker, and says so", async () => {
  const { ready, parts } = await readiness(later(61));
  expect(ready).toBe(false);
  expect(parts.worker).toEqual({ ok: false, reason: "not seen for 61 s: is it running?" });
  expect(parts.database.ok).toBe(true);
  await db.workerSign.deleteMany();
  expect((await readiness(noon)).parts.worker.reason).toMatch(/never seen/);
});

it("is not ready while a migration is missing", async () => {
  const [last] = await db.$queryRaw<{ name: string; at: Date }[]>`
    SELECT migration_name AS name, finished_at AS at FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1`;
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${last?.name}`;
  expect((await readiness(noon)).parts.migrations).toEqual({
    ok: false,
    reason: "1 not applied: run weighbridge migrate",
  });
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = ${last?.at} WHERE migration_name = ${last?.name}`;
});

it("answers 503 without the database, still lives, and gives nothing of its address away", async () => {
  const right = process.env.DATABASE_URL as string;
  await disconnect();
  process.env.DATABASE_URL = "postgresql://somebody:hidden@127.0.0.1:1/nowhere";
  try {
    const answer = await ask();
    const text = await answer.text();
    expect(answer.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ ready: false, parts: { database: { ok: false } } });
    expect(text).not.toMatch(/hidden|somebody|127\.0\.0\.1|nowhere/);
    expect((await ask("?live")).status).toBe(200);
  } finally {
    await disconnect();
    process.env.DATABASE_URL = right;
  }
});
