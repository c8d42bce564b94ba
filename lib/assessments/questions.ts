import type { Assessment } from "@/lib/engine/classify";
import type { Finding } from "@/lib/engine/finding";
import { answerLabels } from "./class-labels";

export type QuestionKey =
  | "gpai"
  | "systemicRisk"
  | "modifierShare"
  | "provider"
  | "openSource"
  | "representative"
  | "legacy"
  | "notification"
  | "article53"
  | "article55";

export interface QuestionWords {
  readonly key: QuestionKey;
  readonly question: string;
  /** The same of a model whose duties are somebody else's. */
  readonly ofTheirs?: string;
  /** How a definite answer reads, by outcome. */
  readonly outcomes: Readonly<Record<string, string>>;
}

/** Every question of a finding in the order a person asks them, and how its answers read. */
export const questions: readonly QuestionWords[] = [
  {
    key: "gpai",
    question: "Is it a general-purpose AI model?",
    outcomes: {
      indicated: "Yes",
      not_indicated: "No, not indicated",
      no_despite_criterion: "No, although the criterion is met",
      yes_despite_criterion: "Yes, general whatever the criterion says",
    },
  },
  {
    key: "systemicRisk",
    question: "Does it have systemic risk?",
    outcomes: {
      no: "No, not presumed",
      presumed: "Yes, presumed",
      designated: "Yes, designated by the Commission",
      rebutted: "No, the arguments against it were accepted",
      "n/a": "No, does not arise",
    },
  },
  {
    key: "modifierShare",
    question: "Is the modification significant?",
    outcomes: {
      over: "Yes, more than one third",
      not_over: "No, not more than one third",
      significant: "Yes, as decided",
      not_significant: "No, as decided",
    },
  },
  {
    key: "provider",
    question: "Are we its provider in law?",
    ofTheirs: "Is whoever supplies it its provider in law?",
    outcomes: { yes: "Yes", no: "No", "n/a": "No, does not arise" },
  },
  {
    key: "openSource",
    question: "Does the open-source exemption apply?",
    outcomes: { yes: "Yes", no: "No", "n/a": "No, does not arise" },
  },
  {
    key: "representative",
    question: "Is an authorised representative needed?",
    outcomes: { yes: "Yes", no: "No", "n/a": "No, does not arise" },
  },
  {
    key: "legacy",
    question: "Was it on the market before Chapter V applied?",
    outcomes: { yes: "Yes, so there is more time", no: "No", "n/a": "No, it is not placed" },
  },
  {
    key: "notification",
    question: "Must the Commission be notified?",
    outcomes: { none: "No", due: "Yes" },
  },
  {
    key: "article53",
    question: "Do the duties of Article 53 bind?",
    outcomes: { full: "Yes, in full", modification_only: "Yes, for the modification only", "n/a": "No" },
  },
  {
    key: "article55",
    question: "Do the systemic-risk duties of Article 55 bind?",
    outcomes: {
      applies: "Yes",
      when_met: "Yes, once the threshold is met",
      ended: "No longer",
      "n/a": "No",
    },
  },
];

/**
 * The questions that arise: the one-third rule is asked of modifications only, and where Chapter V is not
 * in force nothing is asked that would need it to be.
 */
export function questionsOf(assessment: Assessment): readonly QuestionWords[] {
  if (assessment.gpai.answer === "not-in-force")
    return questions.filter(
      ({ key }) => assessment[key].answer === "not-in-force" && key !== "modifierShare",
    );
  return questions.filter(({ key }) => key !== "modifierShare" || assessment.modifierShare.outcome !== "n/a");
}

/** An answer in words. What is open reads as open, whatever outcome it would have. */
export function answerWords(
  { outcomes }: QuestionWords,
  { answer, outcome }: Pick<Finding, "answer" | "outcome">,
): string {
  const isDefinite = answer === "yes" || answer === "no";
  return (isDefinite ? outcomes[outcome] : undefined) ?? answerLabels[answer];
}
