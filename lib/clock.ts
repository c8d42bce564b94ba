import type { IsoDate } from "@/lib/law/types";

const brussels = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });

/** Today's calendar day in Brussels, where the AI Office sits. The one place that reads the clock. */
export function todayInBrussels(): IsoDate {
  return brussels.format(new Date());
}

/** The calendar day of an instant in Brussels. */
export function dayInBrussels(instant: Date): IsoDate {
  return brussels.format(instant);
}
