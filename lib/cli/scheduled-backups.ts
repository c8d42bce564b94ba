import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { backupName, isPiece } from "@/lib/backup/backup-name";
import { isDue } from "@/lib/backup/due";
import { findBackups } from "@/lib/backup/find-backups";
import { type Keep, outdated } from "@/lib/backup/retention";
import { connectOwner } from "@/lib/database/connect-owner";
import { backUp, summary } from "./backup";
import { say } from "./say";

export interface Schedule {
  folder: string;
  /** Minutes since midnight in UTC. */
  at: number;
  keep: Keep;
}

/** Any number will do, as long as it stays the same and is no other's: those who back up by the clock take turns by it. */
const TURN = 53_202_021;

/** After a failure, so that a full disk is not written to every minute. */
const PATIENCE = 60 * 60 * 1000;

/**
 * Makes the backups that fall due until told to stop. It looks at the clock every minute, so that a machine that
 * slept catches up, and at what is in the folder, so that a restart makes none twice.
 *
 * @param url the owner's, as whom web and worker never work
 * @returns settles when nothing is under way any more
 */
export async function scheduledBackups(url: string, schedule: Schedule, signal: AbortSignal): Promise<void> {
  let notBefore = 0;
  while (!signal.aborted) {
    const now = new Date();
    if (now.getTime() >= notBefore) {
      const failure = await backUpIfDue(url, schedule, now, signal).then(
        () => null,
        (error: Error) => error,
      );
      if (failure && !signal.aborted) {
        say(`backup: There is none of today: ${failure.message} It is tried again in an hour.`);
        notBefore = now.getTime() + PATIENCE;
      }
    }
    await minute(signal);
  }
}

/**
 * One look at the clock: backs up where it is time, then deletes what need not be kept any longer. Where several
 * do this for one database, one does it at a time, and what another has made meanwhile is not made again.
 *
 * @returns the name of the backup that was made, or null where none was due
 */
export async function backUpIfDue(
  url: string,
  { folder, at, keep }: Schedule,
  now: Date,
  signal: AbortSignal,
  tell = say,
): Promise<string | null> {
  const due = async () => isDue(now, at, (await findBackups(folder, now))[0]);
  if (!(await due())) return null;
  const turn = await connectOwner(url);
  const leave = () => void turn.end().catch(() => {});
  signal.addEventListener("abort", leave, { once: true });
  try {
    await turn.query("SELECT pg_advisory_lock($1)", [TURN]);
    if (!(await due())) return null;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = await readdir(folder);
    for (const piece of names.filter(isPiece)) await rm(path.join(folder, piece), { force: true });
    const name = backupName(now);
    const manifest = await backUp(url, path.join(folder, name), signal, () => {});
    tell(`backup: ${summary(manifest)} in ${path.join(folder, name)}.`);
    for (const old of outdated(await findBackups(folder, now), keep)) {
      await rm(path.join(folder, backupName(old)), { force: true });
      tell(`backup: ${backupName(old)} need not be kept any longer and was deleted.`);
    }
    return name;
  } finally {
    signal.removeEventListener("abort", leave);
    await turn.end().catch(() => {});
  }
}

/** A minute, or less where it is time to stop. */
function minute(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, 60_000);
    signal.addEventListener("abort", done);
  });
}
