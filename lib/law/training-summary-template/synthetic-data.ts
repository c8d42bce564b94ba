import type { SummarySection } from "./types";

export const syntheticData: SummarySection = {
  id: "2.5",
  title: "Synthetic data",
  fields: [
    {
      id: "2.5.1",
      label: "Synthetic data was used",
      guidance:
        "Made by or for the provider to train on the outputs of a model. Cleaning or enriching data by AI does not count; public sets belong further up.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [12, 21],
    },
    {
      id: "2.5.2",
      label: "Kinds of data",
      guidance: "Which kinds were made.",
      type: {
        kind: "multi-choice",
        options: [
          { id: "text", label: "Text" },
          { id: "image", label: "Images" },
          { id: "audio", label: "Audio" },
          { id: "video", label: "Video" },
          { id: "other", label: "Other" },
        ],
      },
      needed: { when: "yes", anyOf: ["2.5.1"] },
      notice: [21],
    },
    {
      id: "2.5.3",
      label: "General-purpose models it was made with",
      guidance: "Names of models on the market, with links to their summaries where there are any.",
      type: { kind: "list" },
      needed: { when: "yes", anyOf: ["2.5.1"], and: "Such a model was used" },
      notice: [21],
    },
    {
      id: "2.5.4",
      label: "Other models it was made with",
      guidance:
        "Unreleased models of your own among them; what they were trained on, where that is known and of use to rightsholders.",
      type: { kind: "text" },
      needed: { when: "yes", anyOf: ["2.5.1"], and: "Another model was used" },
      notice: [21],
    },
    {
      id: "2.5.5",
      label: "Further comments",
      guidance: "Anything else a reader should know.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
