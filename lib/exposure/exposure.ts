import type { ModelClass } from "@/lib/assessments/summary";
import type { FinableDuty } from "@/lib/engine/finable-duties";
import type { DeadlineId } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";

/** What somebody stated about one financial year; the latest statement of a year holds. */
export interface TurnoverView {
  id: string;
  financialYear: number;
  /** Whole euros as text; `null` where the figure of that year was withdrawn. */
  turnoverEur: string | null;
  source: string;
  /** An instant, ISO 8601. */
  statedAt: string;
  statedByName: string;
}

/** A deadline that is not done, of a duty that can be fined. */
export interface UnmetDeadline {
  id: DeadlineId;
  dueOn: IsoDate | null;
  review: boolean;
  isOverdue: boolean;
}

/** One of our models with what an infringement could be fined for. */
export interface ExposedModel {
  id: string;
  name: string;
  isExample: boolean;
  modelClass: ModelClass;
  duties: readonly FinableDuty[];
  unmet: UnmetDeadline[];
}

export interface ExposedPage {
  rows: ExposedModel[];
  next: string | undefined;
}
