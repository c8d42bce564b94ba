import type { FactField } from "@/lib/models/fields";

interface CheckGroup {
  readonly title: string;
  readonly help?: string;
  readonly fields: readonly FactField[];
}

/** What the check asks: the facts findings rest on, and nothing that tells whose model it is. */
export const checkGroups = {
  who: {
    title: "Who and where",
    help: "As an auditor you see the position of the model's own provider.",
    fields: ["ourRole", "providerLocation", "supply", "actorRole", "codeChapters"],
  },
  what: { title: "What it can do", fields: ["outputModalities", "taskRange"] },
  compute: {
    title: "Compute",
    help: "Leave a figure empty while it is not known: missing compute is never read as low compute.",
    fields: ["trainingFlop", "cumulativeTrainingFlop"],
  },
  base: {
    title: "The model it builds on",
    fields: [
      "baseIsGpai",
      "baseIsSystemicRisk",
      "baseComputeKnown",
      "baseTrainingFlop",
      "modificationFlop",
      "weightsControlledBy",
    ],
  },
  open: {
    title: "Openness",
    fields: [
      "weightsPublic",
      "licenceId",
      "licenceTerms",
      "accessTerms",
      "architecturePublic",
      "usageInfoPublic",
      "monetisation",
    ],
  },
  dates: {
    title: "Dates",
    fields: [
      "releasedOn",
      "marketStatus",
      "placedOn",
      "thresholdMetOrKnownOn",
      "thresholdTrigger",
      "euExcluded",
    ],
  },
} as const satisfies Readonly<Record<string, CheckGroup>>;

/** Every field the check asks for. */
export const checkedFields: readonly FactField[] = Object.values(checkGroups).flatMap(
  ({ fields }): readonly FactField[] => fields,
);
