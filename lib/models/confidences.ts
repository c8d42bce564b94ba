/** How sure a figure is, by how it came about. */
export const confidences = ["measured", "stated", "estimated", "speculative", "assumed"] as const;
