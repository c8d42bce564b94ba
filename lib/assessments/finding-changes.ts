import type { Assessment } from "@/lib/engine/classify";
import { classLabels } from "./class-labels";
import { answerWords, questions } from "./questions";
import { modelClass } from "./summary";

/** An answer that is not what it was. */
export interface FindingChange {
  question: string;
  /** `""` where there was no finding before. */
  from: string;
  to: string;
}

/** What differs between two findings on one model, the class first. */
export function findingChanges(before: Assessment | undefined, after: Assessment): FindingChange[] {
  const pairs = [
    {
      question: "Class",
      from: before ? classLabels[modelClass(before)] : "",
      to: classLabels[modelClass(after)],
    },
    ...questions.map((words) => ({
      question: words.question,
      from: before ? answerWords(words, before[words.key]) : "",
      to: answerWords(words, after[words.key]),
    })),
  ];
  return pairs.filter(({ from, to }) => from !== to);
}
