import type { FormSection } from "./types";

export const trainingProcess: FormSection = {
  id: "5",
  title: "How it was trained",
  fields: [
    {
      id: "5.1",
      label: "Design of the training",
      guidance:
        "The stages of training, the methods used in each, the main choices and assumptions, what the training optimises for, and what part the parameters play.",
      type: { kind: "text" },
      words: 400,
      recipients: ["aio", "nca"],
      annexXi: ["2(b)"],
      annexXii: [],
      unconfirmed: "words",
    },
    {
      id: "5.2",
      label: "Why it was trained this way",
      guidance: "How you came to the main design choices of the training, and your reasons.",
      type: { kind: "text" },
      words: 200,
      recipients: ["aio", "nca"],
      annexXi: ["2(b)"],
      annexXii: [],
    },
  ],
};
