import { Day } from "@/components/ui/day";
import type { FactName, Facts } from "@/lib/engine/facts";
import { spellDays } from "@/lib/engine/show-day";
import { readingWords } from "@/lib/judgements/words";
import { openQuestions } from "@/lib/law/open-questions";
import { factLabels } from "@/lib/models/fact-labels";
import type { HistoryFinding } from "@/lib/models/history-entries";
import { showFact } from "@/lib/models/show-fact";
import classes from "./history.module.css";

/** The finding a change led to: what is answered differently, and from which facts and law. */
export function HistoryFindingPart({ finding }: { finding: HistoryFinding }) {
  const { changes, asOf, lawVersion, lawVersionBefore, facts } = finding;
  const { decisions, ...plain } = facts;
  const isFirst = changes.some(({ from }) => from === "");
  return (
    <div className={classes.finding}>
      {changes.length === 0 ? (
        <p>The finding stayed as it was.</p>
      ) : (
        <>
          <p>{isFirst ? "First finding:" : "The finding changed:"}</p>
          <ul className={classes.changes}>
            {changes.map(({ question, from, to }) => (
              <li key={question}>
                <span className={classes.field}>{question === "Class" ? "Class:" : question}</span>{" "}
                {from !== "" && `${from} → `}
                <strong>{to}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>Facts and law behind it</summary>
        <p>
          Law as of <Day day={asOf} />, our edition {lawVersion}
          {lawVersionBefore && ` (before: ${lawVersionBefore})`}.
        </p>
        <dl className={classes.facts}>
          {Object.entries(plain).map(([name, value]) => (
            <div key={name}>
              <dt>{factLabels[name as FactName] ?? name}</dt>
              <dd>{spellDays(showFact(name as FactName, value))}</dd>
            </div>
          ))}
          {(decisions as Facts["decisions"])?.map(({ question, reading, by, on }) => (
            <div key={question}>
              <dt>Decided: {openQuestions[question].title}</dt>
              <dd>
                {spellDays(readingWords(question, reading))} ({by}, <Day day={on} />)
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
