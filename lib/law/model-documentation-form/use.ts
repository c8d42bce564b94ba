import type { FormSection } from "./types";

export const use: FormSection = {
  id: "4",
  title: "What it is for",
  fields: [
    {
      id: "4.1",
      label: "Acceptable use policy",
      guidance: "A link to the policy or its text. If there is none, say so.",
      type: { kind: "url-or-text" },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(b)"],
      annexXii: ["1(b)"],
    },
    {
      id: "4.2",
      label: "Intended uses",
      guidance:
        "What the model is meant for, or which uses you restrict or rule out beyond what the law already does. If your licence leaves no room for this, say that it does not apply.",
      type: { kind: "text" },
      words: 200,
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(a)"],
      annexXii: ["1(a)"],
    },
    {
      id: "4.3",
      label: "Systems it can go into",
      guidance: "The kinds of AI systems the model can be built into, and those it should stay out of.",
      type: { kind: "text" },
      words: 300,
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(a)"],
      annexXii: ["1(a)"],
    },
    {
      id: "4.4",
      label: "What integration takes",
      guidance: "The instructions, infrastructure and tools somebody needs to build the model into a system.",
      type: { kind: "text" },
      words: 100,
      recipients: ["dp"],
      annexXi: ["2(a)"],
      annexXii: ["2(a)"],
    },
    {
      id: "4.5",
      label: "Hardware needed",
      guidance:
        "Hardware, with versions, that using the model requires. If it needs none, for example behind an interface, say that this does not apply.",
      type: { kind: "text" },
      words: 100,
      recipients: ["dp"],
      annexXi: [],
      annexXii: ["1(d)"],
    },
    {
      id: "4.6",
      label: "Software needed",
      guidance:
        "Software, with versions, that using the model requires. If it needs none, say that this does not apply.",
      type: { kind: "text" },
      words: 100,
      recipients: ["dp"],
      annexXi: [],
      annexXii: ["1(d)", "1(e)"],
    },
  ],
};
