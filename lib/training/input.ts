import { z } from "zod";
import { isDay } from "@/lib/engine/days";
import { parseFlop } from "@/lib/engine/flop";

/** The building bricks of a run's forms, beside those of the model form: text in, exact values out. */

/** A whole number from `least` to `most`; `""` is unknown. */
export const wholeNumber = (most: number, message: string, least = 1) =>
  z
    .string()
    .trim()
    .transform((value) => value.replace(/[\s,_]/g, ""))
    .refine(
      (value) => value === "" || (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most),
      message,
    )
    .transform((value) => (value === "" ? null : Number(value)));

/** A share in percent with at most two decimals, as hundredths of a percent; `""` is unknown. */
export const hundredths = z
  .string()
  .trim()
  .transform((value, context): number | null => {
    const compact = value.replace(/\s*%$/, "");
    if (compact === "") return null;
    const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(compact);
    const share = Number(parts?.[1]) * 100 + Number((parts?.[2] ?? "").padEnd(2, "0"));
    if (parts !== null && share >= 1 && share <= 10_000) return share;
    context.addIssue({ code: "custom", message: "Write percent from 0.01 to 100, for example 38.5." });
    return z.NEVER;
  });

/** A figure in FLOP per second, exact; `""` is unknown. */
export const perSecond = z
  .string()
  .max(60, "This is too long for a figure.")
  .transform((value, context): bigint | null => {
    const figure = value.trim().replace(/\s*(flops|flop\/s)$/i, "");
    if (figure === "") return null;
    const scaled = /^(.*\d)\s*([kMGTPEZ])$/.exec(figure);
    const parsed = parseFlop(scaled ? `${scaled[1]} ${scaled[2]}FLOP` : figure);
    if (parsed.ok && parsed.flop <= MOST_PER_SECOND) return parsed.flop;
    const message = "Write the peak of one unit in FLOP per second, for example 9.89e14 or 989 TFLOP/s.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const MOST_PER_SECOND = 10n ** 21n;

/** A FLOP figure, exact; zero says that nothing was used, `""` that it is not known. */
export const usedFlop = z
  .string()
  .max(60, "This is too long for a figure.")
  .transform((value, context): bigint | null => {
    if (value.trim() === "") return null;
    if (/^0+(\.0*)?$/.test(value.trim())) return 0n;
    const parsed = parseFlop(value);
    if (parsed.ok) return parsed.flop;
    context.addIssue({ code: "custom", message: parsed.message });
    return z.NEVER;
  });

/** An instant with its time zone, such as `2026-11-25T14:30:00Z`, brought to UTC. */
export const instant = z
  .string()
  .trim()
  .transform((value, context): string => {
    const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
    const ms = Date.parse(value);
    // `2026-02-30` is taken for a day in March unless it is looked at.
    if (written && isDay(value.slice(0, 10)) && ms >= EARLIEST) return new Date(ms).toISOString();
    const message = "Write the instant with its time zone, for example 2026-11-25T14:30:00Z.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const EARLIEST = Date.parse("2010-01-01T00:00:00Z");
