import { Mark } from "@/components/ui/mark";
import { Pinpoint } from "@/components/ui/pinpoint";
import { showFlop, showTwoFigures, significantFigures } from "@/lib/engine/flop";
import { difference } from "@/lib/models/difference";
import type { TestTotal } from "@/lib/models/test-totals";
import classes from "./compute.module.css";

/** The total toward each test beside its threshold: best figure, range, what is planned, open or stated otherwise. */
export function LedgerTotals({ tests }: { tests: readonly TestTotal[] }) {
  return (
    <div className={classes.totals}>
      {tests.map((test) => (
        <section key={test.id} aria-labelledby={`total-${test.id}`}>
          <h3 id={`total-${test.id}`}>{test.title}</h3>
          <p className={classes.figure}>{showFlop(test.total.best)}</p>
          <Verdict test={test} />
          <Parts test={test} />
        </section>
      ))}
    </div>
  );
}

function Verdict({ test: { total, threshold, straddles } }: { test: TestTotal }) {
  if (threshold === undefined) return <p className={classes.small}>The threshold is not known.</p>;
  const isAbove = total.best > threshold.value;
  return (
    <>
      <div className={classes.verdict}>
        <Mark tone={isAbove ? "harbour" : "gray"}>{isAbove ? "greater than" : "not greater than"}</Mark>{" "}
        {short(threshold.value)} {threshold.words} <Pinpoint cite={threshold.cite} />
      </div>
      {straddles && (
        <p>
          <Mark tone="orange">the range straddles it</Mark> The best figure decides; estimate more closely.
        </p>
      )}
    </>
  );
}

function Parts({ test: { total, stated } }: { test: TestTotal }) {
  const about = (flop: bigint) => showFlop(significantFigures(flop, 3));
  return (
    <dl className={classes.parts}>
      <dt>For filings</dt>
      <dd>{showTwoFigures(total.best)}</dd>
      <dt>Range</dt>
      <dd>
        {total.low === total.high ? (
          "no uncertainty stated"
        ) : (
          <>
            about {about(total.low)} to {about(total.high)}
            {total.withoutUncertainty > 0 && `; ${counted(total.withoutUncertainty)} taken as exact`}
          </>
        )}
      </dd>
      {total.planned > 0n && (
        <>
          <dt>Spent</dt>
          <dd>{total.actual === 0n ? "nothing yet" : showFlop(total.actual)}</dd>
          <dt>Planned</dt>
          <dd>{showFlop(total.planned)}</dd>
        </>
      )}
      {total.open > 0n && (
        <>
          <dt>For judgement</dt>
          <dd>{showFlop(total.open)}, not in the total</dd>
        </>
      )}
      {stated !== null && (
        <>
          <dt>Stated</dt>
          <dd>
            {showFlop(stated)} (the total is {difference(total.best, stated)} it)
          </dd>
        </>
      )}
    </dl>
  );
}

/** A third of a figure can have any number of digits; all of them decide, four are enough to read. */
function short(flop: bigint): string {
  const rounded = significantFigures(flop, 4);
  return rounded === flop ? showFlop(flop) : `about ${showFlop(rounded)}`;
}

const counted = (entries: number) => (entries === 1 ? "one entry" : `${entries} entries`);
