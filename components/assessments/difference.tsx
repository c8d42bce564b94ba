import { BecauseList } from "@/components/ui/because-list";
import { ClassBadge } from "@/components/ui/class-badge";
import type { AnswerDifference, FindingDifference } from "@/lib/assessments/finding-difference";
import { questions } from "@/lib/assessments/questions";
import classes from "./difference.module.css";
import { DifferentDeadlines } from "./different-deadlines";
import { DifferentDuties } from "./different-duties";

interface Props {
  difference: FindingDifference;
  /** Whose position it is; decides how the questions are put. */
  bearer?: "ours" | "theirs";
}

/** What differs between two findings on one model, each side with its reasons. */
export function Difference({ difference, bearer = "theirs" }: Props) {
  const { classBefore, classAfter, answers, duties, deadlines } = difference;
  return (
    <div className={classes.difference}>
      <p>
        {classBefore === classAfter ? (
          <>
            Still <ClassBadge modelClass={classAfter} />
          </>
        ) : (
          <>
            <ClassBadge modelClass={classBefore} /> <Arrow /> <ClassBadge modelClass={classAfter} />
          </>
        )}
      </p>
      <DifferentDuties duties={duties} />
      <DifferentDeadlines deadlines={deadlines} />
      {answers.length > 0 && (
        <details>
          <summary>
            Why: {answers.length === 1 ? "one answer differs" : `${answers.length} answers differ`}
          </summary>
          <ul className={classes.list}>
            {answers.map((answer) => (
              <Answer key={answer.key} answer={answer} bearer={bearer} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** An arrow for the eye, words for the ear. */
export function Arrow() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className={classes.spoken}> becomes </span>
    </>
  );
}

function Answer({ answer, bearer }: { answer: AnswerDifference; bearer: "ours" | "theirs" }) {
  const { key, from, to, before, after } = answer;
  const words = questions.find((question) => question.key === key);
  const question = bearer === "theirs" ? (words?.ofTheirs ?? words?.question) : words?.question;
  return (
    <li>
      <span className={classes.label}>{question}</span> {from} <Arrow /> <strong>{to}</strong>
      <div className={classes.reasons}>
        <div>
          <p className={classes.side}>Before</p>
          <BecauseList because={before} />
        </div>
        <div>
          <p className={classes.side}>After</p>
          <BecauseList because={after} />
        </div>
      </div>
    </li>
  );
}
