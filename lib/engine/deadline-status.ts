import type { IsoDate } from "@/lib/law/types";
import { addDays } from "./days";

export const deadlineStatuses = ["overdue", "week", "month", "later", "undated", "done"] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

/** Days ahead that count as this week and this month. */
export const deadlineHorizons = { week: 7, month: 31 } as const;

/** Where a deadline stands on a day. The day it is due it is not overdue yet. */
export function deadlineStatus(
  dueOn: IsoDate | undefined,
  doneOn: IsoDate | undefined,
  today: IsoDate,
): DeadlineStatus {
  if (doneOn !== undefined) return "done";
  if (dueOn === undefined) return "undated";
  if (dueOn < today) return "overdue";
  if (dueOn <= addDays(today, deadlineHorizons.week)) return "week";
  return dueOn <= addDays(today, deadlineHorizons.month) ? "month" : "later";
}
