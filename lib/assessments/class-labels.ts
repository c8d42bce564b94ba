import type { Answer } from "@/lib/engine/finding";
import type { ModelClass } from "./summary";

/** The class of a model as lists and pages name it. */
export const classLabels: Readonly<Record<ModelClass, string>> = {
  "systemic-risk": "Systemic risk",
  gpai: "General-purpose",
  review: "For judgement",
  unknown: "Not known yet",
  "not-indicated": "Not indicated",
  "not-in-force": "Law not in force",
};

/** An answer where no more fitting words stand beside it. */
export const answerLabels: Readonly<Record<Answer, string>> = {
  yes: "Yes",
  no: "No",
  unknown: "Not known yet",
  review: "For judgement",
  "not-in-force": "Not in force",
};
