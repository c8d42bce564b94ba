import { Pinpoint } from "@/components/ui/pinpoint";
import type { Reading } from "@/lib/engine/finding";
import { spellDays } from "@/lib/engine/show-day";
import classes from "./finding.module.css";

/** The ways an open question of law can be read, side by side, with what follows from each. */
export function ReadingList({ readings }: { readings: readonly Reading[] }) {
  const distinct = [...new Map(readings.map((reading) => [reading.reading, reading])).values()];
  if (distinct.length === 0) return null;
  return (
    <ol className={classes.readings} aria-label="Possible readings">
      {distinct.map(({ reading, consequence, cite }) => (
        <li key={reading}>
          <p>{spellDays(reading)}</p>
          <p className={classes.consequence}>Then: {spellDays(consequence)}</p>
          <Pinpoint cite={cite} />
        </li>
      ))}
    </ol>
  );
}
