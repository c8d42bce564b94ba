import { readdirSync } from "node:fs";
import path from "node:path";
import { installation } from "@/lib/db";

/** Seconds without a sign of the worker after which it counts as gone; it gives one every 15. */
export const WORKER_SILENCE = 60;

export interface Part {
  ok: boolean;
  /** For whoever runs the installation; names no address and no secret. */
  reason: string;
}

export interface Readiness {
  ready: boolean;
  parts: { database: Part; migrations: Part; worker: Part };
}

const fine = (reason: string): Part => ({ ok: true, reason });
const short = (reason: string): Part => ({ ok: false, reason });

/** Whether this installation can serve people now, part by part, and why not. Never throws. */
export async function readiness(now: Date): Promise<Readiness> {
  const database = await part(async () => {
    await installation.$queryRaw`SELECT 1`;
    return fine("answers");
  });
  const migrations = await part(appliedMigrations);
  const worker = await part(() => workerSeen(now));
  const parts = { database, migrations, worker };
  return { ready: Object.values(parts).every(({ ok }) => ok), parts };
}

// What the database says of itself may hold its address, so none of it is passed on.
const part = (look: () => Promise<Part>): Promise<Part> =>
  look().catch(() => short("the database cannot be asked"));

async function appliedMigrations(): Promise<Part> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma/migrations");
  const wanted = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const applied = await installation.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const names = new Set(applied.map(({ name }) => name));
  const missing = wanted.filter(({ name }) => !names.has(name));
  if (missing.length === 0) return fine(`all ${wanted.length} applied`);
  return short(`${missing.length} not applied: run weighbridge migrate`);
}

async function workerSeen(now: Date): Promise<Part> {
  const seen = await installation.workerSign.findUnique({ where: { id: 1 } });
  if (seen === null) return short("never seen: is it running?");
  const seconds = Math.max(0, Math.round((now.getTime() - seen.seenAt.getTime()) / 1000));
  return seconds <= WORKER_SILENCE
    ? fine(`seen ${seconds} s ago`)
    : short(`not seen for ${seconds} s: is it running?`);
}
