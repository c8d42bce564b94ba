import { AnswerBadge } from "@/components/ui/answer-badge";
import { BecauseList } from "@/components/ui/because-list";
import { DecidedMark } from "@/components/ui/decided-mark";
import { dutyReference } from "@/lib/assessments/show-reference";
import type { Duty, DutyOutcome } from "@/lib/engine/duties";
import { obligations } from "@/lib/law/obligations";
import classes from "./finding.module.css";
import { MissingList } from "./missing-list";
import { ReadingList } from "./reading-list";

const groups: readonly { standing: DutyOutcome | "not_in_force"; title: string; state?: string }[] = [
  { standing: "binds", title: "Binding", state: "Binds" },
  { standing: "open", title: "Open" },
  { standing: "on_event", title: "Binding when something happens", state: "When it happens" },
  { standing: "does_not_bind", title: "Not binding", state: "Does not bind" },
  { standing: "outside_scope", title: "Outside what is assessed here", state: "Not assessed here" },
  { standing: "not_in_force", title: "Not in force" },
];

/** More of what does not bind than this is folded away, so that what binds stays in view. */
const MOST_IN_VIEW = 12;

const standingOf = (duty: Duty) => (duty.answer === "not-in-force" ? "not_in_force" : duty.outcome);

/** Every duty of Chapter V with whether it binds, and why; what binds comes first, what does not last. */
export function DutyList({ duties, form }: { duties: readonly Duty[]; form: string }) {
  return groups.map(({ standing, title, state }) => {
    const found = duties.filter((duty) => standingOf(duty) === standing);
    if (found.length === 0) return null;
    const list = (
      <ul className={classes.duties}>
        {found.map((duty) => (
          <DutyItem key={duty.id} duty={duty} state={state} form={form} />
        ))}
      </ul>
    );
    return (
      <section key={standing} className={classes.dutyGroup}>
        <h3>
          {title} ({found.length})
        </h3>
        {standing === "does_not_bind" && found.length > MOST_IN_VIEW ? (
          <details>
            <summary>Show them with their reasons</summary>
            {list}
          </details>
        ) : (
          list
        )}
      </section>
    );
  });
}

function DutyItem({ duty, state, form }: { duty: Duty; state: string | undefined; form: string }) {
  const { title, evidence } = obligations[duty.id];
  return (
    <li>
      <div className={classes.duty}>
        <span>
          {dutyReference(duty.id)} {title}
        </span>
        <AnswerBadge answer={duty.answer} label={state} />
        <DecidedMark questions={(duty.decided ?? []).map(({ question }) => question)} />
      </div>
      <BecauseList because={duty.because} />
      {duty.readings.length > 0 && (
        <details>
          <summary>Possible readings</summary>
          <ReadingList readings={duty.readings} />
        </details>
      )}
      <MissingList missing={duty.missing} form={form} foldAbove={0} />
      {["binds", "open", "on_event"].includes(duty.outcome) && (
        <p className={classes.evidence}>To show for it: {evidence}</p>
      )}
    </li>
  );
}
