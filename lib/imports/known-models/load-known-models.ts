import { readFileSync } from "node:fs";
import { readCsv } from "../csv/read-csv";
import { cellsOf, recogniseColumns } from "../epoch/epoch-columns";
import { readEpochFlop } from "../epoch/epoch-flop";
import { type KnownModel, type KnownModels, nameKey } from "./known-model";
import { readKnownRows } from "./read-known-rows";
import { sampleFile } from "./sample-file";

/** Oldest first: a later edition replaces a figure, and withdraws it where it leaves it out. */
export const epochEditions = [
  { file: "epoch-all-systems-2024-10-22.csv", statedOn: "2024-10-22", current: false },
  { file: "epoch-large-scale-2026-08-19.csv", statedOn: "2026-08-19", current: true },
  { file: "epoch-notable-2026-08-19.csv", statedOn: "2026-08-19", current: true },
] as const;

let loaded: KnownModels | undefined;

/** The published facts shipped with the product, by name; read from disk once. */
export function loadKnownModels(): KnownModels {
  loaded ??= readKnownModels();
  return loaded;
}

function readKnownModels(): KnownModels {
  const known = new Map<string, KnownModel>();
  const bases = new Map<string, KnownModel>();
  for (const { file, statedOn } of epochEditions) readEdition(file, statedOn, known, bases);
  for (const [key, base] of bases) if (!known.has(key)) known.set(key, base);
  addFacts(known);
  return known;
}

function tableOf(file: string) {
  const reading = readCsv(readFileSync(sampleFile(file)));
  if (!reading.ok) throw new Error(`${file}: ${reading.refusal.message}`);
  return reading.table;
}

function readEdition(
  file: string,
  statedOn: string,
  known: Map<string, KnownModel>,
  bases: Map<string, KnownModel>,
): void {
  const { header, rows } = tableOf(file);
  const mapping = recogniseColumns(header);
  for (const { values } of rows) {
    const cells = cellsOf(mapping, values);
    const source = `Epoch AI, ${statedOn}`;
    known.set(nameKey(cells.name), {
      name: cells.name,
      organisation: cells.organisation,
      domain: cells.domain,
      task: cells.task,
      baseModel: cells.baseModel,
      trainingFlop: flopOf(cells.trainingCompute),
      accessibility: cells.accessibility,
      licenceId: "",
      parameters: cells.parameters,
      activeParameters: "",
      source,
      factsSource: "",
    });
    const baseFlop = flopOf(cells.baseCompute);
    if (baseFlop !== undefined && cells.baseModel !== "") {
      bases.set(nameKey(cells.baseModel), baseOnly(cells.baseModel, baseFlop, source));
    }
  }
}

function flopOf(cell: string) {
  const read = readEpochFlop(cell);
  return read.kind === "figure" ? read.flop : undefined;
}

/** A base model of which only its compute is stated, beside a model built on it. */
function baseOnly(name: string, trainingFlop: bigint, source: string): KnownModel {
  const unknown = {
    organisation: "",
    domain: "",
    task: "",
    baseModel: "",
    accessibility: "",
    licenceId: "",
    factsSource: "",
  };
  return { name, trainingFlop, source, parameters: "", activeParameters: "", ...unknown };
}

function addFacts(known: Map<string, KnownModel>): void {
  for (const row of readKnownRows()) {
    const cell = (column: string) => row[column] ?? "";
    const name = cell("model");
    const epoch = known.get(nameKey(name));
    known.set(nameKey(name), {
      name,
      organisation: epoch?.organisation || cell("provider"),
      domain: epoch?.domain || cell("domain"),
      task: epoch?.task || cell("task"),
      baseModel: epoch?.baseModel ?? "",
      trainingFlop: epoch?.trainingFlop,
      accessibility: cell("weights") || epoch?.accessibility || "",
      licenceId: cell("licence_id"),
      parameters: cell("parameters") || epoch?.parameters || "",
      activeParameters: cell("active_parameters"),
      source: epoch?.source ?? cell("sources"),
      factsSource: cell("sources"),
    });
  }
}
