import type { SummarySection } from "./types";

export const privateData: SummarySection = {
  id: "2.2.2",
  title: "Private data sets of others",
  fields: [
    {
      id: "2.2.2.1",
      label: "Other private data sets were obtained",
      guidance:
        "For example private databases, or through data brokers. Synthetic data made for the provider belongs further down.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [19],
    },
    {
      id: "2.2.2.2",
      label: "Kinds of data",
      guidance: "Which kinds these data sets hold.",
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
      needed: { when: "yes", anyOf: ["2.2.2.1"] },
      notice: [19],
    },
    {
      id: "2.2.2.3",
      label: "Main private data sets",
      guidance: "Names, with links where there are any.",
      type: { kind: "list" },
      needed: {
        when: "yes",
        anyOf: ["2.2.2.1"],
        and: "They are known to the public, or the provider makes them known",
      },
      notice: [19],
    },
    {
      id: "2.2.2.4",
      label: "Those that are not known",
      guidance: "In general terms: kind, content and language.",
      type: { kind: "text" },
      needed: { when: "yes", anyOf: ["2.2.2.1"], and: "They are not known to the public" },
      notice: [19],
    },
    {
      id: "2.2.2.5",
      label: "Further comments",
      guidance: "Anything else a reader should know.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
