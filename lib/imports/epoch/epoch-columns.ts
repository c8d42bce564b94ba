import { columnKey } from "../csv/table-shape";

/** What the import takes from Epoch AI's files, under each name its editions have given it; the first found is used. */
export const epochColumns = {
  name: ["Model", "System"],
  versionName: ["Unique display name", "Display name"],
  versionId: ["id_model_version"],
  organisation: ["Organization", "Organisation"],
  country: ["Country (of organization)", "Country (from Organization)", "Country"],
  domain: ["Domain"],
  task: ["Task"],
  accessibility: ["Model accessibility"],
  published: ["Publication date", "Version release date"],
  parameters: ["Parameters"],
  trainingCompute: ["Training compute (FLOP)", "Training compute"],
  trainingComputeNotes: ["Training compute notes"],
  finetuneCompute: ["Finetune compute (FLOP)", "Finetune compute"],
  finetuneComputeNotes: ["Finetune compute notes"],
  baseModel: ["Base model"],
  baseCompute: ["Base model compute", "Base model compute (FLOP)"],
  confidence: ["Confidence"],
  link: ["Link"],
} as const satisfies Record<string, readonly string[]>;

export type EpochColumn = keyof typeof epochColumns;

/** What was recognised in a header: for each column the import uses, its name in the file and its position. */
export interface ColumnMapping {
  readonly used: Partial<Record<EpochColumn, { readonly name: string; readonly at: number }>>;
  readonly notUsed: readonly string[];
}

/** Recognises Epoch AI's columns in a header, whatever their case and spacing. */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  const keys = header.map(columnKey);
  const used: Record<string, { name: string; at: number }> = {};
  for (const [column, names] of Object.entries(epochColumns)) {
    const at = names.map((name) => keys.indexOf(columnKey(name))).find((position) => position >= 0);
    if (at !== undefined) used[column] = { name: header[at] ?? "", at };
  }
  const taken = new Set(Object.values(used).map(({ at }) => at));
  return { used, notUsed: header.filter((name, at) => name !== "" && !taken.has(at)) };
}

/** Whether a mapping is enough to read models by. */
export const namesModels = (mapping: ColumnMapping) => mapping.used.name !== undefined;

export type EpochCells = Readonly<Record<EpochColumn, string>>;

/** Cells whose line breaks mean something; elsewhere they are slips. */
const PROSE: readonly string[] = ["trainingComputeNotes", "finetuneComputeNotes"];

/** A row's cells by what they mean; absent columns are empty. */
export function cellsOf(mapping: ColumnMapping, values: readonly string[]): EpochCells {
  const cells = Object.keys(epochColumns).map((column) => {
    const at = mapping.used[column as EpochColumn]?.at;
    const cell = at === undefined ? "" : (values[at] ?? "").trim();
    return [column, PROSE.includes(column) ? cell : cell.replace(/\s+/g, " ")];
  });
  return Object.fromEntries(cells) as EpochCells;
}
