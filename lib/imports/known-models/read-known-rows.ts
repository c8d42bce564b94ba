import { readFileSync } from "node:fs";
import { readCsv } from "../csv/read-csv";
import { sampleFile } from "./sample-file";

/** A row of known-models.csv by its column names. */
export type KnownRow = Readonly<Record<string, string>>;

/** The published facts shipped beside Epoch AI's files. */
export function readKnownRows(): KnownRow[] {
  const reading = readCsv(readFileSync(sampleFile("known-models.csv")));
  if (!reading.ok) throw new Error(reading.refusal.message);
  const { header, rows } = reading.table;
  return rows.map(({ values }) => Object.fromEntries(header.map((column, at) => [column, values[at] ?? ""])));
}
