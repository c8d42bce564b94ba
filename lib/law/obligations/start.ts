import type { Dated } from "../types";

/** The duties of providers of models, and what rests on them. */
export const fromChapterV: Dated<true> = [
  {
    from: "2025-08-02",
    value: true,
    cite: { source: "AIA", pinpoint: "Art 113(b)", certainty: "settled" },
  },
];

/** The Commission's powers over models, and all that applies with the Act in general. */
export const fromGeneralApplication: Dated<true> = [
  { from: "2026-08-02", value: true, cite: { source: "AIA", pinpoint: "Art 113", certainty: "settled" } },
];
