import { changesBetween, type FieldChange } from "./changes";
import type { ModelForm, SourceGroup } from "./schema";

/** A field that two people changed to different values; all three as the form's text. */
export interface Dispute {
  field: string;
  base: string;
  mine: string;
  theirs: string;
}

export interface Merge {
  /** What was typed here, with everything that only the others changed. */
  merged: ModelForm;
  /** What only the others changed. */
  takenOver: FieldChange[];
  /** What both changed; `merged` holds what was typed here until somebody decides. */
  disputed: Dispute[];
}

/**
 * Brings two edits of one record together, field by field.
 *
 * @param base the state both started from
 * @param mine what was typed here
 * @param theirs what has been saved meanwhile
 */
export function mergeForms(base: ModelForm, mine: ModelForm, theirs: ModelForm): Merge {
  const own = new Map(changesBetween(base, mine).map((change) => [change.field, change]));
  const takenOver: FieldChange[] = [];
  const disputed: Dispute[] = [];
  for (const change of changesBetween(base, theirs)) {
    const typed = own.get(change.field);
    if (typed === undefined) takenOver.push(change);
    else if (typed.to !== change.to)
      disputed.push({ field: change.field, base: change.from, mine: typed.to, theirs: change.to });
  }
  const merged = takenOver.reduce((form, { field }) => withField(form, field, theirs), mine);
  return { merged, takenOver, disputed };
}

/** A form with one field, or one part of a source or of the documentation, taken from another. */
export function withField(form: ModelForm, field: string, from: ModelForm): ModelForm {
  const { head, rest } = split(field);
  if (head === "documentation") {
    const { [rest]: _replaced, ...others } = form.documentation;
    const text = from.documentation[rest];
    return { ...form, documentation: text === undefined ? others : { ...others, [rest]: text } };
  }
  if (head === "ledger") return { ...form, ledger: withEntry(form.ledger, rest, from.ledger) };
  if (head === "sources") {
    const { head: group, rest: part } = split(rest) as { head: SourceGroup; rest: keyof typeof blankSource };
    const source = {
      ...blankSource,
      ...form.sources[group],
      [part]: from.sources[group]?.[part] ?? "",
    };
    return { ...form, sources: { ...form.sources, [group]: source } };
  }
  return { ...form, [head]: from[head as keyof ModelForm] };
}

/** A ledger with the entry of that id taken from another: put in its place, added at the end, or left out. */
export function withEntry(
  ledger: ModelForm["ledger"],
  id: string,
  from: ModelForm["ledger"],
): ModelForm["ledger"] {
  const theirs = from.find((entry) => entry.id === id);
  if (theirs === undefined) return ledger.filter((entry) => entry.id !== id);
  return ledger.some((entry) => entry.id === id)
    ? ledger.map((entry) => (entry.id === id ? theirs : entry))
    : [...ledger, theirs];
}

/** A path at its first dot; ids of the documentation have dots of their own. */
function split(path: string): { head: string; rest: string } {
  const dot = path.indexOf(".");
  return dot === -1 ? { head: path, rest: "" } : { head: path.slice(0, dot), rest: path.slice(dot + 1) };
}

/** A source of which nothing is known. */
export const blankSource = { source: "", statedOn: "", confidence: "", note: "", doubt: "" } as const;
