import type { IsoDate } from "@/lib/law/types";
import { addDays, addMonths, isWeekend, laterOf } from "./days";
import type { Law } from "./law-on";

/** The end of a period: the plain day, and the one Regulation 1182/71 would make of it. */
export interface PeriodEnd {
  readonly plain: IsoDate;
  /** `undefined`: not computable yet, a holiday list is missing. */
  readonly rolled: IsoDate | undefined;
}

/** A period of two days or more holds at least so many working days (Regulation 1182/71 Art 3(5)). */
const LEAST_WORKING_DAYS = 2;

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
 * The end of a period in working days, the event day not counted (Regulation 1182/71 Art 2(2), 3(1)).
 *
 * @returns `undefined`: not computable yet, a holiday list is missing
 */
export function workingDaysAfter(event: IsoDate, count: number, law: Law): IsoDate | undefined {
  let end = event;
  for (let left = count; left > 0; ) {
    end = addDays(end, 1);
    const working = isWorkingDay(end, law);
    if (working === undefined) return undefined;
    if (working) left -= 1;
  }
  return end;
}

/** A period in days: the event day is not counted, all others are (Regulation 1182/71 Art 3(1), 3(3)). */
export const daysAfter = (event: IsoDate, days: number, law: Law): PeriodEnd =>
  ended(event, addDays(event, days), law);

/** A period in weeks ends on the weekday of the event (Regulation 1182/71 Art 3(2)(c); C-171/03). */
export const weeksAfter = (event: IsoDate, weeks: number, law: Law): PeriodEnd =>
  ended(event, addDays(event, 7 * weeks), law);

/** A period in months ends on the same date, or on the last day of a month without it (Art 3(2)(c)). */
export const monthsAfter = (event: IsoDate, months: number, law: Law): PeriodEnd =>
  ended(event, addMonths(event, months), law);

/** A period in years, likewise. */
export const yearsAfter = (event: IsoDate, years: number, law: Law): PeriodEnd =>
  ended(event, addMonths(event, 12 * years), law);

/** Weeks counted back from a day. Such a period never rolls (Regulation 1182/71 Art 3(4)). */
export const weeksBefore = (day: IsoDate, weeks: number): IsoDate => addDays(day, -7 * weeks);

/** Rolls the last day, and lets a period of two days or more hold two working days (Art 3(4), 3(5)). */
function ended(event: IsoDate, plain: IsoDate, law: Law): PeriodEnd {
  const rolled = rollToWorkingDay(plain, law);
  if (rolled === undefined || plain < addDays(event, LEAST_WORKING_DAYS)) return { plain, rolled };
  const least = workingDaysAfter(event, LEAST_WORKING_DAYS, law);
  return { plain, rolled: least === undefined ? undefined : laterOf(least, rolled) };
}
