import type { FactField } from "./fields";
import type { SourceGroup } from "./schema";

interface FieldGroup {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  /** Facts that can be disputed, and so carry where they come from. */
  readonly source?: SourceGroup;
  readonly fields: readonly FactField[];
}

/** The form's parts, in its order. */
export const fieldGroups: readonly FieldGroup[] = [
  { id: "identity", title: "Identity", fields: ["name", "family", "versions"] },
  {
    id: "provider",
    title: "Provider and our role",
    fields: ["provider", "providerCountry", "providerLocation", "ourRole", "actorRole", "codeChapters"],
  },
  {
    id: "size",
    title: "Size and architecture",
    source: "parameters",
    fields: ["parametersTotal", "parametersActive", "architecture"],
  },
  {
    id: "generality",
    title: "Modalities and generality",
    fields: ["inputModalities", "outputModalities", "taskRange", "generalityShown"],
  },
  {
    id: "compute",
    title: "Compute",
    help: "Leave a figure empty while it is not known: missing compute is never read as low compute. Figures here are as stated; where the record's compute ledger counts something, its totals stand.",
    source: "compute",
    fields: ["trainingFlop", "cumulativeTrainingFlop", "ledgerComplete"],
  },
  {
    id: "modification",
    title: "Modification of another model",
    source: "modification",
    fields: [
      "isThirdPartyModification",
      "baseModelName",
      "baseIsGpai",
      "baseIsSystemicRisk",
      "baseComputeKnown",
      "baseTrainingFlop",
      "modificationFlop",
      "weightsControlledBy",
    ],
  },
  {
    id: "openness",
    title: "Openness and licence",
    source: "licence",
    fields: [
      "weightsPublic",
      "architecturePublic",
      "usageInfoPublic",
      "licenceId",
      "licenceText",
      "licenceTerms",
      "accessTerms",
      "monetisation",
    ],
  },
  {
    id: "market",
    title: "Market",
    source: "market",
    fields: ["supply", "euExcluded", "releasedOn", "marketStatus", "placedOn", "furtherTrainedOn"],
  },
  {
    id: "procedure",
    title: "Threshold, designation and arguments",
    fields: [
      "thresholdMetOrKnownOn",
      "thresholdTrigger",
      "designationBasis",
      "designatedOn",
      "rebuttal",
      "rebuttalDecidedOn",
      "registeredEuBusinessUsers",
    ],
  },
  {
    id: "events",
    title: "Events",
    help: "Deadlines follow from what is listed here. Past events and planned ones both belong here.",
    fields: ["events"],
  },
];
