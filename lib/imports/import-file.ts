import { isDay } from "@/lib/engine/days";
import { type CsvRefusal, csvRefusal } from "./csv/csv-refusal";
import { type CsvTable, readCsv } from "./csv/read-csv";
import { type ColumnMapping, namesModels, recogniseColumns } from "./epoch/epoch-columns";
import type { ImportMapping } from "./import-outcomes";

export type ImportFile =
  | { ok: true; table: CsvTable; columns: ColumnMapping }
  | { ok: false; refusal: CsvRefusal };

/** Reads an uploaded file and recognises whose it is. Only Epoch AI's layouts are known so far. */
export function importFile(content: Uint8Array): ImportFile {
  const reading = readCsv(content);
  if (!reading.ok) return reading;
  const columns = recogniseColumns(reading.table.header);
  if (namesModels(columns) && columns.used.trainingCompute !== undefined) {
    return { ok: true, table: reading.table, columns };
  }
  const message = `This is not one of Epoch AI's lists of models: it needs a column "Model" (or "System") and a column "Training compute (FLOP)". The file has: ${reading.table.header.join(", ").slice(0, 300)}.`;
  return { ok: false, refusal: csvRefusal("no-model-column", message, 1) };
}

/** What was recognised, as it is kept with the batch and shown. */
export function importMapping(table: CsvTable, columns: ColumnMapping, statedOn: string): ImportMapping {
  return {
    used: Object.entries(columns.used).map(([column, { name }]) => ({ column, name })),
    notUsed: columns.notUsed,
    encoding: table.encoding,
    delimiter: table.delimiter,
    statedOn,
  };
}

/** The day a file's data are of, as its name says it (…2026-08-19.csv), or "". */
export function dayInName(fileName: string): string {
  const found = /(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(fileName);
  const day = found === null ? "" : `${found[1]}-${found[2]}-${found[3]}`;
  return isDay(day) ? day : "";
}
