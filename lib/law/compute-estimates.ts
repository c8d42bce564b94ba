import type { Cite } from "./types";

const guideline = (pinpoint: string): Cite => ({ source: "GL", pinpoint, certainty: "guideline" });

/** Ways to estimate training compute and the paragraphs that describe them (Annex A.2 of the guidelines). */
export const estimateMethods = {
  hardware: { label: "Hardware", cite: guideline("GL 126-128 [123-125]") },
  architecture: { label: "Architecture: operations for each pass", cite: guideline("GL 131 [128]") },
  tokens: { label: "Parameters and tokens", cite: guideline("GL 132 [129]") },
  stated: { label: "A stated figure", cite: guideline("GL 123 [120]") },
} as const satisfies Readonly<Record<string, { label: string; cite: Cite }>>;

export type EstimateMethodId = keyof typeof estimateMethods;

/** Every operation counts the same, whatever its precision. */
export const precisionCite: Cite = guideline("GL 125 [122]");

/** Recomputed activations need not be counted, so utilisation has to be that of the model's own operations. */
export const utilisationCite: Cite = guideline("GL 122 [119], 126 [123]");

/** Where 6 × parameters × tokens holds. */
export const sixPerToken = {
  /** Operations for each parameter and token, forward and back together. */
  operations: 6n,
  /** The parameters have to be well above the context length over this number. */
  contextShare: 12n,
  /** How many times over we take to be "well above"; the guidelines give no number. */
  wellAbove: 10n,
  cite: guideline("GL 132 fn 13 [129]"),
} as const;
