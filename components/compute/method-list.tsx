import { showFlop } from "@/lib/engine/flop";
import { estimateMethods } from "@/lib/law/compute-estimates";
import { difference } from "@/lib/models/difference";
import type { LedgerEntry } from "@/lib/models/ledger";
import { chosenMethod, estimateOf } from "@/lib/models/ledger-figures";
import { methodWords } from "@/lib/models/show-entry";
import classes from "./compute.module.css";

/** The methods of an entry side by side: each figure, how far it lies from the one that stands, and why that one. */
export function MethodList({ entry }: { entry: LedgerEntry }) {
  const standing = chosenMethod(entry);
  const figure = estimateOf(standing).flop;
  if (entry.methods.length === 1) return <span className={classes.small}>By {methodWords(standing)}</span>;
  return (
    <details className={classes.methods}>
      <summary>
        By {estimateMethods[standing.kind].label.toLowerCase()}, one of {entry.methods.length} methods
      </summary>
      <ul>
        {entry.methods.map((method, at) => {
          const { flop } = estimateOf(method);
          return (
            // Methods have no name of their own; their place is what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is only shown, never reordered
            <li key={at}>
              {showFlop(flop)} by {methodWords(method)}
              {method === standing ? <strong> — stands</strong> : `, ${difference(flop, figure)} it`}
            </li>
          );
        })}
      </ul>
      {entry.reason && <p>Why: {entry.reason}</p>}
    </details>
  );
}
