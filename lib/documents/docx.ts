import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { DocumentContent } from "./content";
import { docxCore } from "./docx-core";
import { coverTable, sectionTable } from "./docx-table";
import { paragraph } from "./docx-text";
import { heldView } from "./held-view";
import { undatedZip } from "./undated-zip";
import type { DocumentView } from "./view";

const QUIET = { color: "4D5B68" };
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1361, bottom: 1474, left: 1134, right: 1134 },
};

/**
 * The document as a Word file to go on editing: styles for its headings, tables whose first row comes again on
 * each page, everything typed as plain text. The same content and instant give the same bytes.
 *
 * @param drawnUpAt the instant written into the file
 */
export async function writeDocumentDocx(content: DocumentContent, drawnUpAt: Date): Promise<Uint8Array> {
  const view = heldView(content);
  const file = new Document({
    styles,
    sections: [{ properties: { page: PAGE }, footers: { default: footer(view) }, children: children(view) }],
  });
  const core = { path: "docProps/core.xml", data: docxCore(view, drawnUpAt) };
  return undatedZip(await Packer.toBuffer(file, undefined, [core]));
}

function children(view: DocumentView) {
  const { words } = view;
  return [
    paragraph(view.kind, {}, QUIET),
    paragraph(view.name, { heading: HeadingLevel.TITLE }),
    paragraph(view.basis, { spacing: { after: 240 } }, QUIET),
    coverTable(view),
    ...view.sections.flatMap((section) => [heading(section.title), sectionTable(section, words)]),
    ...(view.notes.length === 0 ? [] : [heading(words.notes)]),
    ...view.notes.map((note) => paragraph(note, { bullet: { level: 0 } })),
  ];
}

const heading = (text: string): Paragraph =>
  paragraph(text, { heading: HeadingLevel.HEADING_1, keepNext: true });

function footer({ confidentiality }: DocumentView): Footer {
  const look = { ...QUIET, size: 16 };
  const pages = ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      ...(confidentiality === "" ? [] : [paragraph(confidentiality, {}, look)]),
      new Paragraph({ alignment: "right", children: [new TextRun({ ...look, children: pages })] }),
    ],
  });
}

const styles = {
  default: {
    document: {
      run: { font: "Calibri", size: 21, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { size: 44, bold: true, color: "1B2733" }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { size: 28, bold: true, color: "1B2733" },
      paragraph: { spacing: { before: 360, after: 120 } },
    },
  },
};
