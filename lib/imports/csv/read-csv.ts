import { checkContent, notText } from "./check-content";
import { checkSize } from "./check-size";
import { type CsvRefusal, csvRefusal, type RowRefusal } from "./csv-refusal";
import { type CsvRecord, CsvTokenizer } from "./csv-tokenizer";
import { decodeText } from "./decode-text";
import { detectDelimiter } from "./detect-delimiter";
import { checkHeader, checkRow } from "./table-shape";

export const MOST_ROWS = 50_000;
/** Characters looked at before it is asked whether this can still be a table. */
const PIECE = 100_000;

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
  if (text.includes("\0")) return { ok: false, refusal: notText };
  const delimiter = detectDelimiter(text.slice(0, 100_000));
  const tokenizer = new CsvTokenizer(delimiter);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    for (const record of tokenizer.push(text.slice(at, at + PIECE))) records.push(record);
    const endless = endlessRow(tokenizer);
    if (endless !== undefined) return { ok: false, refusal: endless };
    if (records.length - 1 > MOST_ROWS) return { ok: false, refusal: tooManyRows };
  }
  records.push(...tokenizer.end());
  if (tokenizer.openQuoteLine !== undefined) {
    return { ok: false, refusal: brokenQuote(tokenizer.openQuoteLine) };
  }
  const header = checkHeader(records[0]);
  if (!header.ok) return header;
  if (records.length - 1 > MOST_ROWS) return { ok: false, refusal: tooManyRows };
  const rows: CsvRow[] = [];
  const refused: RowRefusal[] = [];
  for (const record of records.slice(1)) {
    const wrong = checkRow(record, header.header.length);
    if (wrong === undefined) rows.push({ line: record.line, values: record.values });
    else refused.push(wrong);
  }
  return { ok: true, table: { header: header.header, rows, refused, encoding, delimiter } };
}

const tooManyRows = csvRefusal(
  "too-many-rows",
  `This file has more than ${MOST_ROWS} rows; at most so many can be read at once. Split it.`,
);

/** Why what is being read is no table: a row of it goes on without end. */
export function endlessRow(tokenizer: CsvTokenizer): CsvRefusal | undefined {
  const line = tokenizer.runawayLine;
  if (line === undefined) return undefined;
  if (tokenizer.openQuoteLine !== undefined) return brokenQuote(tokenizer.openQuoteLine);
  return csvRefusal("not-text", `The row that starts on line ${line} never ends.`, line);
}

/** The refusal of a file in which a quotation never ends. */
export function brokenQuote(line: number): CsvRefusal {
  return csvRefusal(
    "broken-quote",
    `A quotation mark opens on line ${line} and is never closed. Close it, or double it where it is part of the text.`,
    line,
  );
}
