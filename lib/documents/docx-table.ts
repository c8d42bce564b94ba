import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { docxEntry } from "./docx-entry";
import { paragraph } from "./docx-text";
import type { DocumentView } from "./view";

/** In twentieths of a point; together the width of an A4 page between its margins. */
const COVER = [2800, 6800] as const;
const COLUMNS = [700, 2600, 6300] as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: "B9C3CC" };

/** Who and when, in two columns. */
export const coverTable = ({ cover }: DocumentView): Table =>
  table(
    COVER,
    cover.map(
      ({ label, text }) =>
        new TableRow({ children: cells(COVER, [paragraph(label, {}, { bold: true })], [paragraph(text)]) }),
    ),
  );

/** The fields of a section, under column names that come again on every page. */
export function sectionTable(
  { fields }: DocumentView["sections"][number],
  words: DocumentView["words"],
): Table {
  const names = words.columns.map((name) => [paragraph(name, { keepNext: true }, { bold: true })]);
  return table(COLUMNS, [
    new TableRow({ tableHeader: true, cantSplit: true, children: cells(COLUMNS, ...names) }),
    ...fields.map(
      (field) =>
        new TableRow({
          children: cells(
            COLUMNS,
            [paragraph(field.id)],
            [paragraph(field.label, {}, { bold: true })],
            docxEntry(field, words),
          ),
        }),
    ),
  ]);
}

const table = (columns: readonly number[], rows: TableRow[]): Table =>
  new Table({
    rows,
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: {
      top: RULE,
      bottom: RULE,
      insideHorizontal: RULE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
  });

const cells = (columns: readonly number[], ...contents: readonly (readonly Paragraph[])[]): TableCell[] =>
  contents.map(
    (children, index) =>
      new TableCell({ children: [...children], width: { size: columns[index] ?? 0, type: WidthType.DXA } }),
  );
