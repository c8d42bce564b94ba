import type { CodeMeasure } from "./types";

/** Measures of the Safety and Security chapter. */
export const frameworkMeasures: readonly CodeMeasure[] = [
  {
    chapter: "Safety and Security",
    number: "1.1",
    text: "Draw up a framework: triggers, acceptance criteria and tiers, mitigations, forecasts, outside input, responsibilities, updates",
    limit: "Confirmed 4 weeks after notifying at the latest, and 2 weeks before placing",
    deadlines: ["D21", "D22"],
  },
  {
    chapter: "Safety and Security",
    number: "1.2",
    text: "Put the framework to work: assess all the time, and go through all four steps in full",
    limit: "Before placing at the latest, and when the report has to be updated",
    deadlines: ["D25"],
  },
  {
    chapter: "Safety and Security",
    number: "1.3",
    text: "Assess and update the framework, with changelog, version and date",
    limit: "On grounds, or every 12 months from placing",
    deadlines: ["D24"],
  },
  {
    chapter: "Safety and Security",
    number: "1.4",
    text: "Give the AI Office unredacted access to the framework",
    limit: "5 business days from confirming it or an update",
    deadlines: ["D23"],
  },
  {
    chapter: "Safety and Security",
    number: "2.1",
    text: "Identify systemic risks in a structured way; four are always looked at",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "2.2",
    text: "Develop scenarios for each risk",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "3.1",
    text: "Gather information that does not depend on the model",
    limit: "",
    deadlines: [],
  },
  { chapter: "Safety and Security", number: "3.2", text: "Evaluate the model", limit: "", deadlines: [] },
  { chapter: "Safety and Security", number: "3.3", text: "Model the risk", limit: "", deadlines: [] },
  { chapter: "Safety and Security", number: "3.4", text: "Estimate the risk", limit: "", deadlines: [] },
  {
    chapter: "Safety and Security",
    number: "3.5",
    text: "Watch after placing, with free access for enough external evaluators",
    limit: "Publication held back for 30 business days at most",
    deadlines: ["D39"],
  },
  {
    chapter: "Safety and Security",
    number: "4.1",
    text: "Set acceptance tiers with a safety margin",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "4.2",
    text: "Go on only where the risk is acceptable",
    limit: "",
    deadlines: [],
  },
];
