import type { Readable, Writable } from "node:stream";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import {
  CellRefusal,
  workedCaseAnswer,
  workedCaseColumns,
  workedCaseFacts,
} from "@/lib/assessments/worked-cases";
import { classify } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { say } from "./say";
import { writeOut } from "./write-out";

/**
 * Rows of worked cases in, the answers in the legend's words out. Only the fact columns are read.
 *
 * @returns how many rows were refused; each is named on standard error and left out
 */
export async function classifyWorkedCases(
  input: Readable,
  output: Writable,
  asOf: IsoDate,
): Promise<{ refused: number }> {
  const law = lawOn(asOf);
  let refused = 0;
  await writeOut(output, stringify([[...workedCaseColumns]]));
  const rows = input.pipe(parse({ columns: true, bom: true, info: true, relax_column_count: false }));
  for await (const { record, info } of rows as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number };
  }>) {
    try {
      const answer = workedCaseAnswer(record.case_id ?? "", classify(workedCaseFacts(record), law));
      await writeOut(
        output,
        stringify([workedCaseColumns.map((column) => answer[column])], { escape_formulas: true }),
      );
    } catch (error) {
      if (!(error instanceof CellRefusal)) throw error;
      refused += 1;
      say(`Line ${info.lines}, case ${record.case_id ?? "without an id"}: ${error.message}`);
    }
  }
  return { refused };
}
