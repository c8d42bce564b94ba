import type { DocumentContent } from "./content";
import { documentKinds } from "./kinds";
import { documentView, type Part, type ViewField } from "./view";

/** A row of at most so many characters stays on one page. */
const UNBROKEN = 900;

/** What the page design needs, as plain data. */
export function pdfPage(content: DocumentContent, notes: readonly string[]) {
  const view = documentView(content, notes);
  return {
    ...view,
    running: view.name,
    sections: view.sections.map(({ title, fields }) => ({
      title,
      fields: fields.map((field) => ({ ...field, long: lengthOf(field) > UNBROKEN })),
    })),
    attachment: {
      name: `${documentKinds[content.kind].fileName}.json`,
      description: "The same document for machines, texts as they were typed",
    },
  };
}

const lengthOf = ({ parts, reason }: ViewField): number =>
  parts.flatMap(textsOf).reduce((sum, text) => sum + text.length, reason.length);

function textsOf(part: Part): string[] {
  switch (part.kind) {
    case "lines":
      return [part.text];
    case "items":
      return part.items;
    case "named":
      return part.items.map(({ label, text }) => `${label}: ${text ?? ""}`);
  }
}
