import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";

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
  switch (deadlineRules[deadline.deadlineId as DeadlineId]?.counting) {
    case "weeks":
    case "months":
      return deadline.triggeredOn;
    case "years":
      return deadline.dueOn;
    default:
      return null;
  }
}
