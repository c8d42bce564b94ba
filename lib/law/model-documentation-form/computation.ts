import type { FormSection } from "./types";

export const computation: FormSection = {
  id: "7",
  title: "Computation for training",
  fields: [
    {
      id: "7.1",
      label: "Training time, range",
      guidance: "How long the training took, as a range.",
      type: {
        kind: "single-choice",
        options: [
          { id: "<1 month", label: "Less than 1 month" },
          { id: "1-3 months", label: "1 to 3 months" },
          { id: "3-6 months", label: "3 to 6 months" },
          { id: ">6 months", label: "More than 6 months" },
        ],
      },
      recipients: ["nca"],
      annexXi: ["2(d)"],
      annexXii: [],
    },
    {
      id: "7.2",
      label: "Training time",
      guidance:
        "From when to when you measured, the days that passed, and the days of work of each kind of hardware; one significant figure or more.",
      type: {
        kind: "figures",
        parts: [
          { id: "period", label: "Period measured" },
          { id: "days", label: "Days by the clock" },
          { id: "hardware-days", label: "Hardware-days" },
        ],
      },
      recipients: ["aio"],
      annexXi: ["2(d)"],
      annexXii: [],
    },
    {
      id: "7.3",
      label: "Computation, order of magnitude",
      guidance: "The power of ten of the training compute in FLOP.",
      type: { kind: "number", unit: "FLOP" },
      recipients: ["nca"],
      annexXi: ["2(d)"],
      annexXii: [],
    },
    {
      id: "7.4",
      label: "Computation",
      guidance: "The training compute in FLOP, with two significant figures or more.",
      type: { kind: "number", unit: "FLOP" },
      recipients: ["aio"],
      annexXi: ["2(d)"],
      annexXii: [],
    },
    {
      id: "7.5",
      label: "How computation was measured",
      guidance:
        "Your method of measuring or estimating, as long as no delegated act under Article 53(5) lays one down.",
      type: { kind: "text" },
      recipients: ["aio", "nca"],
      annexXi: ["2(d)"],
      annexXii: [],
    },
  ],
};
