import { type Answer, type Because, type Finding, finding } from "./finding";

/** A finding whose answer is all there is to say, in the law's terms too. */
export const answered = (
  answer: Answer,
  because: readonly Because[],
  extras?: Parameters<typeof finding>[3],
): Finding => finding(answer, answer, because, extras);
