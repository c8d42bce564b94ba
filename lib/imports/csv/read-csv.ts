import { checkContent } from "./check-content";
import { checkSize } from "./check-size";
import { type CsvRefusal, csvRefusal, type RowRefusal } from "./csv-refusal";
import { CsvTokenizer } from "./csv-tokenizer";
import { decodeText } from "./decode-text";
import { detectDelimiter } from "./detect-delimiter";
import { checkHeader, checkRow } from "./table-shape";

export const MOST_ROWS = 50_000;

export interface CsvRow {
  readonly line: number;
  readonly values: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows left out because they do not fit the header. */
  readonly refused: readonly RowRefusal[];
  readonly encoding: string;
  readonly delimiter: string;
}

export type CsvReading = { ok: true; table: CsvTable } | { ok: false; refusal: CsvRefusal };

/**
 * Reads an uploaded CSV file whole.
 *
 * In: its bytes, in UTF-8, UTF-16 or a one-byte encoding; delimited by comma, semicolon or tab.
 * Out: header and rows with their lines, or why it cannot be read. A row that does not fit is left out and named.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const refusal = checkSize(bytes.length) ?? checkContent(bytes.subarray(0, 4096));
  if (refusal !== undefined) return { ok: false, refusal };
  const { text, encoding } = decodeText(bytes);
  const delimiter = detectDelimiter(text.slice(0, 100_000));
  const tokenizer = new CsvTokenizer(delimiter);
  const records = [...tokenizer.push(text), ...tokenizer.end()];
  if (tokenizer.openQuoteLine !== undefined) {
    return { ok: false, refusal: brokenQuote(tokenizer.openQuoteLine) };
  }
  const header = checkHeader(records[0]);
  if (!header.ok) return header;
  if (records.length - 1 > MOST_ROWS) {
    const message = `This file has ${records.length - 1} rows; at most ${MOST_ROWS} can be read at once. Split it.`;
    return { ok: false, refusal: csvRefusal("too-many-rows", message) };
  }
  const rows: CsvRow[] = [];
  const refused: RowRefusal[] = [];
  for (const record of records.slice(1)) {
    const wrong = checkRow(record, header.header.length);
    if (wrong === undefined) rows.push({ line: record.line, values: record.values });
    else refused.push(wrong);
  }
  return { ok: true, table: { header: header.header, rows, refused, encoding, delimiter } };
}

/** The refusal of a file in which a quotation never ends. */
export function brokenQuote(line: number): CsvRefusal {
  return csvRefusal(
    "broken-quote",
    `A quotation mark opens on line ${line} and is never closed. Close it, or double it where it is part of the text.`,
    line,
  );
}
