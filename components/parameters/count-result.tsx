import type { ReactNode } from "react";
import { Unknown } from "@/components/ui/unknown";
import { parameterRange } from "@/lib/documents/from-record";
import { showCount } from "@/lib/models/show-value";
import type { Count } from "@/lib/parameters/count";
import { showBytes, weightStorage } from "@/lib/parameters/weight-storage";
import classes from "./parameters.module.css";
import { PartTable } from "./part-table";

/** A count with everything needed to judge it. `children`: what can be done with it. */
export function CountResult({ count, children }: { count: Count; children: ReactNode }) {
  const { total, active } = count;
  return (
    <section className={classes.result} aria-label="Count">
      <dl className={classes.figures}>
        <div>
          <dt>Parameters in total</dt>
          <dd>{showCount(total.toString())}</dd>
        </div>
        <div>
          <dt>Active for one token</dt>
          <dd>
            {active === null ? <Unknown /> : active === total ? "all of them" : showCount(active.toString())}
          </dd>
        </div>
        <div className={classes.wide}>
          <dt>Range in the Model Documentation Form</dt>
          <dd>{parameterRange(total).label}</dd>
        </div>
        {weightStorage(total).map(({ format, bytes }) => (
          <div key={format}>
            <dt>Weights in {format}</dt>
            <dd>{showBytes(bytes)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.small}>
        Weights alone, without scales, cache and working memory. 1 GB is 10⁹ bytes, 1 GiB is 2³⁰ bytes.
      </p>
      <Notes title="Taken as given" notes={count.assumptions} />
      <Notes title="Not in the total" notes={count.leftOut} />
      <details className={classes.parts}>
        <summary>Part by part</summary>
        <PartTable count={count} />
      </details>
      {children}
    </section>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
