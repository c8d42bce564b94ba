import { AnswerBadge } from "@/components/ui/answer-badge";
import { BecauseList } from "@/components/ui/because-list";
import { Day } from "@/components/ui/day";
import { answerWords, questionsOf } from "@/lib/assessments/questions";
import type { Assessment } from "@/lib/engine/classify";
import classes from "./finding.module.css";
import { MissingList } from "./missing-list";
import { ReadingList } from "./reading-list";

interface Props {
  assessment: Assessment;
  /** Whose position it is: the organisation's own, or that of a provider it only looks at. */
  bearer: "ours" | "theirs";
  /** Page of the form that takes what is missing; `""` for the same page. */
  form: string;
}

/** Every question with its answer, why, what is missing and how else it can be read. */
export function FindingList({ assessment, bearer, form }: Props) {
  return (
    <div className={classes.findings}>
      {questionsOf(assessment).map((words) => {
        const finding = assessment[words.key];
        return (
          <section key={words.key} className={classes.finding}>
            <h3 className={classes.question}>
              {bearer === "theirs" ? (words.ofTheirs ?? words.question) : words.question}{" "}
              <AnswerBadge answer={finding.answer} label={answerWords(words, finding)} />
            </h3>
            <BecauseList because={finding.because} />
            {words.key === "article53" && finding.answer === "yes" && finding.dates.from && (
              <p className={classes.from}>
                From <Day day={finding.dates.from} />.
              </p>
            )}
            <ReadingList readings={finding.readings} />
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
