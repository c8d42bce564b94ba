import { ClassBadge } from "@/components/ui/class-badge";
import { Day } from "@/components/ui/day";
import { Mark } from "@/components/ui/mark";
import { TextLink } from "@/components/ui/text-link";
import type { FinableDuty } from "@/lib/engine/finable-duties";
import type { ExposedModel, UnmetDeadline } from "@/lib/exposure/exposure";
import { deadlineRules } from "@/lib/law/deadlines";
import { obligations } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import classes from "./exposure.module.css";

/** Each of our models with the duties a fine hangs on, and which of their deadlines are not met. */
export function ExposedList({ models, day }: { models: readonly ExposedModel[]; day: IsoDate }) {
  return (
    <ul className={classes.models}>
      {models.map((model) => (
        <li key={model.id}>
          <h3 className={classes.name}>
            <TextLink inherit href={`/models/${model.id}`}>
              {model.name}
            </TextLink>{" "}
            <ClassBadge modelClass={model.modelClass} /> {model.isExample && <Mark tone="gray">example</Mark>}
          </h3>
          <Unmet deadlines={model.unmet} />
          <Duties duties={model.duties} day={day} />
        </li>
      ))}
    </ul>
  );
}

function Unmet({ deadlines }: { deadlines: readonly UnmetDeadline[] }) {
  const overdue = deadlines.filter(({ isOverdue }) => isOverdue);
  const ahead = deadlines.length - overdue.length;
  return (
    <>
      {overdue.map(({ id, dueOn, review }) => (
        <p key={`${id} ${dueOn}`} className={classes.line}>
          <Mark tone="red" isOpen={review}>
            Overdue
          </Mark>{" "}
          {deadlineRules[id].title}, due <Day day={dueOn} />
          {review && "; whether or by when is open"}.
        </p>
      ))}
      {ahead > 0 && (
        <p className={classes.line}>
          {ahead === 1 ? "One deadline is" : `${ahead} deadlines are`} still to come.
        </p>
      )}
    </>
  );
}

function Duties({ duties, day }: { duties: readonly FinableDuty[]; day: IsoDate }) {
  return (
    <details>
      <summary>
        {duties.length} {duties.length === 1 ? "duty" : "duties"} that can be fined
      </summary>
      <ul className={classes.duties}>
        {duties.map(({ id, isOpen, from }) => (
          <li key={id}>
            {obligations[id].ref} {obligations[id].title}, {from <= day ? "since" : "from"} <Day day={from} />
            {isOpen && " (whether it binds is open)"}
          </li>
        ))}
      </ul>
    </details>
  );
}
