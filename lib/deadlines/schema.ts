import { z } from "zod";
import { isDay } from "@/lib/engine/days";

const deadlineRowId = z.uuid("This address is not that of a deadline.");

/** What somebody says when a deadline was met: the day, and what shows it. */
export const markDoneSchema = z.object({
  deadlineRowId,
  doneOn: z
    .string()
    .trim()
    .min(1, "Enter the day it was done.")
    .refine(
      (value) => value === "" || isDay(value),
      "Write the date as year-month-day, for example 2026-03-02.",
    ),
  note: z
    .string()
    .trim()
    .min(1, "Say what shows it, for example where the receipt is kept.")
    .max(2000, "Shorten this to 2000 characters."),
});

export const undoSchema = z.object({
  deadlineRowId,
  note: z.string().trim().max(2000, "Shorten this to 2000 characters.").default(""),
});

export type MarkDone = z.output<typeof markDoneSchema>;
export type Undo = z.output<typeof undoSchema>;
