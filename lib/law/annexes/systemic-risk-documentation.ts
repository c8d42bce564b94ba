import type { AnnexPoint } from "./types";

/** Annex XI, Section 2: what systemic-risk models add. */
export const systemicRiskDocumentation: readonly AnnexPoint[] = [
  {
    point: "1",
    text: "How the model is evaluated and with what results: criteria, measures and how limits are found",
  },
  {
    point: "2",
    text: "Where it was done: adversarial testing by own staff or others, and adaptations such as alignment and fine-tuning",
  },
  {
    point: "3",
    text: "Where it fits: the architecture of the system, and how its components build on each other",
  },
];
