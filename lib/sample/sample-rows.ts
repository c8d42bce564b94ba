import { readFileSync } from "node:fs";
import type { Law } from "@/lib/engine/law-on";
import { importFile } from "@/lib/imports/import-file";
import { incomingRows } from "@/lib/imports/incoming-rows";
import { knownForm } from "@/lib/imports/known-models/known-form";
import { nameKey } from "@/lib/imports/known-models/known-model";
import { epochEditions, loadKnownModels } from "@/lib/imports/known-models/load-known-models";
import { readKnownRows } from "@/lib/imports/known-models/read-known-rows";
import { sampleFile } from "@/lib/imports/known-models/sample-file";
import { formText } from "@/lib/models/form-text";
import { type ModelData, modelSchema } from "@/lib/models/schema";
import { knownLedgers } from "./known-ledgers";
import { teachingCases } from "./teaching-cases";

interface SampleRow {
  readonly importKey: string;
  readonly data: ModelData;
  readonly isExample: boolean;
}

/** Every model of the sample portfolio: the current editions of Epoch AI's, what else is published, the teaching cases. */
export async function sampleRows(law: Law): Promise<SampleRow[]> {
  const rows = new Map<string, SampleRow>();
  const names = new Set<string>();
  const add = (importKey: string, data: ModelData, isExample: boolean) => {
    if (rows.has(importKey)) return;
    rows.set(importKey, { importKey, data: withLedger(data), isExample });
    names.add(nameKey(data.name));
  };
  for (const { file, statedOn, current } of epochEditions) {
    if (!current) continue;
    const read = importFile(readFileSync(sampleFile(file)));
    if (!read.ok) throw new Error(`${file}: ${read.refusal.message}`);
    const context = { known: loadKnownModels(), law, statedOn };
    for (const row of (await incomingRows(read.table, read.columns, context)).rows)
      add(row.importKey, row.data, false);
  }
  for (const known of readKnownRows()) {
    const { form, importKey } = knownForm(known);
    if (!names.has(nameKey(form.name))) add(importKey, modelSchema.parse(form), false);
  }
  for (const { form, importKey } of teachingCases) add(importKey, modelSchema.parse(form), true);
  return [...rows.values()];
}

/** A model with what is published of its compute piece by piece, where that is listed. */
function withLedger(data: ModelData): ModelData {
  const ledger = knownLedgers[data.name];
  return ledger === undefined ? data : modelSchema.parse({ ...formText(data), ...ledger });
}
