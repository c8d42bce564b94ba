import { daysOf, readingsOf } from "@/lib/engine/judge";
import { lawEdition } from "@/lib/law/edition";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";

export type JudgementKind = "decided" | "confirmed" | "withdrawn";

const FIELD = "judgement.";

/** Where a judgement stands among the changes of a record. */
export const judgementField = (question: QuestionId): string => `${FIELD}${question}`;

/** The question behind such a change, as people read it; `undefined` for a change of another kind. */
export function judgedQuestion(field: string): string | undefined {
  if (!field.startsWith(FIELD)) return undefined;
  const question = field.slice(FIELD.length);
  return question in openQuestions ? openQuestions[question as QuestionId].title : question;
}

const kinds: Readonly<Record<JudgementKind, string>> = {
  decided: "Decided",
  confirmed: "Confirmed by a second person",
  withdrawn: "Withdrawn",
};

/** A judgement in one sentence, for the history of its record. */
export function judgementWords(
  kind: JudgementKind,
  question: QuestionId,
  reading: string,
  reason: string,
): string {
  const words = readingWords(question, reading);
  return `${kinds[kind]}: ${words}${reason === "" ? "" : ` Reason: ${reason}`}`;
}

/** A reading as people read it, with the days our edition of the law knows. */
export function readingWords(question: QuestionId, reading: string): string {
  const readings = readingsOf(question, undefined, daysOf(lawEdition.timeline));
  return readings.find(({ id }) => id === reading)?.reading ?? reading;
}
