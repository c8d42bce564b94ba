import { blankSource } from "./merge";
import { type ModelForm, sourceGroups } from "./schema";

/** A record's text with room for every source, as the form needs it. */
export function formValues(form: ModelForm): ModelForm {
  const sources = Object.fromEntries(
    sourceGroups.map((group) => [group, { ...blankSource, ...form.sources[group] }]),
  ) as ModelForm["sources"];
  return { ...form, sources };
}

/** What the form holds, without the sources nobody filled in. */
export function filledIn(form: ModelForm): ModelForm {
  const sources = Object.fromEntries(
    Object.entries(form.sources).filter(
      ([, source]) => source && Object.values(source).some((part) => part.trim() !== ""),
    ),
  ) as ModelForm["sources"];
  return { ...form, sources };
}
