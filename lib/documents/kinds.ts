import type { Audience } from "./audiences";

interface KindRow {
  readonly label: string;
  readonly fileName: string;
  /** Names the shape of its JSON. */
  readonly format: `weighbridge-${string}/${number}`;
  /** For whom it is drawn up, the first unless another is asked for. */
  readonly audiences: readonly [Audience, ...Audience[]];
  /** What it is and what for, in a sentence or two. */
  readonly about: string;
}

/** The documents the product draws up. */
export const documentKinds = {
  "model-documentation-form": {
    label: "Model Documentation Form",
    fileName: "model-documentation",
    format: "weighbridge-model-documentation/1",
    audiences: ["ai-office", "national-authorities", "downstream-providers"],
    about:
      "The form of the Code of Practice. It covers Annexes XI and XII; each recipient gets its own fields only.",
  },
  "training-summary": {
    label: "Public summary of training content",
    fileName: "training-summary",
    format: "weighbridge-document/1",
    audiences: ["public"],
    about:
      "The Commission's template, field by field. It is published at the latest when the model is placed on the Union market.",
  },
  "annex-xi": {
    label: "Technical documentation",
    fileName: "annex-xi",
    format: "weighbridge-document/1",
    audiences: ["ai-office", "national-authorities"],
    about: "Annex XI point by point; Section 2 for models with systemic risk.",
  },
  notification: {
    label: "Notification to the Commission",
    fileName: "notification",
    format: "weighbridge-document/1",
    audiences: ["commission"],
    about:
      "Article 52(1): that the model meets the threshold for systemic risk, or will; with arguments against it where there are any.",
  },
  "annex-xii": {
    label: "Information for downstream providers",
    fileName: "annex-xii",
    format: "weighbridge-document/1",
    audiences: ["downstream-providers"],
    about: "Annex XII point by point, out of the same answers as the form, for those who build the model in.",
  },
  "compute-memo": {
    label: "Compute memo",
    fileName: "compute-memo",
    format: "weighbridge-document/1",
    audiences: ["file"],
    about: "How the training compute was reached, entry by entry, and what it means at each threshold.",
  },
  "modification-memo": {
    label: "Modification memo",
    fileName: "modification-memo",
    format: "weighbridge-document/1",
    audiences: ["file"],
    about: "The one-third test of a modified model, and the duties that follow for whoever modified it.",
  },
  "exemption-statement": {
    label: "Open-source exemption statement",
    fileName: "exemption-statement",
    format: "weighbridge-document/1",
    audiences: ["file"],
    about: "Whether the exemption for open-source models holds, condition by condition, and what it lifts.",
  },
  "audit-report": {
    label: "Audit report",
    fileName: "audit-report",
    format: "weighbridge-document/1",
    audiences: ["file"],
    about: "One model from end to end: facts with their sources, findings, duties, deadlines, open points.",
  },
} as const satisfies Record<string, KindRow>;

export type DocumentKind = keyof typeof documentKinds;

/** What a document can be downloaded as. */
export const documentFormats = {
  pdf: { label: "PDF", mediaType: "application/pdf" },
  docx: {
    label: "Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  html: { label: "HTML", mediaType: "text/html; charset=utf-8" },
  md: { label: "Markdown", mediaType: "text/markdown; charset=utf-8" },
  json: { label: "JSON", mediaType: "application/json" },
} as const;

export type DocumentFormat = keyof typeof documentFormats;

/** The audiences of a kind, the first unless another is asked for. */
export const audiencesOf = (kind: DocumentKind): readonly [Audience, ...Audience[]] =>
  documentKinds[kind].audiences;

/** The audience meant by what somebody asked for; `undefined` where the kind is not drawn up for it. */
export const audienceFor = (kind: DocumentKind, asked: string | undefined): Audience | undefined =>
  asked === undefined ? audiencesOf(kind)[0] : audiencesOf(kind).find((audience) => audience === asked);

export const isDocumentKind = (text: string): text is DocumentKind => Object.hasOwn(documentKinds, text);
export const isDocumentFormat = (text: string): text is DocumentFormat =>
  Object.hasOwn(documentFormats, text);
