import { fromChapterV } from "./start";
import type { Obligation } from "./types";

/** Duties that come before and with the class of a systemic-risk model. */
export const classificationDuties = {
  "art-52-1": {
    number: "O08",
    ref: "52(1)",
    title: "Notify the Commission of a systemic-risk model",
    who: "Providers of a model above the systemic-risk threshold",
    when: "The threshold is met or it becomes known that it will be; for a modifier, its change of a systemic-risk model passes one third",
    unless: "Never waived by an open licence",
    evidence: "Filing receipt; compute estimate to two significant figures with its method",
    document: "Notification with the compute estimate",
    cite: { source: "AIA", pinpoint: "Art 52(1)", certainty: "settled" },
    applies: fromChapterV,
    fined: true,
  },
  "art-52-2": {
    number: "O10",
    ref: "52(2)",
    title: "Argue against systemic risk (a choice, not a duty)",
    who: "Providers who contest that their model has high-impact capabilities",
    when: "The provider chooses to, together with the notification",
    unless: "Nobody has to; mitigations are no argument",
    evidence: "Benchmarks and a paper with the arguments",
    document: "Rebuttal file",
    cite: { source: "AIA", pinpoint: "Art 52(2)", certainty: "settled" },
    applies: fromChapterV,
    fined: false,
  },
  "gl-31": {
    number: "O09",
    ref: "GL 31",
    title: "Estimate compute beforehand and watch it against the threshold",
    who: "Providers whose model could reach the systemic-risk threshold",
    when: "The estimate is below the threshold; over training and the whole lifecycle",
    unless: "The model is clearly below",
    evidence: "Compute log with the estimate before training and figures since",
    document: "Compute log",
    cite: { source: "GL", pinpoint: "GL 31 [30]", certainty: "guideline" },
    applies: fromChapterV,
    fined: false,
  },
} as const satisfies Record<string, Obligation>;
