import type { SummarySection } from "./types";

export const rules: SummarySection = {
  id: "R",
  title: "Publishing and updating",
  fields: [
    {
      id: "R.1",
      label: "Gaps and their reasons",
      guidance:
        "What is missing and why, in the boxes for comments: not to be had, or only at disproportionate cost.",
      type: { kind: "text" },
      needed: { when: "applies", and: "The model was placed before 2 August 2025" },
      notice: [33],
    },
    {
      id: "R.2",
      label: "Where and when it was published",
      guidance:
        "On the provider's website, easy to see, and wherever the model is distributed to the public; at placing at the latest.",
      type: { kind: "record" },
      needed: { when: "always" },
      notice: [32],
    },
    {
      id: "R.3",
      label: "Update after further training",
      guidance:
        "New version number, date and added data; every six months, or sooner if the change is material.",
      type: { kind: "record" },
      needed: { when: "applies", and: "A model already on the market is trained on further data" },
      notice: [29],
    },
    {
      id: "R.4",
      label: "Limits for a modifier",
      guidance: "Only what was used for the modification, with the name of the model modified.",
      type: { kind: "record" },
      needed: { when: "applies", and: "The provider is one because it modified the model" },
      notice: [28],
    },
  ],
};
