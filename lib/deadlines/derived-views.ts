import { deadlineStatus } from "@/lib/engine/deadline-status";
import type { IsoDate } from "@/lib/law/types";
import type { DayFinding } from "@/lib/models/day-finding";
import type { DeadlineView } from "./deadline-view";
import { fromFinding, partsOf } from "./from-finding";

/** The deadlines that follow from a record under the law of another day, as pages show them. */
export function derivedViews({ row, finding, doneOn }: DayFinding): DeadlineView[] {
  const { assessment, bearer, deadlines } = finding;
  return deadlines.map((deadline) => {
    const { id, occurrence, triggeredOn, dueOn, rolledDueOn, review, because } = deadline;
    const shown = { deadlineId: id, dueOn: dueOn ?? null, review };
    return {
      ...shown,
      ...fromFinding(shown, partsOf(assessment)),
      id: `${row.id} ${id} ${occurrence}`,
      modelId: row.id,
      modelName: row.name,
      provider: row.provider,
      isExample: row.isExample,
      bearer,
      triggeredOn: triggeredOn ?? null,
      rolledDueOn: rolledDueOn ?? null,
      doneOn: doneOn(deadline),
      isLapsed: false,
      because: [...because],
      marks: [],
      isForAnotherDay: true as const,
    };
  });
}

/** Where a deadline stands on a day. */
export const statusOn = ({ dueOn, doneOn }: Pick<DeadlineView, "dueOn" | "doneOn">, day: IsoDate) =>
  deadlineStatus(dueOn ?? undefined, doneOn ?? undefined, day);
