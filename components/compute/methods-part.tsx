import { Button } from "@mantine/core";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Pinpoint } from "@/components/ui/pinpoint";
import { type EstimateMethodId, estimateMethods } from "@/lib/law/compute-estimates";
import { thresholds } from "@/lib/law/thresholds";
import { blankMethod } from "@/lib/models/blank-entry";
import { type LedgerEntryForm, type MethodForm, methodSchema } from "@/lib/models/ledger";
import { estimateOf } from "@/lib/models/ledger-figures";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./compute.module.css";
import { EntryInput, EntryText, pathOf, useEntryError } from "./entry-input";
import { EstimateResult } from "./estimate-result";
import { MethodFields } from "./method-fields";

const accuracy = thresholds.estimateAccuracyPercent.at(-1);
const kinds = Object.keys(estimateMethods) as EstimateMethodId[];

/** How the figure was come by: one method or several side by side, and which of them stands. */
export function MethodsPart({ record }: { record: ModelForm }) {
  const { control, register, setValue } = useFormContext<LedgerEntryForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "methods" });
  const methods = useWatch({ control, name: "methods" });
  const chosen = Number(useWatch({ control, name: "chosen" }));
  const isMissing = useEntryError("methods");
  const total = record.parametersTotal === "" ? null : BigInt(record.parametersTotal);
  const estimates = methods.map((method) => readEstimate(method, total));

  function drop(at: number) {
    remove(at);
    if (chosen >= at && chosen > 0) setValue("chosen", String(chosen - 1), { shouldDirty: true });
  }

  return (
    <fieldset className={classes.part} id="entry-methods" tabIndex={-1}>
      <legend>How much, and how that is known</legend>
      {isMissing && (
        <p className={classes.error} role="alert">
          {isMissing}
        </p>
      )}
      {fields.map(({ id, kind }, at) => (
        <fieldset
          key={id}
          className={classes.method}
          data-chosen={fields.length > 1 && chosen === at ? true : undefined}
        >
          <legend>
            {estimateMethods[kind].label}
            {fields.length > 1 && `, method ${at + 1}`}
          </legend>
          <MethodFields kind={kind} at={at} />
          <EntryInput
            name={pathOf("methods", at, "basis")}
            label="Where these inputs come from"
            help="For example model card, table 2."
          />
          <EstimateResult
            estimate={estimates[at]}
            cite={estimateMethods[kind].cite}
            beside={at === chosen ? undefined : estimates[chosen]}
          />
          <div className={classes.row}>
            {fields.length > 1 && (
              <label>
                <input type="radio" value={String(at)} {...register("chosen")} /> This figure stands
              </label>
            )}
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => drop(at)}
              aria-label={`Remove method ${at + 1}`}
            >
              Remove this method
            </Button>
          </div>
        </fieldset>
      ))}
      {fields.length > 1 && (
        <EntryText
          name="reason"
          label="Why this figure stands"
          help="It stays on record with your name."
          isRequired
        />
      )}
      <p className={classes.small}>
        {fields.length === 0 ? "Choose a method:" : "Add another method to compare:"}
      </p>
      <div className={classes.row}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            size="compact-md"
            onClick={() => append(blankMethod(kind, record))}
            disabled={fields.length >= 8}
          >
            {estimateMethods[kind].label}
          </Button>
        ))}
      </div>
      <div className={classes.small}>
        Any method will do whose overall error, by best judgement, is within {accuracy?.value?.toString()} %
        of the figure. <Pinpoint cite={estimateMethods.stated.cite} />
      </div>
    </fieldset>
  );
}

function readEstimate(method: MethodForm, totalParameters: bigint | null) {
  const read = methodSchema.safeParse(method);
  return read.success ? estimateOf(read.data, totalParameters) : undefined;
}
