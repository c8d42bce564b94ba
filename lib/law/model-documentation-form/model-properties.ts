import { formModalities } from "./modalities";
import { parameterRanges } from "./parameter-ranges";
import type { FormSection } from "./types";

export const modelProperties: FormSection = {
  id: "2",
  title: "What the model is",
  fields: [
    {
      id: "2.1",
      label: "Architecture",
      guidance:
        "Name the kind of architecture in a sentence, for example a transformer with mixture of experts.",
      type: { kind: "text" },
      words: 20,
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(d)"],
      annexXii: ["1(f)"],
    },
    {
      id: "2.2",
      label: "Design of the model",
      guidance: "The design decisions that matter, why you took them and what you assumed.",
      type: { kind: "text" },
      words: 100,
      recipients: ["aio", "nca"],
      annexXi: ["2(b)"],
      annexXii: [],
    },
    {
      id: "2.3",
      label: "Kinds of input",
      guidance: "Everything the model takes in. For another kind, say which.",
      type: { kind: "multi-choice", options: formModalities },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(e)"],
      annexXii: ["1(g)", "2(b)"],
    },
    {
      id: "2.4",
      label: "Largest input of each kind",
      guidance:
        "For example 128,000 tokens of text. Where no maximum is defined, say that this does not apply.",
      type: { kind: "per-modality", of: "2.3" },
      recipients: ["aio", "dp"],
      annexXi: [],
      annexXii: ["2(b)"],
      unconfirmed: "recipients",
    },
    {
      id: "2.5",
      label: "Kinds of output",
      guidance: "Everything the model gives out. For another kind, say which.",
      type: { kind: "multi-choice", options: formModalities },
      recipients: ["aio", "nca", "dp"],
      annexXi: ["1(e)"],
      annexXii: ["1(g)", "2(b)"],
    },
    {
      id: "2.6",
      label: "Largest output of each kind",
      guidance:
        "For example 8,000 tokens of text. Where no maximum is defined, say that this does not apply.",
      type: { kind: "per-modality", of: "2.5" },
      recipients: ["dp"],
      annexXi: [],
      annexXii: ["2(b)"],
    },
    {
      id: "2.7",
      label: "Number of parameters",
      guidance: "All parameters of the model, with two significant figures or more.",
      type: { kind: "number", unit: "parameters" },
      recipients: ["aio"],
      annexXi: ["1(d)"],
      annexXii: [],
    },
    {
      id: "2.8",
      label: "Number of parameters, range",
      guidance: "The range that the number of parameters falls into.",
      type: { kind: "single-choice", options: parameterRanges },
      recipients: ["nca", "dp"],
      annexXi: ["1(d)"],
      annexXii: ["1(f)"],
    },
  ],
};
