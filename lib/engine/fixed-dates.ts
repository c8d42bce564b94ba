import type { DeadlineId } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";
import type { Law } from "./law-on";

interface FixedDate {
  readonly id: DeadlineId;
  readonly on: IsoDate;
}

/** Fixed dates that ask nothing of one model (D43, D44), still ahead on the law's day; shown once, for all. */
export function fixedDatesAhead({ asOf, timeline }: Law): readonly FixedDate[] {
  const dates: readonly FixedDate[] = [
    { id: "D43", on: timeline.enforcementBegins.on },
    { id: "D44", on: timeline.delegationEnds.on },
  ];
  return dates.filter(({ on }) => on >= asOf);
}
