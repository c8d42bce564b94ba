import type { DutyDifference } from "@/lib/assessments/finding-difference";
import type { DutyOutcome } from "@/lib/engine/duties";
import { obligations } from "@/lib/law/obligations";
import classes from "./difference.module.css";

const standings: readonly { to: DutyOutcome; words: string }[] = [
  { to: "binds", words: "Now binds" },
  { to: "on_event", words: "Now binds when something happens" },
  { to: "open", words: "Now open" },
  { to: "does_not_bind", words: "No longer binds" },
  { to: "outside_scope", words: "Now outside what is assessed here" },
];

/** Duties that begin to bind, come into question or fall away. */
export function DifferentDuties({ duties }: { duties: readonly DutyDifference[] }) {
  return standings.map(({ to, words }) => {
    const found = duties.filter((duty) => duty.to === to);
    if (found.length === 0) return null;
    return (
      <p key={to}>
        <span className={classes.label}>{words}:</span>{" "}
        {found.map(({ id }) => `${obligations[id].ref} ${obligations[id].title}`).join("; ")}.
      </p>
    );
  });
}
