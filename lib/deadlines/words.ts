import { daysBetween } from "@/lib/engine/days";
import type { DeadlineStatus } from "@/lib/engine/deadline-status";
import type { IsoDate } from "@/lib/law/types";

export const statusLabels: Readonly<Record<DeadlineStatus, string>> = {
  overdue: "Overdue",
  week: "This week",
  month: "This month",
  later: "Later",
  undated: "No date yet",
  done: "Done",
};

/** How far a day is from today: `280 days ago`, `today`, `in 9 days`. */
export function distance(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${count(days)} days` : `${count(-days)} days ago`;
}

/** A whole number with thin groups: `3 652`. */
const count = (number: number): string => number.toString().replace(/\B(?=(\d{3})+$)/g, "\u202f");

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The day of the week, for dates that turn on it. */
export function weekday(day: IsoDate): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
