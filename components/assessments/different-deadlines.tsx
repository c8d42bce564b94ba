import { Day } from "@/components/ui/day";
import type { DeadlineDifference, DueDay } from "@/lib/assessments/finding-difference";
import { deadlineRules } from "@/lib/law/deadlines";
import classes from "./difference.module.css";

/** Deadlines that begin, move or end. */
export function DifferentDeadlines({ deadlines }: { deadlines: readonly DeadlineDifference[] }) {
  if (deadlines.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Deadlines that differ">
      {deadlines.map(({ id, from, to }) => (
        <li key={`${id} ${from?.dueOn} ${to?.dueOn}`}>
          <span className={classes.label}>{deadlineRules[id].title}:</span> <Movement from={from} to={to} />
        </li>
      ))}
    </ul>
  );
}

function Movement({ from, to }: { from: DueDay | null; to: DueDay | null }) {
  if (from === null) {
    return (
      <>
        new, due <Due due={to} />
      </>
    );
  }
  if (to === null) {
    return (
      <>
        falls away, was due <Due due={from} />
      </>
    );
  }
  return (
    <>
      due <Due due={to} />, before <Due due={from} />
    </>
  );
}

function Due({ due }: { due: DueDay | null }) {
  if (due?.dueOn == null) return "on a day not known yet";
  return (
    <>
      <Day day={due.dueOn} />
      {due.review && " (open)"}
    </>
  );
}
