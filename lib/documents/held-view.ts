import type { DocumentContent } from "./content";
import { held } from "./printable";
import { type DocumentView, documentView } from "./view";

const STRIPPED =
  "Control characters, which this kind of file cannot hold, were left out. The JSON of the same document has the texts as typed.";

/** The view of a document for a format of plain characters: without control characters, and with a note where there were any. */
export function heldView(content: DocumentContent): DocumentView {
  let stripped = false;
  const clean = (_: string, value: unknown) => {
    if (typeof value !== "string") return value;
    const result = held(value);
    stripped ||= result.stripped;
    return result.text;
  };
  const view = JSON.parse(JSON.stringify(documentView(content, content.notes), clean)) as DocumentView;
  return stripped ? { ...view, notes: [...view.notes, STRIPPED] } : view;
}
