import { useState } from "react";
import type { Conflict } from "@/lib/errors";
import { formText } from "@/lib/models/form-text";
import { type Merge, mergeForms, withField } from "@/lib/models/merge";
import { type ModelForm, modelSchema } from "@/lib/models/schema";
import type { Choice } from "./conflict-section";
import type { ModelFormState } from "./form-types";
import type { FormBase } from "./use-form-base";

interface State {
  theirs: Conflict;
  merge: Merge;
  choices: Record<string, Choice>;
}

/** Brings another person's save and what was typed together; the form then stands on their state. */
export function useConflict(form: ModelFormState, move: (to: FormBase, values: ModelForm) => void) {
  const [state, setState] = useState<State>();

  function meet(theirs: Conflict, base: FormBase) {
    const typed = form.getValues();
    const merge = mergeForms(base.text, sameSpelling(typed), theirs.current);
    // What was typed stays as it was spelt; only the others' fields are filled in.
    const values = merge.takenOver.reduce((kept, { field }) => withField(kept, field, theirs.current), typed);
    move({ revision: theirs.revision, text: theirs.current }, values);
    setState({ theirs, merge, choices: {} });
  }

  function choose(field: string, choice: Choice) {
    if (state === undefined) return;
    const { theirs, merge, choices } = state;
    const from = choice === "theirs" ? theirs.current : merge.merged;
    move({ revision: theirs.revision, text: theirs.current }, withField(form.getValues(), field, from));
    setState({ theirs, merge, choices: { ...choices, [field]: choice } });
  }

  const undecided =
    state?.merge.disputed.filter(({ field }) => state.choices[field] === undefined).length ?? 0;
  return { state, undecided, meet, choose, settle: () => setState(undefined) };
}

/** Typed text as the server would write it, so that `3.80e25` is no change of `3.8e25`. */
function sameSpelling(typed: ModelForm): ModelForm {
  const read = modelSchema.safeParse(typed);
  return read.success ? formText(read.data) : typed;
}
