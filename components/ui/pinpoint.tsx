import { showPinpoint, standing } from "@/lib/assessments/show-reference";
import { showDay } from "@/lib/engine/show-day";
import { sources } from "@/lib/law/sources";
import type { Cite } from "@/lib/law/types";
import { LawLink } from "./law-link";
import classes from "./pinpoint.module.css";

/** A pinpoint that opens to name its source; works by keyboard, by touch and without JavaScript. */
export function Pinpoint({ cite }: { cite: Cite }) {
  const { title, edition, readOn, caveat } = sources[cite.source];
  const stands = standing[cite.certainty];
  return (
    <details className={classes.pinpoint}>
      <summary title={title}>
        {unbroken(showPinpoint(cite.pinpoint))}
        {stands && <span className={classes.standing}> · {stands.short}</span>}
      </summary>
      <span className={classes.source}>
        {title}: {edition}. {stands?.long} {caveat} Read on {showDay(readOn)}. <LawLink cite={cite} />
      </span>
    </details>
  );
}

/** Keeps "Art" with its number at the end of a line. */
const unbroken = (pinpoint: string) => pinpoint.replace(/\b(Art|GL|Rec|Annex) /g, "$1\u00a0");
