import type { Cite } from "./types";

interface Obligation {
  /** The reference as it is cited, in the Act's own order. */
  readonly ref: string;
  readonly title: string;
  readonly who: string;
  readonly unless: string;
  readonly evidence: string;
  readonly cite: Cite;
  /** Whether a fine under Article 101(1) hangs on it. */
  readonly fined: boolean;
}

const act = (pinpoint: string): Cite => ({ source: "AIA", pinpoint, certainty: "settled" });

/** Duties of Chapter V, keyed by pinpoint. The keys never change; their order is the Act's. */
export const obligations = {
  "art-52-1": {
    ref: "52(1)",
    title: "Notify the Commission of a systemic-risk model",
    who: "Providers of a model above the systemic-risk threshold",
    unless: "Never waived by an open licence",
    evidence: "Filing receipt; compute estimate to two significant figures with its method",
    cite: act("Art 52(1)"),
    fined: true,
  },
  "art-53-1-a": {
    ref: "53(1)(a)",
    title: "Keep technical documentation for the AI Office and national authorities",
    who: "Every provider of a GPAI model",
    unless: "Open-source exemption, unless the model has systemic risk",
    evidence: "Documentation covering Annex XI, with its versions",
    cite: act("Art 53(1)(a); Annex XI"),
    fined: true,
  },
  "art-53-1-b": {
    ref: "53(1)(b)",
    title: "Inform downstream providers",
    who: "Every provider of a GPAI model",
    unless: "Open-source exemption, unless the model has systemic risk",
    evidence: "Information covering Annex XII; log of requests",
    cite: act("Art 53(1)(b); Annex XII"),
    fined: true,
  },
  "art-53-1-c": {
    ref: "53(1)(c)",
    title: "Have a policy to comply with Union copyright law",
    who: "Every provider of a GPAI model",
    unless: "Never; a modifier's policy is limited to the data of the modification",
    evidence: "The policy; crawler settings; complaint log",
    cite: act("Art 53(1)(c)"),
    fined: true,
  },
  "art-53-1-d": {
    ref: "53(1)(d)",
    title: "Publish a summary of the training content",
    who: "Every provider of a GPAI model",
    unless: "Never; a modifier's summary is limited to the data of the modification",
    evidence: "The completed template, its address and the day of publication",
    cite: act("Art 53(1)(d)"),
    fined: true,
  },
  "art-53-3": {
    ref: "53(3)",
    title: "Cooperate with the Commission and national authorities",
    who: "Every provider of a GPAI model",
    unless: "Never",
    evidence: "Correspondence log",
    cite: act("Art 53(3)"),
    fined: true,
  },
  "art-54": {
    ref: "54",
    title: "Appoint an authorised representative in the Union",
    who: "Providers established outside the Union",
    unless: "Open-source exemption, unless the model has systemic risk",
    evidence: "Signed mandate; contact details; copy of the documentation",
    cite: act("Art 54"),
    fined: true,
  },
  "art-55-1-a": {
    ref: "55(1)(a)",
    title: "Evaluate the model, adversarial testing included",
    who: "Providers of a systemic-risk model",
    unless: "Never",
    evidence: "Evaluation reports",
    cite: act("Art 55(1)(a)"),
    fined: true,
  },
  "art-55-1-b": {
    ref: "55(1)(b)",
    title: "Assess and mitigate systemic risks at Union level",
    who: "Providers of a systemic-risk model",
    unless: "Never",
    evidence: "Risk framework and model report",
    cite: act("Art 55(1)(b)"),
    fined: true,
  },
  "art-55-1-c": {
    ref: "55(1)(c)",
    title: "Track, document and report serious incidents",
    who: "Providers of a systemic-risk model",
    unless: "Never",
    evidence: "Incident records and reports",
    cite: act("Art 55(1)(c)"),
    fined: true,
  },
  "art-55-1-d": {
    ref: "55(1)(d)",
    title: "Protect the model and its infrastructure (cybersecurity)",
    who: "Providers of a systemic-risk model",
    unless: "Never",
    evidence: "Security goal, controls and audits",
    cite: act("Art 55(1)(d)"),
    fined: true,
  },
} as const satisfies Record<string, Obligation>;

export type ObligationId = keyof typeof obligations;

/** What an infringement can cost, and since when. */
export const fines = {
  turnoverPercent: 3,
  floorEur: 15_000_000,
  cite: act("Art 101(1)"),
} as const;
