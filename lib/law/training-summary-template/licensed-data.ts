import type { SummarySection } from "./types";

export const licensedData: SummarySection = {
  id: "2.2.1",
  title: "Data licensed by rightsholders",
  fields: [
    {
      id: "2.2.1.1",
      label: "Licences were concluded",
      guidance: "Commercial licences from rightsholders, their collecting societies or aggregators.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [19],
    },
    {
      id: "2.2.1.2",
      label: "Kinds of data",
      guidance: "Which kinds were licensed; no names are asked for.",
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
      needed: { when: "yes", anyOf: ["2.2.1.1"] },
      notice: [19],
    },
  ],
};
