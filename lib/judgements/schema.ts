import { z } from "zod";
import { isDay } from "@/lib/engine/days";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";

const questionIds = Object.keys(openQuestions) as [QuestionId, ...QuestionId[]];

/** What a decision says in fewer characters convinces nobody who reads it years later. */
const SHORTEST_REASON = 20;

const reason = z
  .string()
  .trim()
  .min(1, "Give the reason. It stands beside the answer wherever it is shown.")
  .min(SHORTEST_REASON, `Say more: a reason of fewer than ${SHORTEST_REASON} characters convinces nobody.`)
  .max(2000, "Shorten this to 2000 characters.");

/** A person's decision of a question the law leaves to judgement, and the state of the record it was made from. */
export const decideSchema = z
  .object({
    modelId: z.uuid("This address is not that of a model."),
    revision: z.int().positive(),
    question: z.enum(questionIds),
    reading: z.string().min(1, "Choose one of the readings."),
    on: z
      .string()
      .trim()
      .min(1, "Enter the day of the decision.")
      .refine(
        (value) => value === "" || isDay(value),
        "Write the date as year-month-day, for example 2026-03-02.",
      ),
    reason,
    evidence: z.string().trim().max(2000, "Shorten this to 2000 characters."),
  })
  .refine(
    ({ question, reading }) => reading === "" || Object.hasOwn(openQuestions[question].readings, reading),
    {
      path: ["reading"],
      error: "Choose one of the readings.",
    },
  );

/** The question an address asks to decide, `undefined` where there is none of that name. */
export const askedQuestion = (asked: unknown): QuestionId | undefined =>
  z.enum(questionIds).safeParse(asked).data;

const decisionId = z.uuid("This address is not that of a decision.");

export const confirmSchema = z.object({ decisionId });

export const withdrawSchema = z.object({ decisionId, reason });

export type Decide = z.output<typeof decideSchema>;
export type Confirm = z.output<typeof confirmSchema>;
export type Withdraw = z.output<typeof withdrawSchema>;
