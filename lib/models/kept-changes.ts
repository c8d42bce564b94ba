import { changesBetween, type FieldChange, isTextList, type TextList } from "./changes";
import type { ModelForm } from "./schema";

/** A change as the history keeps it: enough to go back from what was after it to what was before. */
export interface KeptChange extends FieldChange {
  /** A list as it stood before, where its text alone could not be read back. */
  was?: ModelForm[TextList];
}

/** What changed between two states of a record, to be kept. */
export function keptChanges(before: ModelForm | undefined, after: ModelForm): KeptChange[] {
  return changesBetween(before, after).map((change) =>
    before !== undefined && isTextList(change.field) ? { ...change, was: before[change.field] } : change,
  );
}
