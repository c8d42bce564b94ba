import { commissionHolidays } from "@/lib/law/holidays";
import { type Thresholds, thresholds } from "@/lib/law/thresholds";
import { timeline } from "@/lib/law/timeline";
import type { Cite, Dated, IsoDate } from "@/lib/law/types";
import { lawVersion } from "@/lib/law/version";

/** A legal value in force on a day, with where it stands. */
export interface InForce<T> {
  readonly value: T;
  readonly cite: Cite;
}

/** The law on one day: time is resolved here, once. A threshold not in force is `undefined`. */
export interface Law {
  readonly asOf: IsoDate;
  readonly version: string;
  readonly thresholds: { readonly [K in keyof Thresholds]: InForce<Thresholds[K]> | undefined };
  readonly timeline: typeof timeline;
  readonly holidays: typeof commissionHolidays;
}

/** The value in force on a day: the last start not after it. Before the first start, or at a gap: none. */
export function valueOn<T>(dated: Dated<T>, asOf: IsoDate): InForce<T> | undefined {
  const entry = dated.findLast((candidate) => candidate.from <= asOf);
  return entry === undefined || entry.value === null ? undefined : { value: entry.value, cite: entry.cite };
}

/**
 * The law as it stands on a day.
 *
 * @param asOf the day, `YYYY-MM-DD`
 */
export function lawOn(asOf: IsoDate): Law {
  return {
    asOf,
    version: lawVersion,
    thresholds: {
      gpaiTrainingFlop: valueOn(thresholds.gpaiTrainingFlop, asOf),
      systemicRiskTrainingFlop: valueOn(thresholds.systemicRiskTrainingFlop, asOf),
      modifierShare: valueOn(thresholds.modifierShare, asOf),
      estimateAccuracyPercent: valueOn(thresholds.estimateAccuracyPercent, asOf),
      reachBusinessUsers: valueOn(thresholds.reachBusinessUsers, asOf),
    },
    timeline,
    holidays: commissionHolidays,
  };
}
