import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { installation as db, db as dbOf } from "@/lib/db";
import { enqueue } from "@/lib/jobs/enqueue";
import { holdJobs } from "@/lib/jobs/free-jobs";
import { runWorker } from "@/lib/jobs/run-worker";
import type { TaskName } from "@/lib/jobs/tasks";
import { ownerDb } from "../support/owner-db";

const connectionString = process.env.DATABASE_URL as string;
const note = "note" as TaskName;
const noted: unknown[] = [];

let ending = new AbortController();
let worker: Promise<void> | undefined;

function work(): void {
  ending = new AbortController();
  const tasks = { note: (payload: unknown) => void noted.push(payload) };
  worker = runWorker({ connectionString, tasks, signal: ending.signal, report: () => {} });
}

afterEach(async () => {
  ending.abort();
  await worker;
  noted.length = 0;
});

test("a job is queued with the transaction's data or not at all", async () => {
  const id = randomUUID();
  const tenant = { organisationId: id, userId: null, actorName: "Test" };
  const queue = (name: string, fail: boolean) =>
    dbOf(tenant).$transaction(async (tx) => {
      await tx.organisation.create({ data: { id, name } });
      await enqueue(tx, note, { name });
      if (fail) throw new Error("thought better of it");
    });
  await expect(queue("lost", true)).rejects.toThrow("thought better of it");
  await queue("kept", false);
  work();
  await expect.poll(() => noted, { timeout: 20_000 }).toEqual([{ name: "kept" }]);
  expect(await dbOf(tenant).organisation.count()).toBe(1);
});

test("the worker carries on where its connections were cut", async () => {
  work();
  await enqueue(db, note, "before");
  await expect.poll(() => noted, { timeout: 20_000 }).toEqual(["before"]);
  await ownerDb.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE pid <> pg_backend_pid() AND datname = current_database()`.catch(() => {});
  await expect
    .poll(() => enqueue(db, note, "after").then(() => "queued", String), { timeout: 20_000 })
    .toBe("queued");
  await expect.poll(() => noted, { timeout: 20_000 }).toEqual(["before", "after"]);
});

/** As the queue notes it of a job that is being done. */
const heldBy = (worker: string) => ownerDb.$executeRaw`
  UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = ${worker}, attempts = 1`;

test("a job that a worker held when it was killed is done by the next one", async () => {
  await enqueue(db, note, "half-way");
  await heldBy("worker-gone");
  work();
  await expect.poll(() => noted, { timeout: 20_000 }).toEqual(["half-way"]);
});

test("a job that a living worker holds is left to it", async () => {
  const living = new pg.Client({ connectionString });
  await living.connect();
  try {
    await holdJobs(living, "worker-there");
    await enqueue(db, note, "being done");
    await heldBy("worker-there");
    await enqueue(db, note, "free");
    work();
    await expect.poll(() => noted, { timeout: 20_000 }).toEqual(["free"]);
    const [left] = await ownerDb.$queryRaw<{ holder: string }[]>`
      SELECT locked_by AS holder FROM graphile_worker._private_jobs WHERE payload::text = '"being done"'`;
    expect(left).toEqual({ holder: "worker-there" });
  } finally {
    await living.end();
    await ownerDb.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  }
});

test("a worker that runs holds what it does", async () => {
  work();
  await enqueue(db, note, "mine");
  await expect.poll(() => noted, { timeout: 20_000 }).toEqual(["mine"]);
  const held = async () => {
    const [found] = await ownerDb.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    return Number(found?.count);
  };
  // One for each of the two jobs it may do at a time.
  await expect.poll(held).toBe(2);
  ending.abort();
  await worker;
  await expect.poll(held).toBe(0);
});
