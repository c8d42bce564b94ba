import type { SummarySection } from "./types";

export const generalInformation: SummarySection = {
  id: "1.1",
  title: "Provider and model",
  fields: [
    {
      id: "1.1.1",
      label: "Provider",
      guidance: "Name and contact details.",
      type: { kind: "text" },
      needed: { when: "always" },
      notice: [15],
    },
    {
      id: "1.1.2",
      label: "Authorised representative",
      guidance: "Name and contact details.",
      type: { kind: "text" },
      needed: { when: "applies", and: "The provider is established outside the Union" },
      notice: [15],
    },
    {
      id: "1.2.1",
      label: "Model names with versions",
      guidance:
        "One name a line, each telling the version apart. Several share a summary only where it would be identical.",
      type: { kind: "list" },
      needed: { when: "always" },
      notice: [30, 31, 32],
    },
    {
      id: "1.2.2",
      label: "Models it builds on",
      guidance: "Name and version of each base model, with a link to its summary where there is one.",
      type: { kind: "text" },
      needed: { when: "applies", and: "It modifies a model that is already on the Union market" },
      notice: [28, 30],
    },
    {
      id: "1.2.3",
      label: "Placed on the Union market on",
      guidance: "One day for each model or version covered.",
      type: { kind: "date" },
      needed: { when: "always" },
      notice: [32, 33],
    },
  ],
};
