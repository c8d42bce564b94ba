import { openQuestions, type QuestionId } from "@/lib/law/open-questions";
import { Mark } from "./mark";

/** Beside an answer that rests on a person's decision. */
export function DecidedMark({ questions }: { questions: readonly QuestionId[] }) {
  if (questions.length === 0) return null;
  return (
    <Mark tone="green" title={questions.map((question) => openQuestions[question].title).join(" ")}>
      decided
    </Mark>
  );
}
