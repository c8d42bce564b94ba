import type { SummarySection } from "./types";

export const userData: SummarySection = {
  id: "2.4",
  title: "Data of users",
  fields: [
    {
      id: "2.4.1",
      label: "Data from use of the model",
      guidance: "Without what users licensed, and without what a customer gave for a model of its own.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [21],
    },
    {
      id: "2.4.2",
      label: "Data from the provider's other services",
      guidance: "With the same exceptions.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [21],
    },
    {
      id: "2.4.3",
      label: "Which services",
      guidance: "What the services or products are.",
      type: { kind: "text" },
      needed: { when: "yes", anyOf: ["2.4.1", "2.4.2"] },
      notice: [21],
    },
    {
      id: "2.4.4",
      label: "Kinds of data",
      guidance: "Which kinds were used.",
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
      needed: { when: "yes", anyOf: ["2.4.1", "2.4.2"] },
      notice: [21],
    },
    {
      id: "2.4.5",
      label: "Further comments",
      guidance: "Anything else a reader should know.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
