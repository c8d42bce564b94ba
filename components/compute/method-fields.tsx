import type { MethodForm } from "@/lib/models/ledger";
import classes from "./compute.module.css";
import { EntryChoice, EntryInput, pathOf } from "./entry-input";
import { PeriodFields } from "./period-fields";

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
      return (
        <div className={classes.grid}>
          <EntryInput
            name={path("parameters")}
            label="Parameters"
            help="Of a mixture of experts, those active for each token. For example 37B."
            kind="count"
            isRequired
          />
          <EntryInput
            name={path("tokens")}
            label="Tokens"
            help="Seen in training; of one epoch where epochs are given. For example 14.8T."
            kind="count"
            isRequired
          />
          <EntryInput name={path("epochs")} label="Epochs" help="Empty for one." kind="number" />
          <EntryInput
            name={path("context")}
            label="Context length (tokens)"
            help="To check whether the formula holds."
            kind="count"
          />
          <EntryChoice
            name={path("architecture")}
            label="Architecture"
            choices="architectureKind"
            empty="Not known"
          />
        </div>
      );
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
