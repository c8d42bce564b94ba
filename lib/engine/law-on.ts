import type { DeadlineId } from "@/lib/law/deadlines";
import { type LawEdition, lawEdition } from "@/lib/law/edition";
import type { Thresholds } from "@/lib/law/thresholds";
import type { Cite, Dated, IsoDate } from "@/lib/law/types";

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
  readonly timeline: LawEdition["timeline"];
  /** How long each deadline's period is; `undefined` where nothing can start it yet. */
  readonly periods: { readonly [K in DeadlineId]: InForce<number> | undefined };
  readonly holidays: LawEdition["holidays"];
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
 * @param edition the law data to read; another than ours only to ask what a change of it would do
 */
export function lawOn(asOf: IsoDate, edition: LawEdition = lawEdition): Law {
  const { version, thresholds, timeline, deadlines, holidays } = edition;
  return {
    asOf,
    version,
    thresholds: {
      gpaiTrainingFlop: valueOn(thresholds.gpaiTrainingFlop, asOf),
      systemicRiskTrainingFlop: valueOn(thresholds.systemicRiskTrainingFlop, asOf),
      modifierShare: valueOn(thresholds.modifierShare, asOf),
      estimateAccuracyPercent: valueOn(thresholds.estimateAccuracyPercent, asOf),
      reachBusinessUsers: valueOn(thresholds.reachBusinessUsers, asOf),
    },
    timeline,
    periods: Object.fromEntries(
      Object.entries(deadlines).map(([id, { length }]) => [id, valueOn(length, asOf)]),
    ) as Law["periods"],
    holidays,
  };
}
