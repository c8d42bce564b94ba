import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { disconnect, installation } from "@/lib/db";
import { readMetrics } from "@/lib/health/read-metrics";
import { saveWorkerSign } from "@/lib/health/save-sign";
import { enqueue } from "@/lib/jobs/enqueue";
import type { TaskName } from "@/lib/jobs/tasks";
import { archiveModel, createModel } from "@/lib/models/commands";
import { modelData, ourModel, someOrganisation } from "../support/organisation";
import { ownerDb } from "../support/owner-db";
import { readExposition } from "../support/read-exposition";

const token = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";
const ask = (authorization?: string) =>
  GET(new Request("http://localhost/api/metrics", { headers: authorization ? { authorization } : {} }));

afterEach(() => void vi.unstubAllEnvs());

describe("who may read them", () => {
  it("nobody, where no token is set", async () => {
    vi.stubEnv("WEIGHBRIDGE_METRICS_TOKEN", "");
    expect((await ask(`Bearer ${token}`)).status).toBe(404);
    expect((await ask()).status).toBe(404);
  });

  it("whoever shows the token, and nobody else", async () => {
    vi.stubEnv("WEIGHBRIDGE_METRICS_TOKEN", token);
    for (const wrong of [undefined, "Bearer wrong", `Basic ${token}`, `Bearer ${token}x`]) {
      const refused = await ask(wrong);
      expect(refused.status).toBe(401);
      expect(refused.headers.get("www-authenticate")).toBe("Bearer");
      expect(await refused.text()).not.toContain("weighbridge_");
    }
    const answer = await ask(`Bearer ${token}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(readExposition(await answer.text()).size).toBeGreaterThan(15);
  });
});

describe("what they say", () => {
  beforeEach(() => saveWorkerSign(new Date()));
  const read = async () => readExposition(await readMetrics(new Date()));

  it("counts jobs by what becomes of them, and how long the oldest has been due", async () => {
    const queue = (name: string) => enqueue(installation, name as TaskName, {});
    for (const name of ["waits", "waits-longer", "later", "runs", "again", "given-up"]) await queue(name);
    const set = (name: string, columns: string) =>
      ownerDb.$executeRawUnsafe(
        `UPDATE graphile_worker._private_jobs SET ${columns} WHERE task_id =
          (SELECT id FROM graphile_worker._private_tasks WHERE identifier = '${name}')`,
      );
    await set("waits-longer", "run_at = now() - interval '1 hour'");
    await set("later", "run_at = now() + interval '1 hour'");
    await set("runs", "locked_at = now(), locked_by = 'somebody', attempts = 1");
    await set("again", "attempts = 1, last_error = 'x', run_at = now() + interval '1 minute'");
    await set("given-up", "attempts = max_attempts, last_error = 'x', run_at = now() - interval '1 day'");
    const figures = await read();
    expect(figures.get('weighbridge_jobs{state="waiting"}')).toBe(2);
    expect(figures.get('weighbridge_jobs{state="running"}')).toBe(1);
    expect(figures.get('weighbridge_jobs{state="retrying"}')).toBe(1);
    expect(figures.get('weighbridge_jobs{state="failed"}')).toBe(1);
    const oldest = figures.get("weighbridge_jobs_oldest_due_seconds") as number;
    expect(oldest).toBeGreaterThanOrEqual(3600);
    expect(oldest).toBeLessThan(3700);
  });

  it("counts over all organisations, and names none of them", async () => {
    const before = await read();
    for (const name of ["Umbra Unlisted", "Vesper Unlisted"]) {
      const scope = await someOrganisation(name);
      const made = await createModel(scope, modelData({ ...ourModel, name: "Secret Heron" }));
      if (made.ok && name.startsWith("Umbra"))
        expect((await archiveModel(scope, { id: made.value.id, archived: true })).ok).toBe(true);
    }
    const text = await readMetrics(new Date());
    const after = readExposition(text);
    const grown = (name: string) => (after.get(name) as number) - (before.get(name) as number);
    expect(grown("weighbridge_organisations")).toBe(2);
    expect(grown("weighbridge_models")).toBe(1);
    expect(text).not.toMatch(/Unlisted|Heron|@/);
  });

  it("says how the database and the worker are", async () => {
    await saveWorkerSign(new Date(Date.now() - 40_000));
    const figures = await read();
    const age = figures.get("weighbridge_worker_sign_age_seconds") as number;
    expect(age).toBeGreaterThanOrEqual(40);
    expect(age).toBeLessThan(60);
    expect(figures.get('weighbridge_ready{part="worker"}')).toBe(1);
    expect(figures.get("weighbridge_database_size_bytes")).toBeGreaterThan(1e6);
    expect(figures.get("weighbridge_database_connections")).toBeGreaterThan(0);
    await installation.workerSign.deleteMany();
    const unseen = await read();
    expect(unseen.has("weighbridge_worker_sign_age_seconds")).toBe(false);
    expect(unseen.get('weighbridge_ready{part="worker"}')).toBe(0);
  });

  it("still speaks of itself without the database, and says that it is gone", async () => {
    const right = process.env.DATABASE_URL as string;
    await disconnect();
    process.env.DATABASE_URL = "postgresql://somebody:hidden@127.0.0.1:1/nowhere";
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      const figures = await read();
      expect(figures.get('weighbridge_ready{part="database"}')).toBe(0);
      expect(figures.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
      expect(figures.has("weighbridge_models")).toBe(false);
      const lines = said.mock.calls.map(([line]) => String(line)).join("");
      expect(lines).toContain('"event":"metrics-incomplete"');
      expect(lines).toContain('"kind":"DatabaseNotReachable"');
      expect(lines).not.toMatch(/hidden|somebody|127\.0\.0\.1|nowhere/);
    } finally {
      said.mockRestore();
      await disconnect();
      process.env.DATABASE_URL = right;
    }
  });
});
