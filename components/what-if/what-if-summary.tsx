import { Arrow } from "@/components/assessments/difference";
import { ClassBadge } from "@/components/ui/class-badge";
import { obligations } from "@/lib/law/obligations";
import type { WhatIfResult } from "@/lib/what-if/what-if-result";
import classes from "./what-if.module.css";

interface Props {
  result: WhatIfResult;
  isContinued: boolean;
  isOfOne: boolean;
}

/** How many models would change and how, and what the count leaves out. */
export function WhatIfSummary({ result, isContinued, isOfOne }: Props) {
  const { looked, isCapped, changed, moves, duties, deadlines, contradicted } = result;
  return (
    <div className={classes.summary}>
      <p role="status">
        <strong>
          {changed} of {counted(looked, "model")}
        </strong>{" "}
        would come out otherwise{isContinued && ", counted from this page on"}.
        {isCapped && " There are more models than were looked at: the list goes on from page to page."}
      </p>
      {contradicted > 0 && !isOfOne && (
        <p>
          {counted(contradicted, "model")} {contradicted === 1 ? "is" : "are"} left out: what is supposed
          contradicts what is recorded of {contradicted === 1 ? "it" : "them"}.
        </p>
      )}
      {isOfOne && contradicted > 0 && <p>What is supposed contradicts the record; see the fields above.</p>}
      {isOfOne && looked === 0 && <p>There is no such model, or it is archived.</p>}
      {moves.length > 0 && (
        <ul className={classes.moves} aria-label="Classes before and after">
          {moves.map(({ from, to, count }) => (
            <li key={`${from} ${to}`}>
              <strong>{count}</strong> <ClassBadge modelClass={from} /> <Arrow />{" "}
              <ClassBadge modelClass={to} />
            </li>
          ))}
        </ul>
      )}
      {duties.length > 0 && (
        <details>
          <summary>Duties, by how many models</summary>
          <ul>
            {duties.map(({ id, binds, waits, open, ends }) => (
              <li key={id}>
                {obligations[id].ref} {obligations[id].title}:{" "}
                {[
                  binds > 0 && `newly binds ${binds}`,
                  waits > 0 && `newly binds ${waits} once something happens`,
                  open > 0 && `comes into question for ${open}`,
                  ends > 0 && `no longer binds ${ends}`,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Deadlines {...deadlines} />
    </div>
  );
}

function Deadlines({ moved, begun, ended }: WhatIfResult["deadlines"]) {
  const parts = [
    moved > 0 && `${counted(moved, "deadline")} would move`,
    begun > 0 && `${counted(begun, "deadline")} would begin`,
    ended > 0 && `${counted(ended, "deadline")} would fall away`,
  ].filter(Boolean);
  return parts.length === 0 ? null : <p>{parts.join("; ")}.</p>;
}

const counted = (count: number, noun: string): string =>
  `${count.toString().replace(/\B(?=(\d{3})+$)/g, "\u202f")} ${noun}${count === 1 ? "" : "s"}`;
