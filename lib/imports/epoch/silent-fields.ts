import type { ColumnMapping, EpochColumn } from "./epoch-columns";

/** The form's fields that rest on each column. */
const fieldsOf: Partial<Record<EpochColumn, readonly string[]>> = {
  organisation: ["provider"],
  country: ["providerCountry", "providerLocation"],
  task: ["outputModalities", "taskRange"],
  accessibility: ["weightsPublic", "supply", "marketStatus", "sources.market"],
  published: ["releasedOn"],
  parameters: ["parametersTotal", "parametersActive", "sources.parameters"],
  trainingComputeNotes: ["sources.compute.note"],
  finetuneCompute: ["modificationFlop", "sources.modification"],
  baseModel: [
    "isThirdPartyModification",
    "baseModelName",
    "baseIsGpai",
    "baseIsSystemicRisk",
    "baseComputeKnown",
    "baseTrainingFlop",
  ],
};

/** Fields a file says nothing of because it has no such column; there an empty value is no withdrawal. */
export function silentFields(mapping: ColumnMapping): string[] {
  const silent = Object.entries(fieldsOf).flatMap(([column, fields]) =>
    mapping.used[column as EpochColumn] === undefined ? fields : [],
  );
  // No file lists the compute of a model piece by piece.
  return ["ledger", "ledgerComplete", ...silent];
}
