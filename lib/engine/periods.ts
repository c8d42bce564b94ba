import type { IsoDate } from "@/lib/law/types";
import { addDays, isWeekend } from "./days";
import type { Law } from "./law-on";

/** A working day of the Commission, or `undefined` in a year whose holidays are not known. */
export function isWorkingDay(day: IsoDate, law: Law): boolean | undefined {
  const year = law.holidays[day.slice(0, 4)];
  if (year === undefined) return undefined;
  return !isWeekend(day) && !year.days.includes(day);
}

/**
 * The end of a period that falls on `day`, rolled to the next working day of the Commission
 * (Regulation 1182/71 Art 3(4)). `undefined`: not computable yet, a holiday list is missing.
 */
export function rollToWorkingDay(day: IsoDate, law: Law): IsoDate | undefined {
  let end = day;
  for (;;) {
    const working = isWorkingDay(end, law);
    if (working === undefined) return undefined;
    if (working) return end;
    end = addDays(end, 1);
  }
}

/**
 * The end of a period in weeks: the same weekday as the event, the event day not counted
 * (Regulation 1182/71 Art 3(1), 3(2)(c); C-171/03), plain and rolled.
 */
export function weeksAfter(event: IsoDate, weeks: number, law: Law): { plain: IsoDate; rolled?: IsoDate } {
  const plain = addDays(event, 7 * weeks);
  return { plain, rolled: rollToWorkingDay(plain, law) };
}
