import type { AsOf } from "@/lib/assessments/as-of";
import classes from "./as-of.module.css";
import { AsOfForm } from "./as-of-form";

/** The way to another day's law, folded away: it is asked for now and then. */
export function AnotherDay({ asOf }: { asOf: AsOf }) {
  return (
    <details className={classes.another} open={asOf.isChosen}>
      <summary>Law of another day</summary>
      <AsOfForm on={asOf.on} />
    </details>
  );
}
