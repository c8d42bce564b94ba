import type { Cite, IsoDate } from "./types";

export interface Milestone {
  readonly on: IsoDate;
  readonly what: string;
  readonly cite: Cite;
}

const act = (pinpoint: string): Cite => ({ source: "AIA", pinpoint, certainty: "settled" });

/** The fixed dates of the Act that matter for models. A fixed date never moves to a working day. */
export const timeline = {
  entryIntoForce: { on: "2024-08-01", what: "The AI Act enters into force", cite: act("Art 113") },
  chapterVApplies: {
    on: "2025-08-02",
    what: "Duties of GPAI model providers begin to apply",
    cite: act("Art 113(b)"),
  },
  enforcementBegins: {
    on: "2026-08-02",
    what: "The Commission's powers and fines begin to apply",
    cite: act("Art 113; Art 101"),
  },
  legacyModelsComply: {
    on: "2027-08-02",
    what: "Models placed on the market before 2 August 2025 must comply",
    cite: act("Art 111(3)"),
  },
  oldGenerativeSystems: {
    on: "2026-12-02",
    what: "Generative systems placed before 2 August 2026 must mark what they generate",
    cite: act("Art 111(4); Art 50(2)"),
  },
  highRiskAnnexIii: {
    on: "2027-12-02",
    what: "Rules for high-risk systems of Annex III begin to apply",
    cite: act("Art 113(c)"),
  },
  highRiskAnnexI: {
    on: "2028-08-02",
    what: "Rules for high-risk systems of Annex I begin to apply",
    cite: act("Art 113(c)"),
  },
  energyReport: {
    on: "2028-08-02",
    what: "The Commission reports on standards for energy-efficient models",
    cite: act("Art 112(6)"),
  },
  delegationEnds: {
    on: "2029-08-01",
    what: "First five years of the Commission's power to amend thresholds end, extended unless opposed",
    cite: act("Art 97(2)"),
  },
} as const satisfies Record<string, Milestone>;
