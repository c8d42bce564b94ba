import type { FormSection } from "./types";

export const distribution: FormSection = {
  id: "3",
  title: "How it is distributed and licensed",
  fields: [
    {
      id: "3.1",
      label: "Every distribution channel",
      guidance:
        "One a line: each way the model was made available in the Union, how far access goes (for example weights, or through an interface only) and a link to how one gets access.",
      type: { kind: "list" },
      recipients: ["aio", "nca"],
      annexXi: ["1(c)"],
      annexXii: [],
    },
    {
      id: "3.2",
      label: "Channels for downstream providers",
      guidance: "One a line: each way a provider who builds on the model can obtain it.",
      type: { kind: "list" },
      recipients: ["dp"],
      annexXi: [],
      annexXii: ["1(c)"],
    },
    {
      id: "3.3",
      label: "Licence",
      guidance:
        "A link to the licence. Without a link, a copy follows when it is requested under Article 91; if there is no licence, say so.",
      type: { kind: "url-or-text" },
      recipients: ["aio", "nca"],
      annexXi: ["1(f)"],
      annexXii: [],
    },
    {
      id: "3.4",
      label: "Kind of licence",
      guidance:
        "For example free and open source, open with restrictions, or proprietary. If there is no licence, on which terms access is given.",
      type: { kind: "text" },
      recipients: ["dp"],
      annexXi: [],
      annexXii: ["1(h)"],
    },
    {
      id: "3.5",
      label: "What is released with it",
      guidance:
        "One a line: data and code released beside the model (for processing, training, inference or evaluation), how to reach each, and its licence.",
      type: { kind: "list" },
      recipients: ["aio", "dp"],
      annexXi: ["1(f)"],
      annexXii: ["1(h)"],
      unconfirmed: "recipients",
    },
  ],
};
