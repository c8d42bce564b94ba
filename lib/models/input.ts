import { z } from "zod";
import { isDay } from "@/lib/engine/days";
import { parseFlop } from "@/lib/engine/flop";

/**
 * The building bricks of the model form: what a person types is text, `""` is unknown, and each brick
 * turns it into the stored value or a message that says how to mend it.
 */

/** Free text of at most `max` characters; `""` becomes `null`. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Shorten this to ${max} characters.`)
    .transform((value) => (value === "" ? null : value));

/** Text that has to be there. */
export const requiredText = (max: number, message: string) =>
  z.string().trim().min(1, message).max(max, `Shorten this to ${max} characters.`);

/** One of a closed list, or `""`. */
export const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(["", ...values]).transform((value): T[number] | null => (value === "" ? null : value));

/** One of a closed list that has to be chosen; `""` is refused with a message. */
export const requiredChoice = <const T extends readonly string[]>(values: T, message: string) =>
  z.enum(["", ...values]).transform((value, context): T[number] => {
    if (value !== "") return value as T[number];
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** Yes, no or unknown. */
export const yesNo = z.enum(["", "yes", "no"]).transform((value) => (value === "" ? null : value === "yes"));

const DATE_FORM = "Write the date as year-month-day, for example 2026-03-02.";

/** A calendar day between the first neural networks and the end of the century. */
export const day = z
  .string()
  .trim()
  // What is no day must not be compared with other days.
  .refine((value) => value === "" || isDay(value), { error: DATE_FORM, abort: true })
  .refine((value) => value === "" || value >= "1943-01-01", "No model existed that early.")
  .refine((value) => value === "" || value <= "2099-12-31", "This date is too far ahead.")
  .transform((value) => (value === "" ? null : value));

/** A calendar day that has to be there. */
export const requiredDay = (message: string) =>
  day.transform((value, context): string => {
    if (value !== null) return value;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** A FLOP figure, exact; see `parseFlop`. */
export const flop = z
  .string()
  .max(60, "This is too long for a figure.")
  .transform((value, context): bigint | null => {
    if (value.trim() === "") return null;
    const parsed = parseFlop(value);
    if (parsed.ok) return parsed.flop;
    context.addIssue({ code: "custom", message: parsed.message });
    return z.NEVER;
  });

const SCALES: Readonly<Record<string, number>> = { "": 0, K: 3, M: 6, B: 9, BN: 9, T: 12 };
const MOST_PARAMETERS = 10n ** 16n;

/** A number of parameters: `671B`, `8.03 billion` or every digit. */
export const parameters = z
  .string()
  .max(60, "This is too long for a figure.")
  .transform((value, context): bigint | null => {
    if (value.trim() === "") return null;
    const compact = value
      .trim()
      .replace(/[\s,_]/g, "")
      .replace(/illion$/i, "")
      .replace(/r$/i, "")
      .toUpperCase();
    const parts = /^(\d+)(?:\.(\d+))?(?:E\+?(\d{1,2}))?(K|M|BN|B|T)?$/.exec(compact);
    const [, whole = "", fraction = "", exponent = "0", scale = ""] = parts ?? [];
    const shift = Number(exponent) + (SCALES[scale] ?? 0) - fraction.length;
    const kept = shift < 0 ? fraction.slice(0, fraction.length + shift) : fraction;
    const lost = shift < 0 ? fraction.slice(fraction.length + shift) : "";
    if (parts === null || /[1-9]/.test(lost)) {
      context.addIssue({
        code: "custom",
        message: "Write a whole number of parameters, for example 671B or 8030261248.",
      });
      return z.NEVER;
    }
    const count = BigInt(whole + kept + "0".repeat(Math.max(shift, 0)));
    if (count < 1n || count > MOST_PARAMETERS) {
      context.addIssue({
        code: "custom",
        message: "This number of parameters is not plausible. Check the unit.",
      });
      return z.NEVER;
    }
    return count;
  });

/** A whole number of people or firms. */
export const count = z
  .string()
  .trim()
  .refine(
    (value) => value === "" || /^\d{1,9}$/.test(value.replace(/[\s,_]/g, "")),
    "Write a whole number, for example 12000.",
  )
  .transform((value) => (value === "" ? null : Number(value.replace(/[\s,_]/g, ""))));

/** A list of choices from a closed set. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).max(values.length);
