import { useState } from "react";
import { formValues } from "@/lib/models/form-values";
import type { ModelForm } from "@/lib/models/schema";
import type { ModelFormState } from "./form-types";

/** The state of the record that the input is measured against, and its revision. */
export interface FormBase {
  revision: number | undefined;
  text: ModelForm;
}

/** Keeps the base of a form, which moves when somebody else saves or a draft of an older state comes back. */
export function useFormBase(form: ModelFormState, start: FormBase) {
  const [base, setBase] = useState(start);
  /** Puts the form on another base and fills in what has been typed. */
  function move(to: FormBase, values: ModelForm) {
    setBase(to);
    form.reset(formValues(to.text));
    form.reset(formValues(values), { keepDefaultValues: true });
  }
  return { base, move };
}
