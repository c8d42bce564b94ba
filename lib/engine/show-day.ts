import type { IsoDate } from "@/lib/law/types";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * A calendar day in words that nobody can misread: `23 November 2026`. Other text comes back as it is; spelled out here because the
 * same bytes must come out everywhere.
 */
export function showDay(day: IsoDate): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** A sentence whose days are written `YYYY-MM-DD`, with each of them in words. */
export function spellDays(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, showDay);
}
