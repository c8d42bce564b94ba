import type { Cite, Dated } from "./types";

/** What an infringement can cost at most, the higher of the two; small firms have no lower ceiling. */
export const fines = {
  turnoverPercent: 3,
  floorEur: 15_000_000,
  cite: { source: "AIA", pinpoint: "Art 101(1)", certainty: "settled" },
} as const satisfies { turnoverPercent: number; floorEur: number; cite: Cite };

/** Since when there are fines: not before the Act applies in general. */
export const finesApply: Dated<true> = [{ from: "2026-08-02", value: true, cite: fines.cite }];

/** What is fined, whether intended or negligent. */
export const finedConduct = {
  a: "Infringing the Act's provisions on general-purpose AI models",
  b: "Not answering a request for information, or answering it wrongly, incompletely or misleadingly",
  c: "Not taking measures the Commission asked for",
  d: "Not giving access to the model for an evaluation",
} as const;
