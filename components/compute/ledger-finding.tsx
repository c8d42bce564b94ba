import { ReadingList } from "@/components/assessments/reading-list";
import { AnswerBadge } from "@/components/ui/answer-badge";
import { BecauseList } from "@/components/ui/because-list";
import { ClassBadge } from "@/components/ui/class-badge";
import { DecidedMark } from "@/components/ui/decided-mark";
import { answerWords, questionsOf } from "@/lib/assessments/questions";
import { modelClass } from "@/lib/assessments/summary";
import type { FormFinding } from "@/lib/models/finding-of";
import classes from "./compute.module.css";

const shown = ["gpai", "modifierShare", "systemicRisk"];

/** What the compute leads to, by the same engine as the record's finding. */
export function LedgerFinding({ finding: { assessment, bearer } }: { finding: FormFinding }) {
  return (
    <section aria-labelledby="ledger-finding" className={classes.finding}>
      <h2 id="ledger-finding">Finding</h2>
      <p role="status">
        <ClassBadge modelClass={modelClass(assessment)} />
      </p>
      {questionsOf(assessment)
        .filter(({ key }) => shown.includes(key))
        .map((words) => (
          <div key={words.key}>
            <h3>
              {bearer === "theirs" ? (words.ofTheirs ?? words.question) : words.question}{" "}
              <AnswerBadge
                answer={assessment[words.key].answer}
                label={answerWords(words, assessment[words.key])}
              />
              <DecidedMark
                questions={(assessment[words.key].decided ?? []).map(({ question }) => question)}
              />
            </h3>
            <BecauseList because={assessment[words.key].because} />
            <ReadingList readings={assessment[words.key].readings} />
          </div>
        ))}
    </section>
  );
}
