import type { RunField } from "./schema";

interface RunFieldWords {
  readonly label: string;
  readonly help?: string;
  readonly kind: "text" | "day" | "figure" | "long-text";
}

const FLOP_HELP = "Total operations, not a speed: 3.8e25, 3.8 × 10^25 or 38 YFLOP.";

/** Every field of a run as people read it: form, page and history use these words. */
export const runFields: Readonly<Record<RunField, RunFieldWords>> = {
  name: { label: "Name", kind: "text", help: "For example Pre-training, or Fine-tuning for code." },
  startsOn: { label: "Starts on", kind: "day", help: "Planned or actual." },
  endsOn: { label: "Planned end", kind: "day", help: "The last day of training as planned." },
  endedOn: {
    label: "Ended on",
    kind: "day",
    help: "Only once it is over: the last day, or the day it was given up.",
  },
  plannedFlop: {
    label: "Planned compute of this run",
    kind: "figure",
    help: `This run alone, or leave it empty and fill in the hardware. ${FLOP_HELP}`,
  },
  units: { label: "Units", kind: "figure", help: "Number of accelerators that train at the same time." },
  peakFlopPerSecond: {
    label: "Peak of one unit",
    kind: "figure",
    help: "FLOP per second by its data sheet, in the precision used: 9.89e14 or 989 TFLOP/s.",
  },
  utilisation: {
    label: "Utilisation",
    kind: "figure",
    help: "Mean share of the peak that is reached, in percent: 38.5.",
  },
  priorFlop: {
    label: "Compute that counts already",
    kind: "figure",
    help: "Earlier stages, synthetic data that was not published, weights merged in. Write 0 where nothing does; empty is not known.",
  },
  uncertaintyPercent: {
    label: "Uncertainty",
    kind: "figure",
    help: "How far the true figures may lie from the stated ones, in percent.",
  },
  knownOn: {
    label: "This plan was decided on",
    kind: "day",
    help: "If the plan is over a threshold, the two weeks to notify run from this day. Change it when the plan changes.",
  },
  note: { label: "Note", kind: "long-text", help: "For example how the figures were estimated." },
};

/** The parts of the form, in its order. */
export const runGroups: readonly { title: string; help?: string; fields: readonly RunField[] }[] = [
  { title: "The run", fields: ["name", "startsOn", "endsOn", "endedOn"] },
  {
    title: "Planned compute",
    help: "The Commission expects an estimate before the large pre-training run begins. Enter the total, or the hardware from the first to the last planned day. Where both are there, the higher counts.",
    fields: ["plannedFlop", "units", "peakFlopPerSecond", "utilisation"],
  },
  { title: "What counts beside it", fields: ["priorFlop", "uncertaintyPercent"] },
  { title: "Since when it is known", fields: ["knownOn", "note"] },
];

/** What a field of a run is called; other words come back as they are. */
export const runFieldLabel = (field: string): string =>
  field === "withdrawn" ? "Recorded by mistake" : (runFields[field as RunField]?.label ?? field);
