import { Autocomplete, Button, NativeSelect } from "@mantine/core";
import { Controller, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { fieldOrder } from "@/components/model-form/field-order";
import { Pinpoint } from "@/components/ui/pinpoint";
import { chipNamed, hardware, type Precision, precisions } from "@/lib/compute/hardware";
import { precisionCite, utilisationCite } from "@/lib/law/compute-estimates";
import { blankPeriod } from "@/lib/models/blank-entry";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import classes from "./compute.module.css";
import { EntryInput, pathOf } from "./entry-input";

const chipNames = hardware.map(({ name }) => name);

/** Hardware over time: as many periods and kinds as there were. */
export function PeriodFields({ at }: { at: number }) {
  const { control } = useFormContext<LedgerEntryForm>();
  const name = `methods.${at}.periods` as const;
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <>
      {fields.map((field, index) => (
        <Period
          key={field.id}
          path={`${name}.${index}`}
          number={index + 1}
          onRemove={fields.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <Button
        variant="default"
        size="compact-md"
        onClick={() => append(blankPeriod)}
        disabled={fields.length >= 50}
      >
        Add a period
      </Button>
      <div className={classes.small}>
        Another kind of hardware is a period of its own. Utilisation has to be that of the model's own
        operations (model-FLOP utilisation); otherwise recomputed activations are counted, which need not be.{" "}
        <Pinpoint cite={utilisationCite} /> Every operation counts the same, whatever its precision.{" "}
        <Pinpoint cite={precisionCite} />
      </div>
    </>
  );
}

interface Props {
  path: string;
  number: number;
  onRemove: (() => void) | undefined;
}

function Period({ path, number, onRemove }: Props) {
  const { control, setValue, formState } = useFormContext<LedgerEntryForm>();
  const { isSubmitted } = formState;
  const chip = chipNamed(String(useWatch({ control, name: pathOf(path, "hardware") }) ?? ""));
  const peak = String(useWatch({ control, name: pathOf(path, "peak") }) ?? "");
  const fill = (value: string) =>
    setValue(pathOf(path, "peak"), value, { shouldDirty: true, shouldValidate: isSubmitted });
  const peaks = Object.entries(chip?.peaks ?? {}) as [Precision, string][];
  return (
    <fieldset className={classes.period}>
      <legend>Period {number}</legend>
      <div className={classes.grid}>
        <Controller
          control={control}
          name={pathOf(path, "hardware")}
          render={({ field, fieldState }) => (
            <Autocomplete
              id={`entry-${field.name}`}
              label="Hardware"
              description="Type to search the list, or name another."
              inputWrapperOrder={fieldOrder}
              data={chipNames}
              limit={12}
              value={String(field.value ?? "")}
              onChange={field.onChange}
              onOptionSubmit={(value) => {
                const [first] = Object.values(chipNamed(value)?.peaks ?? {});
                if (first !== undefined) fill(first);
              }}
              onBlur={field.onBlur}
              ref={field.ref}
              error={fieldState.error?.message}
            />
          )}
        />
        {peaks.length > 0 && (
          <NativeSelect
            label="Peak of the list"
            description="Dense; choose the precision that was used."
            inputWrapperOrder={fieldOrder}
            value={peaks.some(([, value]) => value === peak) ? peak : ""}
            onChange={(event) => event.currentTarget.value !== "" && fill(event.currentTarget.value)}
          >
            <option value="">Another peak, typed</option>
            {peaks.map(([precision, value]) => (
              <option key={precision} value={value}>
                {precisions[precision]}: {value.replace("e12", "")} TFLOP/s
              </option>
            ))}
          </NativeSelect>
        )}
        <EntryInput
          name={pathOf(path, "peak")}
          label="Peak of one unit (FLOP/s)"
          help="Dense, not with sparsity. For example 989e12."
          kind="speed"
          isRequired
        />
        <EntryInput
          name={pathOf(path, "units")}
          label="Units"
          help="Empty where the hours are those of all units together."
          kind="number"
        />
        <EntryInput
          name={pathOf(path, "hours")}
          label="Hours"
          help="Of each unit, or unit-hours: 90 days are 2160 hours."
          kind="number"
          isRequired
        />
        <EntryInput
          name={pathOf(path, "utilisation")}
          label="Utilisation (%)"
          help="Mean model-FLOP utilisation: the share of the peak that the model's own operations reached, recomputation left out."
          kind="percent"
          isRequired
        />
      </div>
      {onRemove && (
        <Button variant="subtle" size="compact-md" onClick={onRemove} aria-label={`Remove period ${number}`}>
          Remove
        </Button>
      )}
    </fieldset>
  );
}
