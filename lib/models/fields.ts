import type { ModelField } from "./schema";

export type FieldKind =
  | "text"
  | "long-text"
  | "choice"
  | "yes-no"
  | "choices"
  | "day"
  | "flop"
  | "parameters"
  | "count"
  | "licence"
  | "versions"
  | "events";

export interface FieldWords {
  readonly label: string;
  readonly kind: FieldKind;
  /** One plain sentence on what is asked, where the label alone leaves doubt. */
  readonly help?: string;
}

/** Fields of the form; the ledger, where facts come from and the documentation have their own places. */
export type FactField = Exclude<ModelField, "sources" | "documentation" | "ledger">;

const FLOP_HELP = "Total operations, not a speed: 3.8e25, 3.8 × 10^25 or 38 YFLOP.";

/** Every field as people read it: form, record, history and the lists of what is missing use these words. */
export const fields: Readonly<Record<FactField, FieldWords>> = {
  name: { label: "Name", kind: "text" },
  family: { label: "Family", kind: "text", help: "Models of the same line, for example Aurora." },
  versions: { label: "Versions", kind: "versions" },
  provider: { label: "Provider", kind: "text", help: "Who develops the model, or has it developed." },
  providerCountry: { label: "Provider's country", kind: "text" },
  providerLocation: {
    label: "Where the provider is established",
    kind: "choice",
    help: "A provider outside the Union needs an authorised representative, unless it is exempt.",
  },
  ourRole: {
    label: "Our role",
    kind: "choice",
    help: "An auditor only looks at the model: its provider's duties are shown, not ours.",
  },
  actorRole: {
    label: "Narrower part in bringing it to market",
    kind: "choice",
    help: "Only where our role does not say it all, for example work on behalf of the provider.",
  },
  codeChapters: {
    label: "Code of Practice: chapters the provider signed",
    kind: "choices",
    help: "Leave all empty while this is not known. None means that it was checked.",
  },
  parametersTotal: {
    label: "Parameters in total",
    kind: "parameters",
    help: "For example 671B or 8030261248.",
  },
  parametersActive: {
    label: "Parameters active at once",
    kind: "parameters",
    help: "For a mixture of experts; otherwise the same as the total.",
  },
  architecture: { label: "Architecture", kind: "long-text" },
  inputModalities: { label: "What it takes in", kind: "choices" },
  outputModalities: {
    label: "What it generates",
    kind: "choices",
    help: "Leave all empty while this is not known.",
  },
  taskRange: { label: "Range of tasks it can do competently", kind: "choice" },
  generalityShown: {
    label: "Shown to be significantly general",
    kind: "yes-no",
    help: "Yes or no only where somebody has shown it; otherwise not known.",
  },
  trainingFlop: {
    label: "Training compute",
    kind: "flop",
    help: `What updated the parameters. ${FLOP_HELP}`,
  },
  cumulativeTrainingFlop: {
    label: "Cumulative training compute",
    kind: "flop",
    help: `All of it: pre-training, synthetic data, fine-tuning, and the models it builds on. ${FLOP_HELP}`,
  },
  ledgerComplete: {
    label: "The compute ledger lists all compute that counts",
    kind: "yes-no",
    help: "Only for a record with a ledger. While this is not Yes, no “no” rests on the ledger's totals.",
  },
  isThirdPartyModification: {
    label: "It modifies somebody else's model",
    kind: "yes-no",
    help: "Modified by someone other than, and not on behalf of, the original provider.",
  },
  baseModelName: { label: "Base model", kind: "text" },
  baseIsGpai: { label: "The base model is a general-purpose AI model", kind: "yes-no" },
  baseIsSystemicRisk: { label: "The base model has systemic risk", kind: "yes-no" },
  baseComputeKnown: {
    label: "The base model's compute is known or can be estimated",
    kind: "yes-no",
    help: "No means that it cannot even be estimated; a replacement figure applies then.",
  },
  baseTrainingFlop: {
    label: "Compute of the base model",
    kind: "flop",
    help: `Cumulative where the base has systemic risk, otherwise training compute. ${FLOP_HELP}`,
  },
  modificationFlop: { label: "Compute of the modification", kind: "flop", help: FLOP_HELP },
  weightsControlledBy: { label: "Who controls the modified weights", kind: "choice" },
  weightsPublic: { label: "The weights are public", kind: "yes-no" },
  architecturePublic: { label: "Information on the architecture is public", kind: "yes-no" },
  usageInfoPublic: { label: "Information on usage is public", kind: "yes-no" },
  licenceId: {
    label: "Licence",
    kind: "licence",
    help: "Type to search. SPDX marks a licence of the SPDX list.",
  },
  licenceText: {
    label: "Licence in its own words",
    kind: "long-text",
    help: "Where the list does not have it.",
  },
  licenceTerms: {
    label: "What the licence asks for",
    kind: "choice",
    help: "Your judgement; it stands above what the list says of the licence.",
  },
  accessTerms: { label: "How access is given", kind: "choice" },
  monetisation: { label: "How it earns money", kind: "choice" },
  supply: { label: "How it reaches others", kind: "choice" },
  euExcluded: {
    label: "The upstream provider excluded the Union",
    kind: "yes-no",
    help: "Clearly and unequivocally, for example in its terms.",
  },
  releasedOn: { label: "First released on", kind: "day", help: "Anywhere, through any channel." },
  marketStatus: { label: "Union market", kind: "choice" },
  placedOn: { label: "Placed on the Union market on", kind: "day", help: "Past or planned." },
  furtherTrainedOn: {
    label: "Last trained further on",
    kind: "day",
    help: "Since it was placed on the market.",
  },
  thresholdMetOrKnownOn: {
    label: "Threshold met or foreseen on",
    kind: "day",
    help: "The earlier day: the systemic-risk threshold was met, or it became known that it will be.",
  },
  thresholdTrigger: { label: "What happened that day", kind: "choice" },
  designationBasis: { label: "Designated by the Commission under", kind: "choice" },
  designatedOn: { label: "Provider informed of the designation on", kind: "day" },
  rebuttal: { label: "Arguments against systemic risk", kind: "choice" },
  rebuttalDecidedOn: { label: "Informed of the decision on", kind: "day" },
  registeredEuBusinessUsers: { label: "Registered business users in the Union", kind: "count" },
  events: {
    label: "Events",
    kind: "events",
    help: "What starts or answers a period: requests, incidents, reports sent, changes planned.",
  },
};

/** The parts of a source, as people read them. */
export const sourceFields = {
  source: { label: "Source", kind: "long-text", help: "Document, page or address that states it." },
  statedOn: { label: "Stated on", kind: "day" },
  confidence: { label: "Confidence", kind: "choice" },
  note: { label: "Note", kind: "long-text", help: "For example what others dispute, and why." },
  doubt: {
    label: "Why the figure may be too low",
    kind: "long-text",
    help: "While this stands no “no” rests on the figure. Clear it once the figure is checked.",
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

/** Where a field stands on the page of the form; `name` may be a path such as `sources.compute.note`. */
export const anchorOf = (name: string): string => `field-${name}`;
