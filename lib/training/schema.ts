import { z } from "zod";
import { day, flop, requiredText, text } from "@/lib/models/input";
import { hundredths, instant, perSecond, usedFlop, wholeNumber } from "./input";

/** Days a token of a script may last, at most. */
export const MOST_TOKEN_DAYS = 400;

const fields = z.object({
  name: requiredText(200, "Give the run a name, for example Pre-training."),
  startsOn: day,
  endsOn: day,
  endedOn: day,
  knownOn: day.refine((value) => value !== null, "Enter the day this plan was decided."),
  units: wholeNumber(10_000_000, "Write a whole number of units, for example 16384."),
  peakFlopPerSecond: perSecond,
  utilisation: hundredths,
  plannedFlop: flop,
  priorFlop: usedFlop,
  uncertaintyPercent: wholeNumber(100, "Write a whole number of percent from 0 to 100.", 0).refine(
    (value) => value !== null,
    "Say how far the figures may be off, in percent; 0 where they are exact.",
  ),
  note: text(8000),
});

type Fields = z.output<typeof fields>;

/** The form of a run: text in, stored values out. Only name, day, and uncertainty are required. */
export const runSchema = fields
  .superRefine((data, context) => {
    const refuse = (when: boolean, path: keyof Fields, message: string) =>
      when && context.addIssue({ code: "custom", path: [path], message });
    const { startsOn, endsOn, units, peakFlopPerSecond: peak, utilisation } = data;
    refuse(
      startsOn !== null && endsOn !== null && endsOn < startsOn,
      "endsOn",
      "The planned end lies before the start. Check both days.",
    );
    const parts = { units, peakFlopPerSecond: peak, utilisation };
    const given = Object.values(parts).filter((part) => part !== null).length;
    for (const [name, part] of Object.entries(parts))
      refuse(
        given > 0 && part === null,
        name as keyof Fields,
        "A hardware plan needs units, peak and utilisation. Fill this in, or clear the others.",
      );
  })
  .transform(({ knownOn, uncertaintyPercent, ...rest }) => ({
    ...rest,
    // Refused above where absent.
    knownOn: knownOn ?? "",
    uncertaintyPercent: uncertaintyPercent ?? 0,
  }));

export type RunForm = z.input<typeof runSchema>;
export type RunData = z.output<typeof runSchema>;
export type RunField = keyof RunForm;

const id = z.uuid("This address leads to nothing.");
const revision = z.int().positive();

export const createRunSchema = z.object({ modelId: id, data: runSchema });
export const editRunSchema = z.object({ id, revision, data: runSchema });
export const withdrawRunSchema = z.object({ id, withdrawn: z.boolean() });

const source = requiredText(
  500,
  "Say where the figure comes from, for example the cluster's job log.",
).refine(
  // PostgreSQL stores no such character.
  (value) => !value.includes("\0"),
  "Leave out the character with the code 0.",
);
const reading = {
  at: instant,
  flop: usedFlop.refine((value) => value !== null, "Enter the FLOP used from the start of the run."),
  source,
};

/** A reading as a script sends it. */
export const readingSchema = z.object(reading);
/** A reading as a person types it. */
export const addReadingSchema = z.object({ runId: id, ...reading });
export const withdrawReadingSchema = z.object({
  id,
  reason: requiredText(2000, "Say why the reading is wrong."),
});

export const createTokenSchema = z.object({
  runId: id,
  name: requiredText(200, "Name the script or machine that will use it."),
  days: wholeNumber(MOST_TOKEN_DAYS, `Write a whole number of days from 1 to ${MOST_TOKEN_DAYS}.`).refine(
    (value) => value !== null,
    "Say for how many days it shall work.",
  ),
});
export const revokeTokenSchema = z.object({ id });

/** What a person confirms: that the threshold is met or known to be, and since when. */
export const confirmSchema = z.object({
  runId: id,
  /** The record as it was when the person read it. */
  revision,
  on: day.refine((value) => value !== null, "Enter the day."),
  trigger: z.enum(["met", "known_will_be_met"]),
  cumulativeTrainingFlop: flop,
  modificationFlop: flop,
});

export type Reading = z.output<typeof readingSchema>;
export type AddReading = z.output<typeof addReadingSchema>;
export type AddReadingForm = z.input<typeof addReadingSchema>;
export type CreateToken = z.output<typeof createTokenSchema>;
export type Confirm = z.output<typeof confirmSchema>;
