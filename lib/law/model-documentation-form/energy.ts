import type { FormSection } from "./types";

export const energy: FormSection = {
  id: "8",
  title: "Energy and inference",
  fields: [
    {
      id: "8.1",
      label: "Energy used for training",
      guidance:
        "In megawatt-hours, with two significant figures or more. If a supplier of compute or hardware withholds what you need to know, say that this does not apply and why.",
      type: { kind: "number", unit: "MWh" },
      recipients: ["aio", "nca"],
      annexXi: ["2(e)"],
      annexXii: [],
    },
    {
      id: "8.2",
      label: "How energy was measured",
      guidance:
        "Your method, as long as no delegated act under Article 53(5) lays one down. The figure may be derived from the compute. If you cannot estimate it, say what you would need to know.",
      type: { kind: "text" },
      words: 100,
      recipients: ["aio", "nca"],
      annexXi: ["2(e)"],
      annexXii: [],
    },
    {
      id: "8.3",
      label: "Computation of an inference benchmark",
      guidance:
        "In FLOP, with two significant figures or more. This asks for computation; energy would depend on more than the model.",
      type: { kind: "number", unit: "FLOP" },
      recipients: ["aio", "nca"],
      annexXi: ["2(e)"],
      annexXii: [],
    },
    {
      id: "8.4",
      label: "How inference was measured",
      guidance:
        "The task that was benchmarked, for example how many tokens were generated, and on which hardware.",
      type: { kind: "text" },
      recipients: ["aio", "nca"],
      annexXi: ["2(e)"],
      annexXii: [],
    },
  ],
};
