import type { FindingDifference } from "@/lib/assessments/finding-difference";
import type { ModelClass } from "@/lib/assessments/summary";
import type { ObligationId } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";

/** One model that would come out otherwise. */
export interface SupposedChange {
  id: string;
  name: string;
  provider: string;
  isExample: boolean;
  bearer: "ours" | "theirs";
  /** `undefined` where only the day from which fines can be imposed moves. */
  difference: FindingDifference | undefined;
  /** From when a fine can be imposed for the first of its duties, where that day moves. */
  fines: { from: IsoDate | null; to: IsoDate | null } | undefined;
}

/** How many models would lose, gain or come into question with a duty. */
export interface DutyCount {
  id: ObligationId;
  binds: number;
  /** Would bind once something happens, such as a request. */
  waits: number;
  open: number;
  ends: number;
}

/** What a change would do to the models looked at. */
export interface WhatIfResult {
  rows: SupposedChange[];
  /** Cursor of the next page, where there is one. */
  next: string | undefined;
  /** Models looked at, and whether there are more that were not. */
  looked: number;
  isCapped: boolean;
  changed: number;
  /** Class before and after, with how many models, the most first. */
  moves: { from: ModelClass; to: ModelClass; count: number }[];
  duties: DutyCount[];
  deadlines: { moved: number; begun: number; ended: number };
  /** Models the supposed facts contradict, so that nothing can be said of them. */
  contradicted: number;
  /** Where one model is asked about: what the supposed facts contradict, by field of the record. */
  problems: Record<string, string>;
}
