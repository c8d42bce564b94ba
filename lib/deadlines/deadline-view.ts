import type { FactName } from "@/lib/engine/facts";
import type { Because, Reading } from "@/lib/engine/finding";
import type { DeadlineId } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";

/** Somebody said the deadline was met, or took that back. */
export interface MarkView {
  kind: "done" | "undone";
  doneOn: IsoDate | null;
  note: string;
  /** An instant, ISO 8601. */
  markedAt: string;
  markedByName: string;
}

/** One deadline as pages show it, with the reasons and what is open. */
export interface DeadlineView {
  id: string;
  deadlineId: DeadlineId;
  modelId: string;
  modelName: string;
  provider: string;
  isExample: boolean;
  bearer: "ours" | "theirs";
  triggeredOn: IsoDate | null;
  dueOn: IsoDate | null;
  rolledDueOn: IsoDate | null;
  doneOn: IsoDate | null;
  isLapsed: boolean;
  review: boolean;
  /** Why this day. */
  because: Because[];
  /** Why the duty binds at all, from the model's latest finding. */
  binds: Because[];
  /** Ways the open question can be read, from the model's latest finding. */
  readings: Reading[];
  /** Facts that would settle what is open. */
  missing: FactName[];
  /** Latest first. */
  marks: MarkView[];
  /** Reached for another day than today, so it stands nowhere and nothing can be recorded on it. */
  isForAnotherDay?: true;
}
