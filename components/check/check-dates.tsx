import type { DerivedDeadline } from "@/lib/engine/derive-deadlines";
import { showDay } from "@/lib/engine/show-day";
import { deadlineRules } from "@/lib/law/deadlines";

/** What falls due when; both dates where the last day rolls to a working day. */
export function CheckDates({ deadlines }: { deadlines: readonly DerivedDeadline[] }) {
  if (deadlines.length === 0) {
    return <p>No date follows from these answers. That may change with every further answer.</p>;
  }
  return (
    <ul>
      {deadlines.map(({ id, occurrence, dueOn, rolledDueOn, review }) => (
        <li key={`${id} ${occurrence}`}>
          {deadlineRules[id].title}: <strong>{dueOn ? showDay(dueOn) : "day not known yet"}</strong>
          {rolledDueOn && `; by the rules of Regulation 1182/71 ${showDay(rolledDueOn)}`}
          {review && ". Open: the law or a missing answer leaves open whether or by when"}
        </li>
      ))}
    </ul>
  );
}
