import { showPinpoint } from "@/lib/assessments/show-reference";
import { showDay } from "@/lib/engine/show-day";
import { sources } from "@/lib/law/sources";
import type { Cite } from "@/lib/law/types";
import { certaintyOf, statusWords } from "@/lib/provisions/provision";
import classes from "./law.module.css";

/** Where it stands, in which edition, when it was last read, and how firm it is. */
export function ProvisionSource({ cite }: { cite: Cite }) {
  const { title, edition, readOn, reviewBy, caveat, recalled } = sources[cite.source];
  const rows: [string, string][] = [
    ["Where it stands", showPinpoint(cite.pinpoint)],
    ["Source", `${title}: ${edition}`],
    ["Status", statusWords(cite)],
    ["How certain", certaintyOf(cite)],
    ["Last read", showDay(readOn)],
    ["To be read again by", showDay(reviewBy)],
    ...(caveat ? [["Caveat", caveat] as [string, string]] : []),
    ...(recalled ? [["Stated from memory", recalled] as [string, string]] : []),
  ];
  return (
    <section className={classes.part} aria-labelledby="source">
      <h2 id="source">Source and certainty</h2>
      <dl className={classes.details}>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
