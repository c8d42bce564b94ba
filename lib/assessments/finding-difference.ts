import type { Assessment } from "@/lib/engine/classify";
import type { DerivedDeadline } from "@/lib/engine/derive-deadlines";
import type { DutyOutcome } from "@/lib/engine/duties";
import type { Because, Finding } from "@/lib/engine/finding";
import { showDay } from "@/lib/engine/show-day";
import type { DeadlineId } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import { answerWords, type QuestionKey, questions } from "./questions";
import { type ModelClass, modelClass } from "./summary";

/** One question that is answered otherwise, with the reasons of both answers. */
export interface AnswerDifference {
  key: QuestionKey;
  from: string;
  to: string;
  before: readonly Because[];
  after: readonly Because[];
}

export interface DutyDifference {
  id: ObligationId;
  from: DutyOutcome;
  to: DutyOutcome;
}

/** When something is due; `dueOn` is `null` where the day is not known. */
export interface DueDay {
  dueOn: IsoDate | null;
  review: boolean;
}

/** One deadline that moved, began (`from` is `null`) or ended (`to` is `null`). */
export interface DeadlineDifference {
  id: DeadlineId;
  from: DueDay | null;
  to: DueDay | null;
}

/** What differs between two findings on one model. Plain JSON, so that it can be stored and sent. */
export interface FindingDifference {
  classBefore: ModelClass;
  classAfter: ModelClass;
  answers: AnswerDifference[];
  duties: DutyDifference[];
  deadlines: DeadlineDifference[];
}

interface Side {
  readonly assessment: Assessment;
  readonly deadlines: readonly Pick<DerivedDeadline, "id" | "dueOn" | "review">[];
}

/**
 * What differs between two findings on one model: class, answers, duties and deadlines.
 *
 * @returns `undefined` where a person would act on both alike; a reason that only names another figure
 *   makes no difference
 */
export function findingDifference(before: Side, after: Side): FindingDifference | undefined {
  const difference: FindingDifference = {
    classBefore: modelClass(before.assessment),
    classAfter: modelClass(after.assessment),
    answers: answersThatDiffer(before.assessment, after.assessment),
    duties: dutiesThatDiffer(before.assessment, after.assessment),
    deadlines: deadlinesThatDiffer(before.deadlines, after.deadlines),
  };
  const { classBefore, classAfter, answers, duties, deadlines } = difference;
  const isSame = classBefore === classAfter && answers.length + duties.length + deadlines.length === 0;
  return isSame ? undefined : difference;
}

function answersThatDiffer(before: Assessment, after: Assessment): AnswerDifference[] {
  return questions.flatMap((words) => {
    const { key } = words;
    const [was, is] = [before[key], after[key]];
    const from = `${answerWords(words, was)}${fromDay(key, was)}`;
    const to = `${answerWords(words, is)}${fromDay(key, is)}`;
    return from === to ? [] : [{ key, from, to, before: was.because, after: is.because }];
  });
}

/** The day from which duties bind is a part of the answer; of other questions it is a detail. */
function fromDay(key: QuestionKey, { answer, dates }: Finding): string {
  const isTold = (key === "article53" || key === "article55") && answer !== "no" && dates.from !== undefined;
  return isTold ? `, from ${showDay(dates.from ?? "")}` : "";
}

function dutiesThatDiffer(before: Assessment, after: Assessment): DutyDifference[] {
  const was = new Map(before.duties.map(({ id, outcome }) => [id, outcome]));
  return after.duties.flatMap(({ id, outcome: to }) => {
    const from = was.get(id) ?? "does_not_bind";
    return from === to ? [] : [{ id, from, to }];
  });
}

/** Pairs what is left of each kind, in order of days, after everything that stayed is taken out. */
function deadlinesThatDiffer(before: Side["deadlines"], after: Side["deadlines"]): DeadlineDifference[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].sort().flatMap((id) => {
    const [was, is] = [daysOf(id, before), daysOf(id, after)];
    const gone = was.filter((day) => !is.some((other) => isSameDay(day, other)));
    const come = is.filter((day) => !was.some((other) => isSameDay(day, other)));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => {
      return { id, from: gone[at] ?? null, to: come[at] ?? null };
    });
  });
}

const daysOf = (id: DeadlineId, deadlines: Side["deadlines"]): DueDay[] =>
  deadlines
    .filter((deadline) => deadline.id === id)
    .map(({ dueOn, review }) => ({ dueOn: dueOn ?? null, review }))
    .sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));

const isSameDay = (a: DueDay, b: DueDay): boolean => a.dueOn === b.dueOn && a.review === b.review;
