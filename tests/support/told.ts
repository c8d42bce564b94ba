import { type Answer, type Because, type Finding, finding, guidelineCite } from "@/lib/engine/finding";
import type { QuestionId } from "@/lib/law/open-questions";

/** All reasons of a finding, each with where the law says so and how certain that is. */
export const told = ({ because }: Pick<Finding, "because">): string =>
  because.map(({ text, cite }) => `${text} [${cite.pinpoint}, ${cite.certainty}]`).join(" ");

/** A finding in short: its answer, its outcome, its reasons. */
export const inShort = (found: Finding): string => `${found.answer} ${found.outcome}: ${told(found)}`;

/** What an earlier question may have found; the reason is its name. */
export const found = <Outcome extends string>(
  name: string,
  answer: Answer,
  outcome: Outcome,
  extras: Parameters<typeof finding>[3] = {},
): Finding<Outcome> =>
  finding(answer, outcome, [{ text: `${name}.`, cite: guidelineCite(`GL of ${name}`) }], extras);

/** The same, resting on a decision of a question. */
export const restingOn = <Outcome extends string>(
  given: Finding<Outcome>,
  question: QuestionId,
): Finding<Outcome> => ({
  ...given,
  because: given.because.map(
    (reason): Because => ({ ...reason, decision: { question, reading: "total", differs: false } }),
  ),
});

/** What each reading of an open question leads to. */
export const leadingTo = ({ readings }: Pick<Finding, "readings">): Record<string, string> =>
  Object.fromEntries(
    readings.map(({ id, leadsTo }) => [
      `${id}`,
      leadsTo ? `${leadsTo.answer} ${leadsTo.outcome}` : "nothing",
    ]),
  );
