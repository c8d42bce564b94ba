import { AnswerBadge } from "@/components/ui/answer-badge";
import { BecauseList } from "@/components/ui/because-list";
import { Day } from "@/components/ui/day";
import { DecidedMark } from "@/components/ui/decided-mark";
import { answerWords, type QuestionWords, questionsOf } from "@/lib/assessments/questions";
import type { Assessment } from "@/lib/engine/classify";
import type { Finding } from "@/lib/engine/finding";
import { openQuestions } from "@/lib/law/open-questions";
import classes from "./finding.module.css";
import { MissingList } from "./missing-list";
import { ReadingList } from "./reading-list";

interface Props {
  assessment: Assessment;
  /** Whose position it is: the organisation's own, or that of a provider it only looks at. */
  bearer: "ours" | "theirs";
  /** Page of the form that takes what is missing; `""` for the same page. */
  form: string;
  /** Page on which an open question is decided, where it can be. */
  judgements?: string;
}

/** Every question with its answer, why, what is missing and how else it can be read. */
export function FindingList({ assessment, bearer, form, judgements }: Props) {
  return (
    <div className={classes.findings}>
      {questionsOf(assessment).map((words) => {
        const finding = assessment[words.key];
        return (
          <section key={words.key} className={classes.finding}>
            <h3 className={classes.question}>
              {bearer === "theirs" ? (words.ofTheirs ?? words.question) : words.question}{" "}
              <AnswerBadge answer={finding.answer} label={answerWords(words, finding)} />
              <DecidedMark questions={(finding.decided ?? []).map(({ question }) => question)} />
            </h3>
            <BecauseList because={finding.because} />
            {words.key === "article53" && finding.answer === "yes" && finding.dates.from && (
              <p className={classes.from}>
                From <Day day={finding.dates.from} />.
              </p>
            )}
            <Undecided words={words} finding={finding} />
            <ReadingList readings={finding.readings} judgements={judgements} />
            {finding.missing.length > 0 && (
              <div className={classes.ask}>
                <span>
                  {finding.answer === "unknown" ? "To settle this:" : "This could still change it:"}
                </span>
                <MissingList missing={finding.missing} form={form} foldAbove={3} />
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** The answer as it would be without the decisions it rests on, where it would be another. */
function Undecided({ words, finding }: { words: QuestionWords; finding: Finding }) {
  const others = (finding.decided ?? [])
    .map(({ question, undecided }) => ({ question, answer: answerWords(words, undecided) }))
    .filter(({ answer }) => answer !== answerWords(words, finding));
  return others.map(({ question, answer }) => (
    <p key={question} className={classes.undecided}>
      Without the decision on “{openQuestions[question].title}”: {answer}.
    </p>
  ));
}
