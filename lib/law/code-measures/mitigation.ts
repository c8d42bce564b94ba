import type { CodeMeasure } from "./types";

/** Measures of the Safety and Security chapter. */
export const mitigationMeasures: readonly CodeMeasure[] = [
  {
    chapter: "Safety and Security",
    number: "5.1",
    text: "Mitigate the risks of the model",
    limit: "Over the whole lifecycle",
    deadlines: [],
  },
  { chapter: "Safety and Security", number: "6.1", text: "Set a security goal", limit: "", deadlines: [] },
  {
    chapter: "Safety and Security",
    number: "6.2",
    text: "Secure the weights, unless anybody can download a model at least as capable",
    limit: "Until the weights are public or securely deleted",
    deadlines: ["D41"],
  },
  {
    chapter: "Safety and Security",
    number: "7.1",
    text: "Report: describe the model, its versions, specification and system prompt",
    limit: "Before placing",
    deadlines: ["D25"],
  },
  {
    chapter: "Safety and Security",
    number: "7.2",
    text: "Report: the reasons for going on",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "7.3",
    text: "Report: how risks were identified, analysed and mitigated, with random samples",
    limit: "At least 5 samples for each evaluation; outlook of six months",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "7.4",
    text: "Report: what external evaluators found",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "7.5",
    text: "Report: what has changed in the landscape of risks",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Safety and Security",
    number: "7.6",
    text: "Update the report on grounds, before a deliberate change, and regularly for the most capable models",
    limit: "Every 6 months at least, with three exceptions",
    deadlines: ["D28", "D29"],
  },
  {
    chapter: "Safety and Security",
    number: "7.7",
    text: "Give the AI Office access to the report and its updates",
    limit: "By placing; 5 business days for updates; 15 business days in good faith",
    deadlines: ["D25", "D26", "D27"],
  },
];
