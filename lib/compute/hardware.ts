import { hardwareTable } from "./hardware-table";

/** The precisions a peak is stated for, the usual one of training first. */
export const precisions = {
  bf16: "BF16 or FP16, tensor units",
  fp8: "FP8",
  fp4: "FP4",
  tf32: "TF32",
  fp16: "FP16",
  fp32: "FP32",
} as const;
export type Precision = keyof typeof precisions;

export interface Chip {
  readonly name: string;
  /** FLOP/s as text that reads back exactly, dense. */
  readonly peaks: Readonly<Partial<Record<Precision, string>>>;
}

const order = Object.keys(precisions) as Precision[];

/** Chips by name, with their dense peaks. */
export const hardware: readonly Chip[] = hardwareTable
  .trim()
  .split("\n")
  .map((line) => {
    const [name = "", ...figures] = line.split("|").map((cell) => cell.trim());
    const peaks = order.flatMap((precision, at) => (figures[at] ? [[precision, `${figures[at]}e12`]] : []));
    return { name, peaks: Object.fromEntries(peaks) };
  });

/** The chip of that name, in any case. */
export const chipNamed = (name: string): Chip | undefined =>
  hardware.find((chip) => chip.name.toLowerCase() === name.trim().toLowerCase());
