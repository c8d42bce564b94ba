import type { SummarySection } from "./types";

export const header: SummarySection = {
  id: "H",
  title: "About this summary",
  fields: [
    {
      id: "H.1",
      label: "Version",
      guidance: "The version of this summary, with links to earlier ones.",
      type: { kind: "text" },
      needed: { when: "always" },
      notice: [29],
    },
    {
      id: "H.2",
      label: "Last update",
      guidance: "The day of the last update; every update renews it.",
      type: { kind: "date" },
      needed: { when: "always" },
      notice: [29],
    },
  ],
};
