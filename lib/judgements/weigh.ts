import { type FindingChange, findingChanges } from "@/lib/assessments/finding-changes";
import { type ModelClass, modelClass } from "@/lib/assessments/summary";
import { type Assessment, classify } from "@/lib/engine/classify";
import type { Decision } from "@/lib/engine/decisions";
import { type DerivedDeadline, deriveDeadlines } from "@/lib/engine/derive-deadlines";
import type { Facts } from "@/lib/engine/facts";
import type { OpenReading } from "@/lib/engine/finding";
import { daysOf, readingsOf } from "@/lib/engine/judge";
import type { Law } from "@/lib/engine/law-on";
import { questionsOpen } from "@/lib/engine/questions-open";
import type { ResolvedModel } from "@/lib/engine/resolve-lineage";
import type { ObligationId } from "@/lib/law/obligations";
import { openQuestions, type QuestionId } from "@/lib/law/open-questions";

/** One reading of a question with what follows from it on this very model. */
export interface WeighedReading extends Omit<OpenReading, "leadsTo"> {
  readonly modelClass: ModelClass;
  /** What would be answered otherwise than while nobody has decided. */
  readonly changes: readonly FindingChange[];
  readonly binding: readonly ObligationId[];
  readonly open: readonly ObligationId[];
  readonly deadlines: readonly Pick<DerivedDeadline, "id" | "dueOn" | "review">[];
}

/** A question that can be decided on this model now. */
export interface WeighedQuestion {
  readonly question: QuestionId;
  /** Open to judgement, so that a person has to decide; otherwise a criterion answers it and can be argued with. */
  readonly isOpen: boolean;
  readonly readings: readonly WeighedReading[];
}

/** A model as its lineage resolves it: decisions rest on facts, whether recorded or from a base. */
type Weighable = Pick<ResolvedModel, "facts"> & Partial<Pick<ResolvedModel, "evidence">>;

/** Every question that can be decided, those that wait for a decision first, with what each reading costs. */
export function weigh(model: Weighable, law: Law): WeighedQuestion[] {
  const ids = Object.keys(openQuestions) as QuestionId[];
  const found = ids.flatMap((question) => weighQuestion(question, model, law) ?? []);
  return [...found.filter(({ isOpen }) => isOpen), ...found.filter(({ isOpen }) => !isOpen)];
}

/** One question with its readings weighed, or `undefined` where the facts or the law settle it. */
export function weighQuestion(
  question: QuestionId,
  { facts, evidence }: Weighable,
  law: Law,
): WeighedQuestion | undefined {
  const others = (facts.decisions ?? []).filter((decision) => decision.question !== question);
  const undecided = classify({ ...facts, decisions: others }, law, evidence);
  const readings = readingsOf(question, undefined, daysOf(law.timeline)).flatMap(
    (reading): WeighedReading[] => {
      const given: Facts = { ...facts, decisions: [...others, supposed(question, reading.id)] };
      const assessment = classify(given, law, evidence);
      if (assessment.decisions?.at(-1)?.standing !== "applied") return [];
      return [{ ...reading, ...costs(undecided, assessment), deadlines: datesOf(given, law, assessment) }];
    },
  );
  if (readings.length === 0) return undefined;
  return { question, isOpen: questionsOpen(undecided).includes(question), readings };
}

/** A decision that is only supposed, to see what would follow. */
const supposed = (question: QuestionId, reading: string): Decision => ({
  question,
  reading,
  by: "",
  on: "",
  reason: "",
});

function costs(undecided: Assessment, assessment: Assessment) {
  const { duties } = assessment;
  return {
    modelClass: modelClass(assessment),
    changes: findingChanges(undecided, assessment),
    binding: duties.filter(({ outcome }) => outcome === "binds").map(({ id }) => id),
    open: duties.filter(({ outcome }) => outcome === "open").map(({ id }) => id),
  };
}

const datesOf = (facts: Facts, law: Law, assessment: Assessment) =>
  deriveDeadlines(facts, law, assessment).map(({ id, dueOn, review }) => ({ id, dueOn, review }));
