import { readdir } from "node:fs/promises";
import { backupTime } from "./backup-name";

/**
 * When each of the backups was begun that were made into a folder by the clock, newest first. A file has its name
 * only once it is whole.
 *
 * @param now those that a wrong clock dated later don't count: they would stand in the way of all until then
 * @returns none where there is no such folder yet
 * @throws where the folder can't be read
 */
export async function findBackups(folder: string, now: Date): Promise<Date[]> {
  const names = await readdir(/* turbopackIgnore: true */ folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const times = names
    .map(backupTime)
    .filter((at) => at !== null)
    .filter((at) => at <= now);
  return times.sort((one, other) => other.getTime() - one.getTime());
}
