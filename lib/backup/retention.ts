/** Of how many days, weeks and months the newest backup is kept. */
export interface Keep {
  daily: number;
  weekly: number;
  monthly: number;
}

const day = (at: Date) => at.toISOString().slice(0, 10);
const month = (at: Date) => at.toISOString().slice(0, 7);

/** Weeks begin on Monday; they are told apart by that Monday's date. */
function week(at: Date): string {
  const monday = new Date(at);
  monday.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return day(monday);
}

/**
 * Which backups are no longer kept. Days, weeks and months are those in which there is a backup, in UTC, so that
 * none is lost for time that went by without any; the newest backup always stays.
 *
 * @param backups when each was begun; all whole
 * @returns those of them to delete, each older than one that stays
 */
export function outdated(backups: readonly Date[], keep: Keep): Date[] {
  const newestFirst = [...backups].sort((one, other) => other.getTime() - one.getTime());
  const stays = new Set(newestFirst.slice(0, 1));
  for (const [period, count] of [
    [day, keep.daily],
    [week, keep.weekly],
    [month, keep.monthly],
  ] as const) {
    const seen = new Set<string>();
    for (const at of newestFirst) {
      if (seen.has(period(at)) || seen.size === count) continue;
      seen.add(period(at));
      stays.add(at);
    }
  }
  return newestFirst.filter((at) => !stays.has(at));
}
