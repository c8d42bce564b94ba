import { Instant } from "@/components/ui/instant";
import { Unknown } from "@/components/ui/unknown";
import { runFieldLabel } from "@/lib/training/fields";
import type { RunFieldChange } from "@/lib/training/run-record";
import { showRunValue } from "@/lib/training/show-run-value";
import classes from "./training.module.css";

interface Entry {
  revision: number;
  changedAt: Date;
  changedByName: string;
  changes: unknown;
}

/** Every change of a run, latest first: since when a plan was known hangs on it. */
export function RunHistory({ entries }: { entries: readonly Entry[] }) {
  return (
    <details>
      <summary>
        History of this run ({entries.length === 1 ? "one entry" : `${entries.length} entries`})
      </summary>
      <ol className={classes.entries} reversed>
        {entries.map(({ revision, changedAt, changedByName, changes }) => (
          <li key={revision}>
            <p>
              {changedByName}, <Instant at={changedAt} />
            </p>
            <ul>
              {(changes as RunFieldChange[]).map(({ field, from, to }) => (
                <li key={field}>
                  {runFieldLabel(field)}: <Value field={field} text={from} /> →{" "}
                  <Value field={field} text={to} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Value({ field, text }: { field: string; text: string }) {
  const shown = showRunValue(field, text);
  return shown === "" ? <Unknown /> : <strong>{shown}</strong>;
}
