import { formText } from "@/lib/models/form-text";
import type { ModelSave } from "@/lib/models/save-models";
import { type ModelForm, modelSchema } from "@/lib/models/schema";
import type { ImportCounts, ImportDifference, ImportOutcome } from "./import-outcomes";
import type { IncomingRow, LeftOutRow } from "./incoming-rows";
import { mergeForms } from "./merge-forms";

/** What becomes of one line of a file, and what to write for it. */
export interface PlannedRow {
  readonly line: number;
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly reasons: readonly string[];
  readonly differences: readonly ImportDifference[];
  readonly modelRecordId: string | null;
  readonly save: ModelSave | undefined;
}

/** A record as it stands, with what imports wrote into it. */
export interface StoredModel {
  readonly id: string;
  readonly revision: number;
  readonly form: ModelForm;
  readonly wrote: ReadonlyMap<string, string>;
}

/** Plans a line for which there is no record yet. */
export function plannedNew(row: IncomingRow, id: string, origin: string): PlannedRow {
  return {
    line: row.line,
    name: row.name,
    outcome: "created",
    reasons: row.warnings,
    differences: FIRST_FACTS.flatMap((field) => firstFact(row.form, field)),
    modelRecordId: id,
    save: { id, data: row.data, origin, importKey: row.importKey },
  };
}

/** What tells a new record from others at a glance. */
const FIRST_FACTS = ["provider", "trainingFlop", "outputModalities", "releasedOn"] as const;

function firstFact(form: ModelForm, field: (typeof FIRST_FACTS)[number]): ImportDifference[] {
  const value = form[field];
  const to = typeof value === "string" ? value : value.join(", ");
  return to === "" ? [] : [{ field, from: "", to }];
}

/** Plans a line whose record exists: what changes, and what stays because a person edited it. */
export function plannedChange(row: IncomingRow, stored: StoredModel, origin: string): PlannedRow {
  const { form, differences } = mergeForms(stored.form, formText(row.data), stored.wrote, row.silent);
  const older = olderThan(row.form, stored.form);
  if (older !== undefined) return unchanged(row, stored.id, older);
  const plan = {
    line: row.line,
    name: row.name,
    differences: differences.map(shortened),
    modelRecordId: stored.id,
  };
  if (differences.every(({ kept }) => kept)) {
    return { ...plan, outcome: "unchanged", reasons: [], save: undefined };
  }
  const parsed = modelSchema.safeParse(form);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      (issue) => `Beside what was edited by hand, ${issue.path.join(".")} does not fit: ${issue.message}`,
    );
    return { ...plan, outcome: "refused", reasons, save: undefined };
  }
  const before = { form: stored.form, revision: stored.revision };
  const save = { id: stored.id, data: parsed.data, before, origin, importKey: row.importKey };
  return { ...plan, outcome: "changed", reasons: row.warnings, save };
}

function unchanged(row: IncomingRow, modelRecordId: string, reason: string): PlannedRow {
  const { line, name } = row;
  return {
    line,
    name,
    outcome: "unchanged",
    reasons: [reason],
    differences: [],
    modelRecordId,
    save: undefined,
  };
}

/** Why a file's data give way to the record's: an older edition never replaces a newer one. */
function olderThan(incoming: ModelForm, stored: ModelForm): string | undefined {
  const theirs = incoming.sources.compute?.statedOn ?? "";
  const ours = stored.sources.compute?.statedOn ?? "";
  if (theirs === "" || ours === "" || theirs >= ours) return undefined;
  return `The record holds data of ${ours}, newer than this file's of ${theirs}; nothing was taken over.`;
}

/** A line that becomes no record of its own. */
export const plannedLeftOut = (row: LeftOutRow): PlannedRow => ({
  ...row,
  differences: [],
  modelRecordId: null,
  save: undefined,
});

/** How many lines come to what. */
export function countRows(rows: readonly PlannedRow[]): ImportCounts {
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    created: count("created"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    refused: count("refused"),
    kept: rows.filter((row) => row.differences.some(({ kept }) => kept)).length,
  };
}

/** Enough of a long note to see what it is about; the history keeps all of it. */
const SHOWN = 400;

function shortened(difference: ImportDifference): ImportDifference {
  const short = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)} …`);
  return { ...difference, from: short(difference.from), to: short(difference.to) };
}
