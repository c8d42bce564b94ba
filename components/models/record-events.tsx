import { Day } from "@/components/ui/day";
import { choiceLabels } from "@/lib/models/choice-labels";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./record.module.css";

/** What happened to a model, oldest first. */
export function RecordEvents({ events }: { events: ModelForm["events"] }) {
  if (events.length === 0)
    return <p>Nothing is recorded yet. Add what happened where you edit the record.</p>;
  const sorted = events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return (
    <ul className={classes.versions}>
      {sorted.map(({ kind, on, matter, answerBy, note }) => (
        <li key={`${kind} ${on} ${matter}`}>
          <strong>{choiceLabels.eventKind?.[kind] ?? kind}</strong>, <Day day={on} />
          {matter && <>, {matter}</>}
          {answerBy && (
            <>
              , answer due on <Day day={answerBy} />
            </>
          )}
          {note && <>: {note}</>}
        </li>
      ))}
    </ul>
  );
}
