import { Select } from "@mantine/core";
import { Controller, useFormContext } from "react-hook-form";
import { licences } from "@/lib/law/licences";
import { choiceLabels } from "@/lib/models/choice-labels";
import { anchorOf, fields } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { fieldOrder } from "./field-order";
import classes from "./model-form.module.css";

const listed = Object.entries(licences).map(([value, { name, spdx }]) => ({
  value,
  label: spdx ? `${name} (SPDX ${value})` : name,
}));

/** A licence of the list, found by typing; says what the list holds of it. */
export function LicenceField() {
  const { control } = useFormContext<ModelForm>();
  const { label, help } = fields.licenceId;
  return (
    <Controller
      control={control}
      name="licenceId"
      render={({ field, fieldState }) => {
        const isListed = field.value === "" || field.value in licences;
        return (
          <Select
            id={anchorOf("licenceId")}
            label={label}
            description={
              <>
                {help} <Terms id={field.value} />
              </>
            }
            inputWrapperOrder={fieldOrder}
            data={isListed ? listed : [{ value: field.value, label: field.value }, ...listed]}
            value={field.value === "" ? null : field.value}
            onChange={(value) => field.onChange(value ?? "")}
            onBlur={field.onBlur}
            ref={field.ref}
            searchable
            clearable
            clearButtonProps={{ "aria-label": "Clear the licence" }}
            nothingFoundMessage="Not on the list: write it in its own words below."
            placeholder="Not known"
            maxDropdownHeight={280}
            error={fieldState.error?.message}
          />
        );
      }}
    />
  );
}

/** What the list holds of a licence: what it asks for, and on what that rests. */
function Terms({ id }: { id: string }) {
  const licence = licences[id];
  if (licence === undefined) return null;
  return (
    <strong className={classes.understood}>
      The list says: {choiceLabels.licenceTerms?.[licence.terms]?.toLowerCase()} ({licence.basis}).
      {licence.excludesUnion && " It grants no rights in the Union, for some or all of its models."}
    </strong>
  );
}
