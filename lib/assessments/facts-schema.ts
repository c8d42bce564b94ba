import { z } from "zod";
import { isDay } from "@/lib/engine/days";
import { eventKinds } from "@/lib/engine/events";
import {
  accessTerms,
  actorRoles,
  type Facts,
  monetisations,
  supplies,
  taskRanges,
  thresholdTriggers,
} from "@/lib/engine/facts";
import { parseFlop } from "@/lib/engine/flop";
import { type CodeChapter, codeChapters } from "@/lib/law/code-chapters";
import { licenceTerms } from "@/lib/law/licence-terms";
import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";

const outputs = Object.keys(outputModalities) as [OutputModality, ...OutputModality[]];

const chapters = Object.keys(codeChapters) as [CodeChapter, ...CodeChapter[]];

const flop = z
  .union([z.string().max(60), z.number()])
  .transform((value, context): bigint => {
    const parsed = parseFlop(String(value));
    if (parsed.ok) return parsed.flop;
    context.addIssue({ code: "custom", message: parsed.message });
    return z.NEVER;
  })
  .optional()
  .describe("Floating-point operations, exact: text such as 3.8e25, or a number");

const figure = z.union([z.string().max(60), z.number()]).transform((value, context): bigint => {
  const parsed = parseFlop(String(value));
  if (parsed.ok || /^0+$/.test(String(value))) return parsed.ok ? parsed.flop : 0n;
  context.addIssue({ code: "custom", message: parsed.message });
  return z.NEVER;
});

const basis = z
  .strictObject({ low: figure, high: figure, planned: figure, open: figure, stated: flop })
  .optional()
  .describe("What stands behind a figure that is the total of a ledger");

const day = z
  .string()
  .refine(isDay, "Write the date as YYYY-MM-DD.")
  .optional()
  .describe("A calendar day, YYYY-MM-DD");

const event = z.strictObject({
  kind: z.enum(eventKinds),
  on: z.string().refine(isDay, "Write the date as YYYY-MM-DD."),
  answerBy: day.describe("The day a request names for its answer, YYYY-MM-DD"),
  matter: z.string().max(200).optional().describe("Tells matters of one kind apart, such as two incidents"),
});

const yesNo = z.boolean().optional();

/** Every fact by its name; one that is left out is unknown. */
const factFields = {
  actorRole: z.enum(actorRoles).optional(),
  providerLocation: z.enum(["EU", "non-EU"]).optional(),
  codeChapters: z
    .array(z.enum(chapters))
    .readonly()
    .optional()
    .describe("Chapters of the Code of Practice that were signed; an empty list means none"),
  outputModalities: z.array(z.enum(outputs)).readonly().optional(),
  taskRange: z.enum(taskRanges).optional(),
  generalityShown: yesNo,
  trainingFlop: flop,
  cumulativeTrainingFlop: flop,
  trainingBasis: basis,
  cumulativeBasis: basis,
  computeDoubt: z.string().max(1000).optional(),
  isThirdPartyModification: yesNo,
  baseIsGpai: yesNo,
  baseIsSystemicRisk: yesNo,
  baseComputeKnown: yesNo,
  baseTrainingFlop: flop,
  modificationFlop: flop,
  modificationBasis: basis,
  modificationHistory: z.string().max(1000).optional(),
  weightsControlledBy: z.enum(["modifier", "original_provider"]).optional(),
  weightsPublic: yesNo,
  architecturePublic: yesNo,
  usageInfoPublic: yesNo,
  licence: z.string().max(20_000).optional(),
  licenceTerms: z.enum(licenceTerms).optional(),
  accessTerms: z.enum(accessTerms).optional(),
  monetisation: z.enum(monetisations).optional(),
  supply: z.enum(supplies).optional(),
  euExcluded: yesNo,
  placedOn: z
    .union([
      z.literal("not_placed"),
      z.string().refine(isDay, "Write the date as YYYY-MM-DD, or not_placed."),
    ])
    .optional(),
  releasedOn: day,
  furtherTrainedOn: day,
  thresholdMetOrKnownOn: day,
  thresholdTrigger: z.enum(thresholdTriggers).optional(),
  designationBasis: z.enum(["52(1)", "52(4)"]).optional(),
  designatedOn: day,
  rebuttal: z.enum(["filed", "accepted", "rejected"]).optional(),
  rebuttalDecidedOn: day,
  registeredEuBusinessUsers: z.int().min(0).optional(),
  events: z.array(event).max(500).readonly().optional(),
};

/** The facts under a decision as they are stored with it. */
export const restedFactsSchema = z.strictObject(factFields);

const questionIds = Object.keys(openQuestions) as [QuestionId, ...QuestionId[]];

const decision = z
  .strictObject({
    question: z.enum(questionIds),
    reading: z.string().describe("Id of one of the question's readings"),
    by: z.string().trim().min(1).max(200),
    on: z.string().refine(isDay, "Write the date as YYYY-MM-DD."),
    reason: z.string().trim().min(1).max(4000),
    confirmedBy: z.string().trim().min(1).max(200).optional(),
    confirmedOn: day,
    facts: restedFactsSchema.optional().describe("The facts it rested on; where one differs, it has expired"),
  })
  .refine(({ question, reading }) => Object.hasOwn(openQuestions[question].readings, reading), {
    path: ["reading"],
    error: ({ input }) => `One of ${readingIds((input as { question: QuestionId }).question).join(", ")}.`,
  });

const readingIds = (question: QuestionId) => Object.keys(openQuestions[question].readings);

/**
 * What the command line reads, one object a line. A fact that is left out is unknown; a name that is not
 * here is refused, since a slip of the pen must not turn a fact into an unknown one.
 */
export const factsSchema = z.strictObject({
  id: z
    .string()
    .max(500)
    .optional()
    .describe("Anything that tells this model apart; comes back with the finding"),
  ...factFields,
  decisions: z
    .array(decision)
    .max(100)
    .readonly()
    .optional()
    .describe("What persons decided where the law leaves it to judgement, oldest first"),
});

// The engine's facts and this schema name the same things; a difference fails the type check here.
type SameFacts =
  Omit<z.output<typeof factsSchema>, "id"> extends Facts
    ? Facts extends Omit<z.output<typeof factsSchema>, "id">
      ? true
      : never
    : never;
export const factsAgree: SameFacts = true;
