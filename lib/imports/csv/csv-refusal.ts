export type CsvRefusalCode =
  | "empty"
  | "too-large"
  | "spreadsheet"
  | "archive"
  | "pdf"
  | "not-text"
  | "broken-quote"
  | "no-header"
  | "duplicate-header"
  | "too-many-columns"
  | "no-model-column"
  | "too-many-rows";

/** Why a whole file cannot be read, in words for the person who chose it. */
export interface CsvRefusal {
  readonly code: CsvRefusalCode;
  readonly message: string;
  /** The line it is about, counted from 1 as an editor shows it. */
  readonly line?: number;
}

/** Why one row was left out; the others are still read. */
export interface RowRefusal {
  readonly line: number;
  readonly message: string;
}

/** Puts a refusal together. */
export function csvRefusal(code: CsvRefusalCode, message: string, line?: number): CsvRefusal {
  return line === undefined ? { code, message } : { code, message, line };
}
