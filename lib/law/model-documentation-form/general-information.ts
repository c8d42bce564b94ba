import type { FormSection } from "./types";

export const generalInformation: FormSection = {
  id: "1",
  title: "The model and its provider",
  fields: [
    {
      id: "1.1",
      label: "Provider",
      guidance: "The provider's name as registered, not a brand.",
      type: { kind: "text" },
      recipients: ["aio", "nca", "dp"],
      annexXi: [],
      annexXii: [],
    },
    {
      id: "1.2",
      label: "Model",
      guidance:
        "An identifier nobody else uses, the identifier of the collection if the model belongs to one, and every public version this document is about.",
      type: { kind: "text" },
      recipients: ["aio", "nca", "dp"],
      annexXi: [],
      annexXii: [],
    },
    {
      id: "1.3",
      label: "Proof of authenticity",
      guidance:
        "How somebody can tell the genuine model: for example hashes of the files you distribute, or the address of your service. Where you have such proof.",
      type: { kind: "text" },
      recipients: ["aio", "nca"],
      annexXi: [],
      annexXii: [],
    },
    {
      id: "1.4",
      label: "First release",
      guidance: "The day the model first became available, anywhere and through any channel.",
      type: { kind: "date" },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(c)"],
      annexXii: ["1(c)"],
    },
    {
      id: "1.5",
      label: "Placed on the Union market",
      guidance: "The day the model was first supplied on the market of the European Union.",
      type: { kind: "date" },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(c)"],
      annexXii: ["1(c)"],
    },
    {
      id: "1.6",
      label: "Models it builds on",
      guidance:
        "If it modifies or fine-tunes models that were already on the market: their names and versions. Otherwise say that this does not apply.",
      type: { kind: "text" },
      recipients: ["aio", "nca", "dp"],
      annexXi: [],
      annexXii: [],
    },
  ],
};
