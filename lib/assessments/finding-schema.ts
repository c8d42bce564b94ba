import { z } from "zod";
import { obligations } from "@/lib/law/obligations";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";

const cite = z.object({
  source: z.string(),
  pinpoint: z.string(),
  certainty: z.enum(["settled", "guideline", "code", "inference"]),
});

const question = z.enum(Object.keys(openQuestions) as [QuestionId, ...QuestionId[]]);
const answer = z.enum(["yes", "no", "unknown", "not-in-force", "review"]);

const finding = z.object({
  answer,
  outcome: z.string(),
  because: z.array(
    z.object({
      text: z.string(),
      cite,
      decision: z
        .object({ question, reading: z.string(), differs: z.boolean() })
        .optional()
        .describe("Set where the reason is a person's decision"),
    }),
  ),
  missing: z.array(z.string()).describe("Facts that would settle what is open, or could change the answer"),
  readings: z.array(
    z.object({
      question: question
        .optional()
        .describe("What a decision answers; absent where a fact settles the matter"),
      id: z.string().optional(),
      reading: z.string(),
      consequence: z.string(),
      cite,
      leadsTo: z
        .object({ answer, outcome: z.string() })
        .optional()
        .describe("The answer once it is decided so; absent while a missing fact bars a decision"),
    }),
  ),
  dates: z.object({
    byCalendar: z.string().optional(),
    byRegulation1182: z.string().optional(),
    from: z.string().optional(),
    until: z.string().optional(),
  }),
  decided: z
    .array(z.object({ question, undecided: z.object({ answer, outcome: z.string() }) }))
    .optional()
    .describe("The decisions this answer rests on, with the answer it would have without each"),
});

/** What the command line prints, one object a line: the findings on one model. */
export const findingSchema = z.object({
  id: z.string().optional(),
  asOf: z.string(),
  lawVersion: z.string(),
  gpai: finding,
  modifierShare: finding,
  systemicRisk: finding,
  provider: finding,
  openSource: finding,
  representative: finding,
  legacy: finding,
  notification: finding,
  article53: finding,
  article55: finding,
  duties: z.array(finding.extend({ id: z.enum(Object.keys(obligations) as [string, ...string[]]) })),
  nearThreshold: z.enum(["1e23", "1e25"]).optional(),
  missing: z.array(z.string()),
  decisions: z
    .array(
      z.object({
        question,
        reading: z.string(),
        by: z.string(),
        on: z.string(),
        reason: z.string(),
        confirmedBy: z.string().optional(),
        confirmedOn: z.string().optional(),
        standing: z.enum(["applied", "expired", "superseded", "without-effect"]),
        differs: z.boolean().describe("From what the criterion or the guidelines indicate"),
        changed: z.array(z.object({ fact: z.string(), from: z.string(), to: z.string() })),
      }),
    )
    .optional()
    .describe("Every decision of the input with what became of it"),
});
