import { type DeadlineStatus, deadlineStatuses } from "@/lib/engine/deadline-status";
import type { Whose } from "./filter";

export type StatusCounts = Record<DeadlineStatus, number>;

/** How many deadlines stand where: the organisation's own, and those of providers it looks at. */
export interface DeadlineCounts {
  ours: StatusCounts;
  theirs: StatusCounts;
}

/** Nothing in any status. */
export const noCounts = () =>
  Object.fromEntries(deadlineStatuses.map((status) => [status, 0])) as StatusCounts;

/** The counts of whomever a list is about. */
export function countsOf(counts: DeadlineCounts, whose: Whose): StatusCounts {
  if (whose !== "all") return counts[whose];
  return Object.fromEntries(
    deadlineStatuses.map((status) => [status, counts.ours[status] + counts.theirs[status]]),
  ) as StatusCounts;
}

/** Deadlines still to be met. */
export function openCount({ done: _, ...open }: StatusCounts): number {
  return Object.values(open).reduce((sum, count) => sum + count, 0);
}

/** Where a visit starts: the most urgent status that holds anything. */
export function firstStatus(counts: DeadlineCounts, whose: Whose): DeadlineStatus {
  const chosen = countsOf(counts, whose);
  return deadlineStatuses.find((status) => chosen[status] > 0) ?? "overdue";
}
