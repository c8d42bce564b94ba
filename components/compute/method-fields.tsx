import type { MethodForm } from "@/lib/models/ledger";
import classes from "./compute.module.css";
import { EntryInput, pathOf } from "./entry-input";
import { PeriodFields } from "./period-fields";
import { TokenFields } from "./token-fields";

/** The inputs of one method. */
export function MethodFields({ kind, at }: { kind: MethodForm["kind"]; at: number }) {
  const path = (name: string) => pathOf("methods", at, name);
  switch (kind) {
    case "hardware":
      return <PeriodFields at={at} />;
    case "architecture":
      return (
        <div className={classes.grid}>
          <EntryInput
            name={path("operations")}
            label="Operations of one full pass (FLOP)"
            help="Forward and back together. For example 2.5e15."
            kind="flop"
            isRequired
          />
          <EntryInput name={path("passes")} label="Number of full passes" kind="number" isRequired />
        </div>
      );
    case "tokens":
      return <TokenFields at={at} />;
    case "stated":
      return (
        <div className={classes.grid}>
          <EntryInput
            name={path("flop")}
            label="Figure (FLOP)"
            help="Total operations, not a speed: 3.8e25 or 38 YFLOP."
            kind="flop"
            isRequired
          />
        </div>
      );
  }
}
