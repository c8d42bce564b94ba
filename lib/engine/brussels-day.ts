import type { IsoDate } from "@/lib/law/types";

const brussels = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });
const HOUR_MS = 3_600_000;

/** The calendar day of an instant in Brussels; `ms` since 1970. */
export const brusselsDay = (ms: number): IsoDate => brussels.format(ms);

/** The instant a calendar day begins in Brussels, in ms since 1970: two hours ahead of UTC in summer, else one. */
export function startOf(day: IsoDate): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return brusselsDay(utc - 2 * HOUR_MS) === day ? utc - 2 * HOUR_MS : utc - HOUR_MS;
}
