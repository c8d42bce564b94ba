import type { FindingDifference } from "@/lib/assessments/finding-difference";
import type { IsoDate } from "@/lib/law/types";

/** A finding that the law changed, as pages show it. */
export interface LawChangeView {
  id: string;
  /** An instant, ISO 8601. */
  recordedAt: string;
  modelId: string;
  modelName: string;
  provider: string;
  isExample: boolean;
  isArchived: boolean;
  lawVersion: string;
  lawVersionBefore: string;
  asOf: IsoDate;
  asOfBefore: IsoDate;
  difference: FindingDifference;
  /** Nobody marked it as read yet, as far as the person who looks is concerned. */
  isUnseen: boolean;
}

export interface LawChangesPage {
  rows: LawChangeView[];
  /** Cursor of the next page, where there is one. */
  next: string | undefined;
}
