import type { Audience } from "@/lib/documents/audiences";
import type { DocumentContent } from "@/lib/documents/content";
import { documentContent } from "@/lib/documents/content-of";
import type { DocumentKind } from "@/lib/documents/kinds";
import { classify } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";
import { factsOf } from "@/lib/models/facts";
import { modelFinding } from "@/lib/models/model-finding";
import { blankModelForm, type ModelForm, modelSchema } from "@/lib/models/schema";

const meta = {
  asOf: "2026-11-23",
  generatedOn: "2026-11-23",
  organisationName: "Nordlicht Modelle GmbH",
  recordRevision: 7,
  recordChangedOn: "2026-11-20",
};

/** The document of a model that is blank but for what is given. */
export function contentOf(
  form: Partial<ModelForm>,
  audience: Audience = "ai-office",
  kind: DocumentKind = "model-documentation-form",
): DocumentContent {
  const data = modelSchema.parse({ ...blankModelForm, name: "Kestrel", provider: "Quiet Labs", ...form });
  const law = lawOn(meta.asOf);
  const facts = factsOf(data);
  const finding = modelFinding(
    { id: "kestrel", revision: meta.recordRevision, data },
    { facts, assessment: classify(facts, law) },
    law,
  );
  return documentContent(kind, audience, { data, law, finding }, meta);
}

/** A field of a document. */
export function fieldOf(content: DocumentContent, id: string) {
  return content.sections.flatMap((section) => section.fields).find((field) => field.id === id);
}

/** A model with every field of the form answered. */
export const documentedModel: Partial<ModelForm> = {
  name: "Aurora 70B Instruct",
  family: "Aurora",
  provider: "Nordlicht Modelle GmbH",
  versions: [
    { name: "1.0", releasedOn: "2026-01-15", note: "" },
    { name: "1.1", releasedOn: "2026-03-02", note: "" },
  ],
  releasedOn: "2026-01-15",
  placedOn: "2026-01-20",
  marketStatus: "placed",
  isThirdPartyModification: "no",
  architecture: "Decoder-only transformer with grouped-query attention",
  parametersTotal: "70.6B",
  inputModalities: ["text", "images"],
  outputModalities: ["text", "code", "labels"],
  trainingFlop: "6.31e24",
  cumulativeTrainingFlop: "6.35e24",
  licenceId: "Apache-2.0",
  sources: {
    compute: {
      source: "Training report, table 4",
      statedOn: "2026-01-10",
      confidence: "measured",
      note: "Hardware-based, checked against the architecture.",
      doubt: "A doubt that stays in the house.",
    },
  },
  documentation: {
    "0.1": "2026-11-01",
    "0.2": "1.3",
    "1.2": "Identifier: nordlicht/aurora-70b-instruct",
    "1.3": "SHA-256 of the weights: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "2.2": "Eighty layers, because depth helped reasoning more than width did.",
    "2.4": "text: 128,000 tokens\nimages: 16 images",
    "2.6": "text: 8,192 tokens\nother: 40 labels",
    "3.1": "Weights, open download\nInterface, black box",
    "3.2": "Weights by agreement\nInterface with a key",
    "3.3": "https://licences.example/apache-2.0",
    "3.5": "Inference code, Apache-2.0\nEvaluation harness, MIT",
    "4.1": "https://nordlicht.example/acceptable-use",
    "4.2": "Drafting and summarising in an office.",
    "4.3": "Assistants and search; no control of machinery.",
    "4.4": "Any server that speaks the published interface.",
    "4.5": "N/A: the interface needs no hardware of its own.",
    "4.6": "Python 3.12 or later",
    "5.1": "Three stages: pre-training, fine-tuning, preference optimisation.",
    "5.2": "Small runs were compared before the large one.",
    "6.1": "text\nimages\nother: program code",
    "6.2": "web-crawling\nsynthetic\nother: donated letters",
    "6.3": "Crawled politely and licensed by contract.",
    "6.4": "training: 20 trillion tokens\ntesting: 3 million items\nvalidation: 1 million items",
    "6.5": "training: 15.2 trillion tokens\ntesting: 2.8 million items\nvalidation: 1.1 million items",
    "6.6": "Twenty-four languages of the Union.",
    "6.7": "Near duplicates were removed.",
    "6.8": "Hashes of known material were matched.",
    "6.9": "Occupations were counted by gender.",
    "7.1": "1-3 months",
    "7.2": "period: autumn 2025\ndays: 78\nhardware-days: 160,000",
    "8.1": "3,200",
    "8.2": "Metered at the rack.",
    "8.3": "1.4 × 10^14",
    "8.4": "One thousand tokens on one node.",
  },
};
