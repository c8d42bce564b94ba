import { ClassBadge } from "@/components/ui/class-badge";
import { Pinpoint } from "@/components/ui/pinpoint";
import { dutyReference } from "@/lib/assessments/show-reference";
import { showDay, spellDays } from "@/lib/engine/show-day";
import type { WeighedReading } from "@/lib/judgements/weigh";
import { deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import classes from "./judgement.module.css";

/** What follows from a reading: in law, and on this very model. */
export function ReadingCosts({ reading }: { reading: WeighedReading }) {
  const { consequence, cite, modelClass, changes, binding, open, deadlines } = reading;
  return (
    <>
      <div>
        Then: {spellDays(consequence)} <Pinpoint cite={cite} />
      </div>
      <div className={classes.small}>
        On this model: <ClassBadge modelClass={modelClass} />
        <ul className={classes.costs}>
          {changes
            .filter(({ question }) => question !== "Class")
            .map(({ question, from, to }) => (
              <li key={question}>
                {question} {from} → <strong>{to}</strong>
              </li>
            ))}
          <li>
            {binding.length === 0
              ? open.length === 0
                ? "No duty of Chapter V binds."
                : "No duty is certain to bind."
              : `Binding: ${names(binding)}.`}
          </li>
          {open.length > 0 && <li>Still open: {names(open)}.</li>}
          {deadlines.map(({ id, dueOn, review }) => (
            <li key={`${id} ${dueOn}`}>
              {deadlineRules[id].title}: {dueOn ? showDay(dueOn) : "on a day not known"}
              {review && " (open)"}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const names = (ids: readonly ObligationId[]) => ids.map(dutyReference).join(", ");
