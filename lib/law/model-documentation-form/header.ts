import type { FormSection } from "./types";

export const header: FormSection = {
  id: "0",
  title: "About this document",
  fields: [
    {
      id: "0.1",
      label: "Last updated",
      guidance:
        "The day the documentation last changed. Left empty, it is the day of the last change to the record.",
      type: { kind: "date" },
      recipients: ["aio", "nca", "dp"],
      annexXi: [],
      annexXii: [],
    },
    {
      id: "0.2",
      label: "Document version",
      guidance: "Your own version number. Left empty, it is the revision of the record.",
      type: { kind: "text" },
      recipients: ["aio", "nca", "dp"],
      annexXi: [],
      annexXii: [],
    },
  ],
};
