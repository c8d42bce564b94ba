import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { installation as db, db as dbOf } from "@/lib/db";
import { enqueue } from "@/lib/jobs/enqueue";
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
