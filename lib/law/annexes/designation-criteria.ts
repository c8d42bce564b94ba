import type { AnnexPoint } from "./types";

/** Annex XIII: what a designation looks at. */
export const designationCriteria: readonly AnnexPoint[] = [
  { point: "(a)", text: "The number of parameters" },
  { point: "(b)", text: "The quality or size of the data set" },
  { point: "(c)", text: "The compute spent, or cost, time or energy in its place" },
  {
    point: "(d)",
    text: "The modalities, state-of-the-art thresholds for them, and special inputs such as biological sequences",
  },
  {
    point: "(e)",
    text: "Results on benchmarks, tasks done without further training, adaptability, autonomy, scalability and tools",
  },
  {
    point: "(f)",
    text: "The reach on the internal market, presumed from a number of registered business users in the Union",
  },
  { point: "(g)", text: "The number of registered end-users" },
];
