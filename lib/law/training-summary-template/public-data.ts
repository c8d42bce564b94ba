import type { SummarySection } from "./types";

export const publicData: SummarySection = {
  id: "2.1",
  title: "Publicly available data sets",
  fields: [
    {
      id: "2.1.1",
      label: "Public data sets were used",
      guidance:
        "Compiled by somebody else, open to all and free, whole or in part. Each data set belongs in one category only.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [19],
    },
    {
      id: "2.1.2",
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
      needed: { when: "yes", anyOf: ["2.1.1"] },
      notice: [19],
    },
    {
      id: "2.1.3",
      label: "Large data sets",
      guidance:
        "Name and link of each; without a link what it is and from when to when, or that this is not known; if only parts were used, how they were chosen. Large: more than 3 % of all public data of one kind used in training.",
      type: { kind: "list" },
      needed: { when: "yes", anyOf: ["2.1.1"], and: "A data set passes 3 % of its kind" },
      notice: [19],
    },
    {
      id: "2.1.4",
      label: "The other public data sets",
      guidance: "In general terms: kind, content, language and dates, or that these are not known.",
      type: { kind: "text" },
      needed: { when: "yes", anyOf: ["2.1.1"], and: "There are smaller ones" },
      notice: [19, 25],
    },
    {
      id: "2.1.5",
      label: "Further comments",
      guidance: "Anything else a reader should know.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
