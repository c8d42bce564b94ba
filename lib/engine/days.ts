import type { IsoDate } from "@/lib/law/types";

const DAY_MS = 86_400_000;

const toMs = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** Whether the text is a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): text is IsoDate {
  const ms = toMs(text);
  // A year of more than four figures is written with a sign; before the year 1 no calendar of ours counts.
  return /^(?!0000)\d/.test(text) && !Number.isNaN(ms) && fromMs(ms) === text;
}

/** The day `count` days after (or, negative, before) `day`. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return fromMs(toMs(day) + count * DAY_MS);
}

/**
 * The same day of the month `months` later; the last day of that month where it has no such day
 * (Regulation 1182/71 Art 3(2)(c)).
 */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return fromMs(first.getTime());
}

/** Saturday or Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(toMs(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** The later of two days. */
export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
