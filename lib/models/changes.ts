import { entryText, orderedText } from "./entry-text";
import type { ModelForm } from "./schema";

/** One field that changed; both sides as the form writes them, `""` for unknown. */
export interface FieldChange {
  /** A field name, or a path into it such as `sources.compute.note` or `documentation.5.1`. */
  field: string;
  from: string;
  to: string;
}

/** What changed between two states of a record, in the order of the form. */
export function changesBetween(before: ModelForm | undefined, after: ModelForm): FieldChange[] {
  const old = flatForm(before ?? {});
  const now = flatForm(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.flatMap((field) => {
    const from = old.get(field) ?? "";
    const to = now.get(field) ?? "";
    return from === to && !isListMoved(field, before, after) ? [] : [{ field, from, to }];
  });
}

/** Lists whose text says all that is in them, but not in which part of an item it stands. */
export const textLists = ["versions", "events"] as const;
export type TextList = (typeof textLists)[number];

export const isTextList = (field: string): field is TextList => textLists.some((list) => list === field);

function isListMoved(field: string, before: ModelForm | undefined, after: ModelForm): boolean {
  return (
    before !== undefined && isTextList(field) && orderedText(before[field]) !== orderedText(after[field])
  );
}

const NESTED = ["sources", "documentation"];

/** Every field of a form by its path, as text; `""` for unknown. */
export function flatForm(form: Partial<ModelForm>): Map<string, string> {
  const flat = new Map<string, string>();
  const put = (path: string, value: unknown): void => {
    if (typeof value === "string") flat.set(path, value);
    else if (Array.isArray(value)) flat.set(path, value.map(listItem).join(", "));
    else if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) put(`${path}.${name}`, part);
    }
  };
  for (const [name, value] of Object.entries(form)) {
    if (name === "ledger") {
      for (const entry of value as ModelForm["ledger"]) flat.set(`ledger.${entry.id}`, entryText(entry));
      continue;
    }
    put(name, NESTED.includes(name) ? { ...(value as object) } : value);
  }
  return flat;
}

type ListItem = ModelForm["versions"][number] | ModelForm["events"][number];

// Named one by one: JSON in the database comes back with its keys in another order.
function listItem(item: string | ListItem): string {
  if (typeof item === "string") return item;
  const parts =
    "kind" in item
      ? [item.kind, item.on, item.matter, item.answerBy && `answer by ${item.answerBy}`, item.note]
      : [item.name, item.releasedOn, item.note];
  return parts.filter((part) => part !== "").join(" · ");
}
