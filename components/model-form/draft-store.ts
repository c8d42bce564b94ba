import { blankModelForm, type ModelForm } from "@/lib/models/schema";

/** Input that was not saved, with the state of the record it started from. */
export interface Draft {
  revision: number | undefined;
  base: ModelForm;
  values: ModelForm;
  /** An instant, ISO 8601. */
  keptAt: string;
}

/**
 * Drafts live in the tab, under their `draftKey`: they outlast a reload or a crash, and end when somebody signs
 * out there.
 */
export const draftStore = {
  read(key: string): Draft | undefined {
    try {
      const draft: Draft | null = JSON.parse(sessionStorage.getItem(key) ?? "null");
      // A draft of an older edition of the form may lack fields.
      return draft === null ? undefined : { ...draft, values: { ...blankModelForm, ...draft.values } };
    } catch {
      return undefined;
    }
  },
  keep(key: string, draft: Draft): void {
    try {
      sessionStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // Storage is full or forbidden; the form works without it.
    }
  },
  drop(key: string): void {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};
