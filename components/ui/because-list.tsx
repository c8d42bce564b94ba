import type { Because } from "@/lib/engine/finding";
import { spellDays } from "@/lib/engine/show-day";
import classes from "./because-list.module.css";
import { Pinpoint } from "./pinpoint";

/** The reasons of an answer, each with where the law says so. */
export function BecauseList({ because }: { because: readonly Because[] }) {
  // An answer that rests on two questions can hear the same reason from both.
  const reasons = new Map(because.map((reason) => [`${reason.text} ${reason.cite.pinpoint}`, reason]));
  if (reasons.size === 0) return null;
  return (
    <ul className={classes.list}>
      {[...reasons].map(([key, { text, cite }]) => (
        <li key={key}>
          {spellDays(text)} <Pinpoint cite={cite} />
        </li>
      ))}
    </ul>
  );
}
