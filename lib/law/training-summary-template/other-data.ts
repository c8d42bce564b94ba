import type { SummarySection } from "./types";

export const otherData: SummarySection = {
  id: "2.6",
  title: "Other sources",
  fields: [
    {
      id: "2.6.1",
      label: "Other sources were used",
      guidance: "For example archives digitised by the provider, labels or feedback by people.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [15],
    },
    {
      id: "2.6.2",
      label: "What they are",
      guidance: "In a few sentences.",
      type: { kind: "text" },
      needed: { when: "yes", anyOf: ["2.6.1"] },
      notice: [15],
    },
    {
      id: "2.6.3",
      label: "Further comments",
      guidance: "Anything else a reader should know.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
