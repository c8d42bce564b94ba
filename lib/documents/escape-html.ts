/** Markup that is written out as it stands; only `html` makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Inserted = Html | string | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as HTML reads it back, in an element or a quoted attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/** A template whose texts are escaped; only what it made itself goes in as markup. */
export function html(strings: TemplateStringsArray, ...inserted: readonly Inserted[]): Html {
  return new Html(strings.reduce((before, after, index) => before + markupOf(inserted[index - 1]) + after));
}

function markupOf(value: Inserted | undefined): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === "string") return escaped(value);
  return value?.map(({ markup }) => markup).join("") ?? "";
}
