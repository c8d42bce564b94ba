import { blankModelForm, type ModelForm } from "@/lib/models/schema";

/** An invented model that shows one question of the law; never to be taken for a real one. */
export interface TeachingCase {
  readonly importKey: string;
  readonly teaches: string;
  readonly form: ModelForm;
}

const invented = "Invented for teaching; no real model or organisation.";

const common: ModelForm = {
  ...blankModelForm,
  provider: "Example organisation (invented)",
  providerCountry: "Germany",
  providerLocation: "EU",
  ourRole: "provider",
  codeChapters: ["transparency", "copyright"],
  inputModalities: ["text"],
  outputModalities: ["text", "code"],
  taskRange: "broad",
  weightsPublic: "no",
  architecturePublic: "no",
  usageInfoPublic: "yes",
  licenceId: "proprietary",
  accessTerms: "open",
  monetisation: "no",
  supply: "eu_market",
  euExcluded: "no",
  marketStatus: "placed",
};

const measured = (note: string, confidence: "measured" | "stated" | "estimated" = "measured") => ({
  source: invented,
  statedOn: "2026-06-01",
  confidence,
  note,
  doubt: "",
});

const modifier: ModelForm = {
  ...common,
  ourRole: "downstream_modifier",
  isThirdPartyModification: "yes",
  baseIsGpai: "yes",
  baseIsSystemicRisk: "no",
  baseComputeKnown: "yes",
  baseTrainingFlop: "2.4e24",
  weightsControlledBy: "modifier",
};

/** Five invented cases, chosen so that something is overdue, something due soon and something due later. */
export const teachingCases: readonly TeachingCase[] = [
  {
    importKey: "example:open-systemic-risk",
    teaches: "An open licence does not lift the duties of a systemic-risk model.",
    form: {
      ...common,
      name: "Example: Open model with systemic risk",
      family: "Example: Open",
      versions: [{ name: "1.0", releasedOn: "2026-06-01", note: "First release" }],
      parametersTotal: "420B",
      architecture: "Dense transformer, 128 layers",
      trainingFlop: "3.8e25",
      cumulativeTrainingFlop: "3.8e25",
      weightsPublic: "yes",
      architecturePublic: "yes",
      licenceId: "Apache-2.0",
      releasedOn: "2026-06-01",
      placedOn: "2026-06-01",
      thresholdMetOrKnownOn: "2026-02-02",
      thresholdTrigger: "met",
      sources: {
        compute: measured("6 FLOP × 4.2e11 parameters × 1.51e13 tokens, rounded."),
        licence: measured("The licence file published with the weights.", "stated"),
        market: measured("The release note.", "stated"),
      },
    },
  },
  {
    importKey: "example:small-adapter",
    teaches: "A modifier who stays at or below one third of the base's compute is no provider.",
    form: {
      ...modifier,
      name: "Example: Adapter below one third",
      baseModelName: "Example base model (invented)",
      parametersTotal: "70.2B",
      architecture: "Dense transformer with low-rank adapters",
      cumulativeTrainingFlop: "2.4018e24",
      modificationFlop: "1.8e21",
      releasedOn: "2026-09-14",
      placedOn: "2026-09-14",
      sources: { modification: measured("Accelerator hours of the adapter runs.") },
    },
  },
  {
    importKey: "example:large-modification",
    teaches: "A modifier above one third becomes a provider, for the modification only.",
    form: {
      ...modifier,
      name: "Example: Modification above one third",
      baseModelName: "Example base model (invented)",
      parametersTotal: "70B",
      architecture: "Dense transformer, continued pre-training",
      trainingFlop: "",
      cumulativeTrainingFlop: "3.5e24",
      modificationFlop: "1.1e24",
      releasedOn: "2026-11-30",
      marketStatus: "planned",
      placedOn: "2026-11-30",
      sources: { modification: measured("Accelerator hours of the continued pre-training.") },
    },
  },
  {
    importKey: "example:exactly-at-threshold",
    teaches: "The presumption asks for more than 10^25 FLOP; exactly 10^25 is not more.",
    form: {
      ...common,
      name: "Example: Exactly at the threshold",
      parametersTotal: "160B",
      architecture: "Mixture of experts, 64 experts",
      parametersActive: "38B",
      trainingFlop: "1e25",
      cumulativeTrainingFlop: "1e25",
      releasedOn: "2025-05-20",
      placedOn: "2025-05-20",
      furtherTrainedOn: "2026-10-05",
      sources: {
        compute: measured("Stated to two figures; the true count may lie on either side.", "stated"),
      },
    },
  },
  {
    importKey: "example:unknown-compute",
    teaches: "Compute that is not known is not low compute: the answer stays open.",
    form: {
      ...common,
      name: "Example: Compute not known",
      parametersTotal: "34B",
      architecture: "Dense transformer",
      releasedOn: "2026-10-12",
      placedOn: "2026-10-12",
      sources: { market: measured("The release note.", "stated") },
    },
  },
];
