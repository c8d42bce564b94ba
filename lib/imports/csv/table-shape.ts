import { type CsvRefusal, csvRefusal, type RowRefusal } from "./csv-refusal";
import type { CsvRecord } from "./csv-tokenizer";

/** Epoch AI's widest list has about sixty; far beyond that it is no table of models. */
const MOST_COLUMNS = 1_000;

type HeaderReading = { ok: true; header: string[] } | { ok: false; refusal: CsvRefusal };

/** How a column name is compared: without case, outer spaces or repeated spaces. */
export const columnKey = (name: string) =>
  name
    .replace(/^\ufeff/, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

/** Reads the first record as the header. */
export function checkHeader(record: CsvRecord | undefined): HeaderReading {
  const header = record?.values.map((name) => name.replace(/^\ufeff/, "").trim()) ?? [];
  if (record === undefined || header.filter((name) => name !== "").length < 2) {
    const message = "The first line must name the columns, at least two of them.";
    return { ok: false, refusal: csvRefusal("no-header", message, record?.line ?? 1) };
  }
  if (header.length > MOST_COLUMNS) {
    const message = `This file has ${header.length} columns; at most ${MOST_COLUMNS} can be read. Remove those that are not needed.`;
    return { ok: false, refusal: csvRefusal("too-many-columns", message, record.line) };
  }
  const keys = header.map(columnKey);
  const twice = keys.find((key, at) => key !== "" && keys.indexOf(key) !== at);
  if (twice === undefined) return { ok: true, header };
  const first = keys.indexOf(twice);
  const message = `The column "${header[first]}" is there twice: columns ${first + 1} and ${keys.lastIndexOf(twice) + 1}. Rename or remove one.`;
  return { ok: false, refusal: csvRefusal("duplicate-header", message, record.line) };
}

/** Why a row does not fit the header, or `undefined` where it does. */
export function checkRow(record: CsvRecord, columns: number): RowRefusal | undefined {
  if (record.malformed) {
    const message =
      "Text follows a closing quotation mark. Double the marks that are part of the text, or remove them.";
    return { line: record.line, message };
  }
  if (record.values.length === columns) return undefined;
  const fields = record.values.length === 1 ? "1 field" : `${record.values.length} fields`;
  return { line: record.line, message: `This row has ${fields}; the header names ${columns} columns.` };
}
