import { isTextList, type TextList } from "./changes";
import { readEntryText } from "./entry-text";
import type { KeptChange } from "./kept-changes";
import { blankSource, withEntry } from "./merge";
import { blankModelForm, type ModelForm, type SourceGroup } from "./schema";

/** An entry of a record's history. */
export interface HistoryChange {
  readonly revision: number;
  readonly changedAt: Date;
  readonly changes: readonly KeptChange[];
}

/** A record as it was after one of its changes. */
export interface PastForm {
  readonly form: ModelForm;
  readonly revision: number;
  readonly isArchived: boolean;
  /** Links to bases by the id of the edge, in words. */
  readonly links: ReadonlyMap<string, string>;
  /** Lists of which the history kept no more than their text, with it; `form` does not hold them. */
  readonly onlyText: ReadonlyMap<TextList, string>;
}

type Undone = { -readonly [Name in keyof PastForm]: PastForm[Name] } & {
  links: Map<string, string>;
  onlyText: Map<TextList, string>;
};

/**
 * A record as it was at an instant: what it is now, with every later change taken back.
 *
 * @param now the record after the latest of the changes
 * @param changes latest first; down to the one that stood then, or further
 * @returns `undefined` where the record did not exist yet
 */
export function stateAt(
  now: Pick<PastForm, "form" | "isArchived" | "links">,
  changes: readonly HistoryChange[],
  at: Date,
): PastForm | undefined {
  const stood = changes.findIndex(({ changedAt }) => changedAt <= at);
  const last = changes[stood];
  if (last === undefined) return undefined;
  const state: Undone = {
    form: now.form,
    isArchived: now.isArchived,
    revision: last.revision,
    links: new Map(now.links),
    onlyText: new Map(),
  };
  for (const later of changes.slice(0, stood)) for (const change of later.changes) takeBack(state, change);
  return state;
}

function takeBack(state: Undone, change: KeptChange): void {
  const { field, from } = change;
  const { head, rest } = split(field);
  if (field === "archived") state.isArchived = from === "yes";
  else if (head === "lineage") put(state.links, rest, from);
  else if (isTextList(field)) takeBackList(state, field, change);
  else if (head in blankModelForm) state.form = withText(state.form, { head, rest }, from);
}

function takeBackList(state: Undone, field: TextList, { from, was }: KeptChange): void {
  state.onlyText.delete(field);
  if (was === undefined && from !== "") state.onlyText.set(field, from);
  state.form = { ...state.form, [field]: was ?? [] };
}

/** A form in which one field, or one part of it, is what its text says. */
function withText(form: ModelForm, { head, rest }: Path, text: string): ModelForm {
  if (head === "ledger") {
    const entry = text === "" ? undefined : readEntryText(text);
    return { ...form, ledger: withEntry(form.ledger, rest, entry ? [entry] : []) };
  }
  if (head === "documentation") {
    const { [rest]: _later, ...others } = form.documentation;
    return { ...form, documentation: text === "" ? others : { ...others, [rest]: text } };
  }
  if (head === "sources") {
    const { head: group, rest: part } = split(rest) as { head: SourceGroup; rest: string };
    const source = { ...blankSource, ...form.sources[group], [part]: text };
    return { ...form, sources: { ...form.sources, [group]: source } };
  }
  const isList = Array.isArray(blankModelForm[head as keyof ModelForm]);
  return { ...form, [head]: isList ? text.split(", ").filter(Boolean) : text };
}

function put(links: Map<string, string>, id: string, text: string): void {
  if (text === "") links.delete(id);
  else links.set(id, text);
}

interface Path {
  head: string;
  rest: string;
}

/** A path at its first dot; ids of the documentation have dots of their own. */
function split(path: string): Path {
  const dot = path.indexOf(".");
  return dot === -1 ? { head: path, rest: "" } : { head: path.slice(0, dot), rest: path.slice(dot + 1) };
}
