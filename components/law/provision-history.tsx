import { showPinpoint } from "@/lib/assessments/show-reference";
import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";
import type { ProvisionValue } from "@/lib/provisions/provision";
import classes from "./law.module.css";

/** The values of a provision through time; which of them holds on the day is said in words. */
export function ProvisionHistory({ history, on }: { history: readonly ProvisionValue[]; on: IsoDate }) {
  if (history.length === 0) return null;
  const current = history.findLast(({ from }) => from <= on);
  return (
    <section className={classes.part} aria-labelledby="history">
      <h2 id="history">Through time</h2>
      <ol className={classes.plain}>
        {history.map((entry) => (
          <li key={entry.from}>
            <strong>From {showDay(entry.from)}</strong>
            {entry === current && ` (holds on ${showDay(on)})`}: {entry.value ?? "no longer in force"}{" "}
            <span className={classes.dim}>{showPinpoint(entry.cite.pinpoint)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
