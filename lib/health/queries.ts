import { readdirSync } from "node:fs";
import path from "node:path";
import { isDue } from "@/lib/backup/due";
import { findBackups } from "@/lib/backup/find-backups";
import { installation } from "@/lib/db";
import { env } from "@/lib/env";

/** Seconds without a sign of the worker after which it counts as gone; it gives one every 15. */
export const WORKER_SILENCE = 60;

export interface Part {
  ok: boolean;
  /** For whoever runs the installation; names no address and no secret. */
  reason: string;
  /** What somebody should look after, although people can be served. */
  warning?: string;
}

export interface Readiness {
  ready: boolean;
  parts: { database: Part; migrations: Part; worker: Part; backup: Part };
}

const fine = (reason: string): Part => ({ ok: true, reason });
const short = (reason: string): Part => ({ ok: false, reason });

/** Minutes a backup may take, and a start that is being repeated, before its absence is worth a word. */
const BACKUP_TAKES = 60;

/** Whether this installation can serve people now, part by part, and why not. Never throws. */
export async function readiness(now: Date): Promise<Readiness> {
  const database = await part(async () => {
    await installation.$queryRaw`SELECT 1`;
    return fine("answers");
  });
  const migrations = await part(appliedMigrations);
  const worker = await part(() => workerSeen(now));
  const backup = await lastBackup(now).catch(() => ({
    ...fine("unknown"),
    warning: "the folder of the backups cannot be read",
  }));
  const parts = { database, migrations, worker, backup };
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

async function lastBackup(now: Date): Promise<Part> {
  const { backupFolder, backupAt } = env();
  if (!backupFolder) return fine("none is made by the clock: see WEIGHBRIDGE_BACKUP_FOLDER");
  const [newest] = await findBackups(backupFolder, now);
  const late = isDue(new Date(now.getTime() - BACKUP_TAKES * 60_000), backupAt, newest);
  const part = fine(newest ? `made ${age(now.getTime() - newest.getTime())} ago` : "none there");
  return late ? { ...part, warning: "overdue: see what weighbridge start says" } : part;
}

function age(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  if (hours < 1) return "less than 1 h";
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
