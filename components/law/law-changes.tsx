import { TextLink } from "@/components/ui/text-link";
import { showDay } from "@/lib/engine/show-day";
import type { LawChange } from "@/lib/law/changelog";
import { provisionById } from "@/lib/provisions/catalogue";
import classes from "./law.module.css";

/** What changed in the law data, latest first, with what each change touches folded away. */
export function LawChanges({ changes }: { changes: readonly LawChange[] }) {
  return (
    <ol className={classes.plain}>
      {changes.map(({ version, on, what, periods, ids }) => (
        <li key={version}>
          <strong>{showDay(on)}</strong> (law data {version}): {what}{" "}
          <span className={classes.dim}>Periods: {periods}.</span>
          <details>
            <summary>What it touches ({ids.length})</summary>
            {ids.map((id) => {
              const touched = provisionById(id);
              return touched === undefined ? null : (
                <div key={id}>
                  <TextLink inherit href={`/law/${id}`}>
                    {touched.title}
                  </TextLink>
                </div>
              );
            })}
          </details>
        </li>
      ))}
    </ol>
  );
}
