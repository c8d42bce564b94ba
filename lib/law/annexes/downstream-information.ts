import type { AnnexPoint } from "./types";

/** Annex XII: information for those who build the model into their systems. */
export const downstreamInformation: readonly AnnexPoint[] = [
  {
    point: "1(a)",
    text: "The tasks the model is meant for, and the kinds of AI systems it can be built into",
  },
  { point: "1(b)", text: "The policies on acceptable use" },
  { point: "1(c)", text: "The day of release and the ways of distribution" },
  { point: "1(d)", text: "How the model works with hardware or software that is not part of it" },
  { point: "1(e)", text: "The versions of the software that belongs to using it" },
  { point: "1(f)", text: "The architecture and the number of parameters" },
  { point: "1(g)", text: "The modality and format of what goes in and comes out" },
  { point: "1(h)", text: "The licence" },
  { point: "2(a)", text: "The technical means it takes to build the model into systems" },
  {
    point: "2(b)",
    text: "The modality, the format and the largest size of what goes in and comes out, such as the context window",
  },
  { point: "2(c)", text: "The training data: kind, origin and curation" },
];
