const DAY = 24 * 60 * 60 * 1000;

/**
 * The latest instant at which a backup should have been made.
 *
 * @param at minutes since midnight in UTC
 */
export function lastDue(now: Date, at: number): Date {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const today = midnight + at * 60_000;
  return new Date(today <= now.getTime() ? today : today - DAY);
}

/** @param newest when the newest whole backup was begun, where there is one */
export function isDue(now: Date, at: number, newest: Date | undefined): boolean {
  return newest === undefined || newest < lastDue(now, at);
}
