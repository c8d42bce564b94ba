import { Day } from "@/components/ui/day";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./record.module.css";

/** The versions of a model in the order they were recorded. */
export function RecordVersions({ versions }: { versions: ModelForm["versions"] }) {
  if (versions.length === 0) return null;
  return (
    <>
      <h4>Versions</h4>
      <ul className={classes.versions}>
        {versions.map(({ name, releasedOn, note }) => (
          <li key={`${name} ${releasedOn}`}>
            <strong>{name}</strong>, released <Day day={releasedOn} />
            {note && <>: {note}</>}
          </li>
        ))}
      </ul>
    </>
  );
}
