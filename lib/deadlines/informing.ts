import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";

/** Deadlines on which nothing is due from anybody here: once their day has come they are over, not overdue. */
export const informing: readonly DeadlineId[] = (Object.keys(deadlineRules) as DeadlineId[]).filter(
  (id) => deadlineRules[id].nature === "informs",
);
