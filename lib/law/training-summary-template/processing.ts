import type { SummarySection } from "./types";

export const processing: SummarySection = {
  id: "3",
  title: "How data was processed",
  fields: [
    {
      id: "3.1.1",
      label: "Signed the Code on opt-outs",
      guidance:
        "Whether the provider signed the copyright chapter of the Code. Having signed the safety chapter alone is a no.",
      type: { kind: "yes-no" },
      needed: { when: "always" },
      notice: [15],
    },
    {
      id: "3.1.2",
      label: "How reservations are respected",
      guidance:
        "What is done before and during collection; protocols that the provider, or those it gets data from, follow.",
      type: { kind: "text" },
      needed: { when: "always" },
      notice: [15],
    },
    {
      id: "3.1.3",
      label: "Further comments",
      guidance: "The copyright policy in short, or a link to it, is welcome here.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
    {
      id: "3.2.1",
      label: "How illegal content is removed",
      guidance:
        "In general terms, for example lists, keywords, classifiers; no trade secrets. Choosing data for quality does not count.",
      type: { kind: "text" },
      needed: {
        when: "always",
        and: "The measures themselves are advisable where illegal content is likely",
      },
      notice: [15],
    },
    {
      id: "3.3.1",
      label: "Other information",
      guidance: "Anything else on how data was processed.",
      type: { kind: "text" },
      needed: { when: "optional" },
      notice: [16],
    },
  ],
};
