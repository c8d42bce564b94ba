import type { LawEdition } from "@/lib/law/edition";
import type { IsoDate } from "@/lib/law/types";

/** Every day on which something in an edition of the law begins, oldest first, without repeats. */
export function legalStarts({ thresholds, timeline }: LawEdition): readonly IsoDate[] {
  const days = [
    ...Object.values(thresholds).flatMap((dated) => dated.map(({ from }) => from)),
    ...Object.values(timeline).map(({ on }) => on),
  ];
  return [...new Set(days)].sort();
}

/** The latest day, not after `asOf`, on which something in the law began; none before all of it. */
export function lastLegalStart(edition: LawEdition, asOf: IsoDate): IsoDate | undefined {
  return legalStarts(edition).findLast((day) => day <= asOf);
}
