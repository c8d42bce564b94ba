import { blankModelForm, type ModelForm } from "@/lib/models/schema";

/** Input that was not saved, with the state of the record it started from. */
export interface Draft {
  revision: number | undefined;
  base: ModelForm;
  values: ModelForm;
  /** An instant, ISO 8601. */
  keptAt: string;
}

const keyOf = (id: string | undefined) => `weighbridge:model-draft:${id ?? "new"}`;

/** Drafts live in the tab: they outlast a reload or a crash, and nobody else ever sees them. */
export const draftStore = {
  read(id: string | undefined): Draft | undefined {
    try {
      const draft: Draft | null = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? "null");
      // A draft of an older edition of the form may lack fields.
      return draft === null ? undefined : { ...draft, values: { ...blankModelForm, ...draft.values } };
    } catch {
      return undefined;
    }
  },
  keep(id: string | undefined, draft: Draft): void {
    try {
      sessionStorage.setItem(keyOf(id), JSON.stringify(draft));
    } catch {
      // Storage is full or forbidden; the form works without it.
    }
  },
  drop(id: string | undefined): void {
    try {
      sessionStorage.removeItem(keyOf(id));
    } catch {
      // As above.
    }
  },
};
