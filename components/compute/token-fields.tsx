import { Button } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { ReadCounts } from "@/components/parameters/read-counts";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import classes from "./compute.module.css";
import { EntryChoice, EntryInput, pathOf } from "./entry-input";

/** Parameters and tokens, and how to tell whether the formula holds for them. */
export function TokenFields({ at }: { at: number }) {
  const { setValue, formState } = useFormContext<LedgerEntryForm>();
  const { isSubmitted } = formState;
  const path = (name: string) => pathOf("methods", at, name);
  return (
    <>
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
      <ReadCounts>
        {({ active }) =>
          active === null ? null : (
            <Button
              variant="default"
              size="compact-md"
              onClick={() =>
                setValue(path("parameters"), active.toString(), {
                  shouldDirty: true,
                  shouldValidate: isSubmitted,
                })
              }
            >
              Use the active ones as parameters
            </Button>
          )
        }
      </ReadCounts>
    </>
  );
}
