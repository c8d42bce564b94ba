import { type ModelData, type ModelForm, modelSchema } from "@/lib/models/schema";
import type { CsvRow, CsvTable } from "./csv/read-csv";
import { type ColumnMapping, cellsOf } from "./epoch/epoch-columns";
import { type EpochContext, epochRow, NOT_STATED } from "./epoch/epoch-row";
import { marketFacts } from "./epoch/market-facts";
import { silentFields } from "./epoch/silent-fields";
import { inTurns } from "./in-turns";

/** A line of a file, read as a model. */
export interface IncomingRow {
  readonly line: number;
  readonly name: string;
  readonly importKey: string;
  readonly form: ModelForm;
  readonly data: ModelData;
  /** Fields, or groups of them, that the file says nothing of. */
  readonly silent: readonly string[];
  readonly warnings: readonly string[];
}

/** A line that becomes no record, with the reason; or that only repeats an earlier one. */
export interface LeftOutRow {
  readonly line: number;
  readonly name: string;
  readonly outcome: "refused" | "unchanged";
  readonly reasons: readonly string[];
}

/** Reads a table's rows as models: each passes the form's own rules, and a name stands for one model only. */
export async function incomingRows(
  table: CsvTable,
  mapping: ColumnMapping,
  context: EpochContext,
): Promise<{ rows: IncomingRow[]; leftOut: LeftOutRow[] }> {
  const rows = new Map<string, IncomingRow>();
  const leftOut: LeftOutRow[] = table.refused.map(({ line, message }) => refuse(line, "", message));
  for (const read of await inTurns(table.rows, (row) => readRow(row, mapping, context))) {
    if ("outcome" in read) {
      leftOut.push(read);
      continue;
    }
    const earlier = rows.get(read.importKey);
    if (earlier === undefined) rows.set(read.importKey, read);
    else leftOut.push(repeated(read, earlier));
  }
  return { rows: [...rows.values()], leftOut };
}

function readRow(
  { line, values }: CsvRow,
  mapping: ColumnMapping,
  context: EpochContext,
): IncomingRow | LeftOutRow {
  const reading = epochRow(cellsOf(mapping, values), context);
  if (reading === undefined) return refuse(line, "", "This row names no model.");
  const market = marketFacts(reading.accessibility, reading.form.licenceId);
  const form = { ...reading.form, ...market, sources: { ...reading.form.sources, ...market.sources } };
  const parsed = modelSchema.safeParse(form);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    return { line, name: form.name, outcome: "refused", reasons };
  }
  const { importKey, warnings } = reading;
  const nameless = form.provider === NOT_STATED ? ["provider"] : [];
  const silent = [...silentFields(mapping), ...nameless];
  return { line, name: form.name, importKey, form, data: parsed.data, silent, warnings };
}

const refuse = (line: number, name: string, reason: string): LeftOutRow => ({
  line,
  name,
  outcome: "refused",
  reasons: [reason],
});

function repeated(row: IncomingRow, earlier: IncomingRow): LeftOutRow {
  const same = JSON.stringify(row.form) === JSON.stringify(earlier.form);
  const reason = same
    ? `The same as line ${earlier.line}.`
    : `The name "${row.name}" stands on line ${earlier.line} and again on line ${row.line}, with other values. Keep one of them.`;
  return { line: row.line, name: row.name, outcome: same ? "unchanged" : "refused", reasons: [reason] };
}
