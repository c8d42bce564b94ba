/** A calendar day, `YYYY-MM-DD`. Legal dates are never instants. */
export type IsoDate = string;

/**
 * How firmly a statement of law stands.
 * `settled`: the Act's own text. `guideline`: the Commission's guidelines, not binding but what it
 * enforces by. `code`: the Code of Practice. `inference`: our reading; shown for review. `hypothetical`: supposed
 * to ask what a change of law would do; no law at all.
 */
export type Certainty = "settled" | "guideline" | "code" | "inference" | "hypothetical";

/** The instruments cited. What was read of each, and when, stands in `sources.ts`. */
export type SourceId = "AIA" | "GL" | "R1182" | "HOL" | "CODE" | "MDF" | "TPL" | "SIGN" | "IMPL";

/** Where a statement of law stands. */
export interface Cite {
  readonly source: SourceId;
  /** The pinpoint in the field's own notation, e.g. "Art 51(2)" or "GL 63 [60]". */
  readonly pinpoint: string;
  readonly certainty: Certainty;
}

/**
 * A legal value through time. Start dates only, oldest first; `null` means that nothing is in force
 * from that day, and a day before the first entry is outside what has been formalised.
 */
export type Dated<T> = readonly { readonly from: IsoDate; readonly value: T | null; readonly cite: Cite }[];
