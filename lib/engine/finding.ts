import type { QuestionId } from "@/lib/law/open-questions";
import type { Cite, IsoDate } from "@/lib/law/types";
import type { FactName } from "./facts";
import type { Law } from "./law-on";

/** `review`: the law leaves it to judgement. `unknown`: a fact is missing. Neither ever reads as "no". */
export type Answer = "yes" | "no" | "unknown" | "not-in-force" | "review";

/** One reason: a sentence with its numbers, and where the law says so. */
export interface Because {
  readonly text: string;
  readonly cite: Cite;
  /** Set where the reason is a person's decision. */
  readonly decision?: DecisionMark;
}

/** Which decision a reason is, and whether it differs from what the criterion or the guidelines indicate. */
export interface DecisionMark {
  readonly question: QuestionId;
  readonly reading: string;
  readonly differs: boolean;
}

/** One way an open question can be read, and what follows from it. */
export interface Reading {
  /** With `id` what can be decided; absent where recording a fact settles the matter. */
  readonly question?: QuestionId;
  readonly id?: string;
  readonly reading: string;
  readonly consequence: string;
  readonly cite: Cite;
  /** The answer here once it is decided so; absent while a missing fact bars a decision. */
  readonly leadsTo?: { readonly answer: Answer; readonly outcome: string };
}

/** A reading that a decision can be for. */
export interface OpenReading extends Reading {
  readonly question: QuestionId;
  readonly id: string;
}

/** A decision that an answer rests on, and the answer without it. */
export interface Decided {
  readonly question: QuestionId;
  readonly undecided: { readonly answer: Answer; readonly outcome: string };
}

/** The answer to one question of law with everything it rests on; deciding and explaining are one. */
export interface Finding<Outcome extends string = string> {
  readonly answer: Answer;
  /** The answer in the law's own terms. */
  readonly outcome: Outcome;
  readonly because: readonly Because[];
  /** Facts that would settle what is open, or could change the answer. */
  readonly missing: readonly FactName[];
  /** Filled where the answer is `review`. */
  readonly readings: readonly Reading[];
  readonly dates: FindingDates;
  /** The decisions without which this finding would read otherwise; absent where there is none. */
  readonly decided?: readonly Decided[];
}

export interface FindingDates {
  readonly byCalendar?: IsoDate | undefined;
  readonly byRegulation1182?: IsoDate | undefined;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

interface Extras {
  readonly missing?: readonly FactName[];
  readonly readings?: readonly Reading[];
  readonly dates?: FindingDates;
}

/** Puts a finding together; absent parts are empty. */
export function finding<Outcome extends string>(
  answer: Answer,
  outcome: Outcome,
  because: readonly Because[],
  extras: Extras = {},
): Finding<Outcome> {
  return {
    answer,
    outcome,
    because,
    missing: extras.missing ?? [],
    readings: extras.readings ?? [],
    dates: extras.dates ?? {},
  };
}

export const actCite = (pinpoint: string): Cite => ({ source: "AIA", pinpoint, certainty: "settled" });
export const guidelineCite = (pinpoint: string): Cite => ({ source: "GL", pinpoint, certainty: "guideline" });
export const inferenceCite = (pinpoint: string): Cite => ({ source: "GL", pinpoint, certainty: "inference" });

/** Because an earlier question was answered in a way that leaves this one no object. */
export function notApplicable(text: string, cite: Cite): Finding<"n/a"> {
  return finding("no", "n/a", [{ text, cite }]);
}

/** Because the rule was not yet, or is no longer, law on the chosen day. */
export function notInForce({ asOf, timeline }: Law): Finding<"n/a"> {
  const { on, cite } = timeline.chapterVApplies;
  return finding("not-in-force", "n/a", [
    { text: `Chapter V did not apply on ${asOf}; it applies from ${on}.`, cite },
  ]);
}
