import type { LawEdition } from "@/lib/law/edition";
import { openQuestions, type QuestionId, type ReadingId } from "@/lib/law/open-questions";
import type { IsoDate } from "@/lib/law/types";
import { decisionOn } from "./decisions";
import type { Facts } from "./facts";
import type { Because, Finding, OpenReading, Reading } from "./finding";

interface Words {
  readonly title: string;
  readonly yardstick?: string;
  readonly readings: Readonly<Record<string, Pick<Reading, "reading" | "consequence" | "cite">>>;
}

/** An open question as it is asked of one model. */
interface Asked<Q extends QuestionId, Outcome extends string> {
  readonly question: Q;
  /** The answer while nobody has decided. */
  readonly undecided: Finding<Outcome>;
  /** What each reading leads to. */
  readonly readings: Readonly<Record<ReadingId<Q>, Finding<Outcome>>>;
  /** The reading that the criterion or the guidelines lean to, where they do. */
  readonly indicated?: ReadingId<Q> | undefined;
  /** Days that stand in the words of the readings, by the name in braces. */
  readonly days?: Readonly<Record<string, IsoDate>>;
}

/**
 * A question the law leaves open: `review` with its readings until a person decides, then what the chosen
 * reading leads to, with the decision among the reasons.
 */
export function judge<Q extends QuestionId, Outcome extends string>(
  facts: Facts,
  asked: Asked<Q, Outcome>,
): Finding<Outcome> {
  const { undecided, question, readings, days } = asked;
  return decide(facts, asked) ?? { ...undecided, readings: readingsOf(question, readings, days) };
}

/**
 * A question the criterion or the guidelines answer without binding anybody: their answer stands until a
 * person decides, for or against it.
 */
export function argue<Q extends QuestionId, Outcome extends string>(
  facts: Facts,
  asked: Asked<Q, Outcome>,
): Finding<Outcome> {
  return decide(facts, asked) ?? asked.undecided;
}

/** The readings of a question with their words; without `leadsTo` where it cannot be decided yet. */
export function readingsOf(
  question: QuestionId,
  leadsTo?: Readonly<Record<string, Pick<Finding, "answer" | "outcome">>>,
  days?: Readonly<Record<string, IsoDate>>,
): readonly OpenReading[] {
  const words: Words = openQuestions[question];
  return Object.entries(words.readings).map(([id, { reading, consequence, cite }]) => {
    const to = leadsTo?.[id];
    return {
      question,
      id,
      reading: fill(reading, days),
      consequence: fill(consequence, days),
      cite,
      ...(to && { leadsTo: { answer: to.answer, outcome: to.outcome } }),
    };
  });
}

/** The days a reading may name. */
export const daysOf = (timeline: LawEdition["timeline"]): Readonly<Record<string, IsoDate>> =>
  Object.fromEntries(Object.entries(timeline).map(([name, { on }]) => [name, on]));

function decide<Q extends QuestionId, Outcome extends string>(
  facts: Facts,
  { question, readings, indicated, days }: Asked<Q, Outcome>,
): Finding<Outcome> | undefined {
  const verdict = verdictOn(facts, question, indicated, days);
  const chosen = verdict && (readings as Readonly<Record<string, Finding<Outcome>>>)[verdict.reading];
  return verdict && chosen && { ...chosen, because: [...chosen.because, verdict.because] };
}

/** The reading a person decided for, with the decision as a reason: who, when, why, confirmed, against what. */
export function verdictOn(
  facts: Facts,
  question: QuestionId,
  indicated?: string,
  days?: Readonly<Record<string, IsoDate>>,
): { readonly reading: string; readonly because: Because } | undefined {
  const decision = decisionOn(question, facts);
  const chosen = decision && readingsOf(question, undefined, days).find(({ id }) => id === decision.reading);
  if (decision === undefined || chosen === undefined) return undefined;
  const { reading, by, on, reason, confirmedBy, confirmedOn } = decision;
  const differs = indicated !== undefined && indicated !== reading;
  const confirmed =
    confirmedBy === undefined
      ? "No second person has confirmed it."
      : `Confirmed by ${confirmedBy}${confirmedOn ? ` on ${confirmedOn}` : ""}.`;
  const words: Words = openQuestions[question];
  const against = differs ? ` It differs from ${words.yardstick}.` : "";
  const text = `Decided by ${by} on ${on} because “${reason}”: ${chosen.reading} ${confirmed}${against}`;
  return { reading, because: { text, cite: chosen.cite, decision: { question, reading, differs } } };
}

const fill = (text: string, days?: Readonly<Record<string, IsoDate>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => days?.[name] ?? whole);
