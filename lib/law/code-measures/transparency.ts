import type { CodeMeasure } from "./types";

/** Measures of the Transparency chapter. */
export const transparencyMeasures: readonly CodeMeasure[] = [
  {
    chapter: "Transparency",
    number: "1.1",
    text: "Draw up the model documentation when placing the model, keep it current and keep earlier versions",
    limit: "Earlier versions for 10 years after placing",
    deadlines: ["D08", "D18"],
  },
  {
    chapter: "Transparency",
    number: "1.2",
    text: "Publish a contact; give the AI Office what it asks for and downstream providers what is meant for them",
    limit:
      "At placing; the period a request names; at most 14 days for further information, save in exceptional circumstances",
    deadlines: ["D14", "D15"],
  },
  {
    chapter: "Transparency",
    number: "1.3",
    text: "Control quality and integrity, keep the documentation as evidence and guard it against unwanted change",
    limit: "All the time",
    deadlines: [],
  },
];
