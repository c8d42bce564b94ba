import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { Counting } from "@/lib/law/deadlines/types";
import type { IsoDate } from "@/lib/law/types";

/** Countings of what has to be there on a day and may well be there before. */
const AHEAD: readonly Counting[] = ["fixed", "before", "weeks-before"];

/**
 * The earliest day on which a deadline can have been met, where there is one. A period runs from its
 * event, so nothing is met before that; what is kept until a day is not met earlier; what has to be
 * there on a day may well be there before.
 */
export function earliestDone(deadline: {
  deadlineId: string;
  triggeredOn: IsoDate | null;
  dueOn: IsoDate | null;
}): IsoDate | null {
  const rule = deadlineRules[deadline.deadlineId as DeadlineId];
  if (rule?.nature === "keep") return deadline.dueOn;
  return rule !== undefined && AHEAD.includes(rule.counting) ? null : deadline.triggeredOn;
}
