import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { type Law, lawOn } from "@/lib/engine/law-on";
import { csvRefusal } from "@/lib/imports/csv/csv-refusal";
import { streamCsv } from "@/lib/imports/csv/stream-csv";
import {
  type ColumnMapping,
  cellsOf,
  namesModels,
  recogniseColumns,
} from "@/lib/imports/epoch/epoch-columns";
import { type EpochFindingRow, epochFinding, epochFindingColumns } from "@/lib/imports/epoch/epoch-finding";
import { loadKnownModels } from "@/lib/imports/known-models/load-known-models";
import type { IsoDate } from "@/lib/law/types";

/**
 * Classifies a file of Epoch AI's as it arrives: CSV in, one line of findings a model out, in order.
 * Memory does not grow with the input.
 *
 * @param asOf the day whose law is applied
 * @returns how many rows, or the file itself, could not be read; each is named on `errors` with its line
 */
export async function classifyEpoch(
  input: Readable,
  output: Writable,
  errors: Writable,
  asOf: IsoDate,
): Promise<{ refused: number }> {
  const context = { known: loadKnownModels(), law: lawOn(asOf) };
  let mapping: ColumnMapping | undefined;
  let refused = 0;
  const refuse = async (message: string, line?: number) => {
    refused += 1;
    await write(errors, `${line === undefined ? "" : `line ${line}: `}${message}\n`);
  };
  await write(output, lineOf([...epochFindingColumns]));
  for await (const event of streamCsv(input)) {
    if (event.kind === "header") {
      mapping = recogniseColumns(event.header);
      if (namesModels(mapping)) continue;
      await refuse(noModelColumn.message, 1);
      break;
    }
    if (event.kind !== "row") {
      await refuse(event.refusal.message, event.refusal.line);
      continue;
    }
    if (mapping === undefined) continue;
    const found = rowFinding(cellsOf(mapping, event.row.values), context);
    if (found === undefined) await refuse("This row names no model.", event.row.line);
    else await write(output, lineOf(epochFindingColumns.map((column) => found[column])));
  }
  return { refused };
}

/** The refusal of a table that lists something other than models. */
export const noModelColumn = csvRefusal(
  "no-model-column",
  'No column names the models. Epoch AI calls it "Model" or "System"; a list of hardware, for example, has none.',
);

function rowFinding(
  cells: ReturnType<typeof cellsOf>,
  context: { known: ReturnType<typeof loadKnownModels>; law: Law },
): EpochFindingRow | undefined {
  return epochFinding(cells, { ...context, statedOn: "" });
}

/** A line of CSV; a name that a spreadsheet would run as a formula is made harmless. */
const lineOf = (values: readonly string[]) => stringify([values as string[]], { escape_formulas: true });

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
