import type { AnnexPoint } from "./types";

/** Annex XI, Section 1: documentation of every model, as fits size and risk. */
export const technicalDocumentation: readonly AnnexPoint[] = [
  {
    point: "1(a)",
    text: "The tasks the model is meant for, and the kinds of AI systems it can be built into",
  },
  { point: "1(b)", text: "The policies on acceptable use" },
  { point: "1(c)", text: "The day of release and the ways of distribution" },
  { point: "1(d)", text: "The architecture and the number of parameters" },
  { point: "1(e)", text: "The modality and format of what goes in and comes out" },
  { point: "1(f)", text: "The licence" },
  { point: "2(a)", text: "The technical means it takes to build the model into systems" },
  {
    point: "2(b)",
    text: "Design and training: methods, key choices with their reasons and assumptions, what is optimised for, what the parameters mean",
  },
  {
    point: "2(c)",
    text: "The data for training, testing and validation: kind, origin, curation, number of points, scope, how it was obtained and chosen, and how unsuitable sources and biases are found",
  },
  { point: "2(d)", text: "The compute spent on training, the training time and other details of training" },
  { point: "2(e)", text: "The energy used, known or estimated; it may be estimated from compute" },
];
