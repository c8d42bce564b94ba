import { Paragraph, TextRun } from "docx";
import { paragraph, runs } from "./docx-text";
import type { DocumentView, Part, ViewField } from "./view";

type Words = DocumentView["words"];

const ALARM = "8C1D18";

/** What stands in a field's cell; a cell always holds a paragraph. */
export function docxEntry(field: ViewField, words: Words): Paragraph[] {
  const entry = [...field.parts.flatMap((part) => partParagraphs(part, words)), ...absence(field, words)];
  return entry.length > 0 ? entry : [paragraph("")];
}

/** Why there is nothing to read, or not all of it. */
function absence({ state, parts, reason, remark }: ViewField, words: Words): Paragraph[] {
  if (state === "not-applicable")
    return [paragraph(words.notApplicable, {}, { bold: true }), paragraph(reason)];
  if (state === "filled") return [];
  return [
    ...(parts.length > 0 ? [] : [new Paragraph({ children: [blank(words)] })]),
    ...(remark === "" ? [] : [paragraph(remark, {}, { color: ALARM })]),
  ];
}

function partParagraphs(part: Part, words: Words): Paragraph[] {
  switch (part.kind) {
    case "lines":
      return [paragraph(part.text)];
    case "items":
      return part.items.map((item) => paragraph(item, { bullet: { level: 0 } }));
    case "named":
      return part.items.map(
        ({ label, text }) =>
          new Paragraph({
            children: [...runs(`${label}: `), ...(text === null ? [blank(words)] : runs(text))],
          }),
      );
  }
}

const blank = (words: Words): TextRun => new TextRun({ text: words.blank, bold: true, color: ALARM });
