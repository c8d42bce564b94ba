import type { DocumentContent } from "./content";
import { markdownHeading, markdownText } from "./escape-markdown";
import { heldView } from "./held-view";
import type { DocumentView, Part, ViewField } from "./view";

type Words = DocumentView["words"];

const INDENT = "  ";

/** The document as Markdown that reads as typed: nobody's text becomes markup or a link. */
export function writeDocumentMarkdown(content: DocumentContent): string {
  const view = heldView(content);
  const blocks = [
    `# ${markdownHeading(view.title)}`,
    markdownText(view.basis),
    ...(view.confidentiality === "" ? [] : [markdownText(view.confidentiality)]),
    view.cover.map(({ label, text }) => named(label, text)).join("\n"),
    ...view.sections.flatMap(({ title, fields }) => [
      `## ${markdownHeading(title)}`,
      ...fields.flatMap((field) => entry(field, view.words)),
    ]),
    ...(view.notes.length === 0 ? [] : [`## ${view.words.notes}`, bullets(view.notes)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function entry(field: ViewField, words: Words): string[] {
  return [
    `### ${markdownHeading(`${field.id} ${field.label}`)}`,
    ...field.parts.map((part) => partMarkdown(part, words)),
    ...absence(field, words),
  ];
}

/** Why there is nothing to read, or not all of it. */
function absence({ state, parts, reason, remark }: ViewField, words: Words): string[] {
  if (state === "not-applicable") return [`**${words.notApplicable}**`, markdownText(reason)];
  if (state === "filled") return [];
  return [
    ...(parts.length > 0 ? [] : [`**${words.blank}**`]),
    ...(remark === "" ? [] : [markdownText(remark)]),
  ];
}

function partMarkdown(part: Part, words: Words): string {
  switch (part.kind) {
    case "lines":
      return markdownText(part.text);
    case "items":
      return bullets(part.items);
    case "named":
      return part.items
        .map(({ label, text }) =>
          text === null ? `- ${markdownText(label)}: **${words.blank}**` : named(label, text),
        )
        .join("\n");
  }
}

const named = (label: string, text: string): string =>
  `- ${markdownText(label)}: ${markdownText(text, INDENT)}`.trimEnd();

const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${markdownText(item, INDENT)}`).join("\n");
