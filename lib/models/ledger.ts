import { z } from "zod";
import { architectureKinds } from "@/lib/engine/compute-estimates";
import { type Decimal, parseDecimal } from "@/lib/engine/decimal";
import { parseFlop, writeFlop } from "@/lib/engine/flop";
import { type ComputeStageId, computeStages } from "@/lib/law/compute-stages";
import { confidences } from "./confidences";
import { choice, day, parameters, text } from "./input";

/** Stages of the ledger, in the order of the law data. */
export const stageIds = Object.keys(computeStages) as [ComputeStageId, ...ComputeStageId[]];
export const entryStates = ["actual", "planned"] as const;

/** A FLOP figure that stays text, in its shortest exact form; `""` is unknown. */
const flopText = z
  .string()
  .max(60, "This is too long for a figure.")
  .transform((value, context) => {
    if (value.trim() === "") return "";
    const parsed = parseFlop(value);
    if (parsed.ok) return writeFlop(parsed.flop);
    context.addIssue({ code: "custom", message: parsed.message, continue: false });
    return z.NEVER;
  });

/** A decimal number that stays text; `""` is unknown. `isIn` says what it may be. */
const decimalText = (message: string, isIn: (value: Decimal) => boolean = ({ digits }) => digits > 0n) =>
  z
    .string()
    .trim()
    .max(60, "This is too long for a figure.")
    .refine(
      (value) => {
        const parsed = value === "" ? undefined : parseDecimal(value);
        return value === "" || (parsed !== undefined && isIn(parsed));
      },
      // What cannot be read must not reach the estimates.
      { error: message, abort: true },
    );

const COUNT = "Write a number greater than zero, for example 2664000 or 2.664e6.";
const tokens = z
  .string()
  .max(60, "This is too long for a figure.")
  .transform((value, context) => {
    const read = parameters.safeParse(value);
    if (read.success) return read.data === null ? "" : read.data.toString();
    const message = "Write a whole number, for example 14.8T or 70B.";
    context.addIssue({ code: "custom", message, continue: false });
    return z.NEVER;
  });

const percentOf = ({ digits, places }: Decimal) => digits <= 100n * 10n ** BigInt(places);
const required = <T extends z.ZodType<string, string>>(brick: T, message: string) =>
  brick.refine((value) => value !== "", { error: message, abort: true });

const basis = z.string().trim().max(1000, "Shorten this to 1000 characters.");

const period = z.object({
  hardware: z.string().trim().max(200, "Shorten this to 200 characters."),
  units: decimalText(COUNT),
  hours: required(decimalText(COUNT), "Enter the hours."),
  peak: required(
    z
      .string()
      .trim()
      .max(60, "This is too long for a figure.")
      .refine((value) => value === "" || parseFlop(value.replace(/\/s$|ps$/i, "")).ok, {
        error: "Write the peak of one unit in FLOP/s, for example 989e12.",
        abort: true,
      })
      .transform((value) => {
        const parsed = parseFlop(value.replace(/\/s$|ps$/i, ""));
        return parsed.ok ? writeFlop(parsed.flop) : "";
      }),
    "Enter the peak, or choose the hardware.",
  ),
  utilisation: required(
    decimalText(
      "Write a percentage above 0 and up to 100, for example 40.",
      (value) => value.digits > 0n && percentOf(value),
    ),
    "Enter the utilisation.",
  ),
});

/** One way in which the compute of an entry was estimated, with its inputs as text. */
export const methodSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("hardware"),
    basis,
    periods: z
      .array(period)
      .min(1, { error: "Add a period.", abort: true })
      .max(50, "List at most 50 periods."),
  }),
  z.object({
    kind: z.literal("architecture"),
    basis,
    operations: required(flopText, "Enter the operations of one pass."),
    passes: required(decimalText(COUNT), "Enter the number of passes."),
  }),
  z.object({
    kind: z.literal("tokens"),
    basis,
    parameters: required(tokens, "Enter the number of parameters."),
    tokens: required(tokens, "Enter the number of tokens."),
    epochs: decimalText("Write a number greater than zero, for example 2."),
    context: tokens,
    architecture: choice(architectureKinds),
  }),
  z.object({ kind: z.literal("stated"), basis, flop: required(flopText, "Enter the figure.") }),
]);

export const ledgerEntrySchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, "This entry has no usable id."),
  stage: z.enum(stageIds, "Choose a stage."),
  state: z.enum(entryStates),
  from: day,
  to: day,
  methods: z.array(methodSchema).min(1, "Add a method.").max(8, "List at most eight methods."),
  /** Position of the method whose figure stands. */
  chosen: z.string().regex(/^[0-7]$/, { error: "Choose whose figure stands.", abort: true }),
  reason: text(2000),
  /** Percent either way, or else the two bounds. */
  percent: decimalText("Write a percentage from 0 to 100, for example 30.", percentOf),
  low: flopText,
  high: flopText,
  source: text(2000),
  statedOn: day,
  confidence: choice(confidences),
  note: text(8000),
});

export type LedgerEntryForm = z.input<typeof ledgerEntrySchema>;
export type LedgerEntry = z.output<typeof ledgerEntrySchema>;
export type MethodForm = LedgerEntryForm["methods"][number];
export type Method = LedgerEntry["methods"][number];
export type PeriodForm = Extract<MethodForm, { kind: "hardware" }>["periods"][number];
