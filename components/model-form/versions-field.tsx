import { Button, TextInput } from "@mantine/core";
import { useFieldArray, useFormContext } from "react-hook-form";
import { anchorOf } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { FigureField } from "./figure-field";
import classes from "./model-form.module.css";
import { useFieldError } from "./use-field-error";

/** The versions of a model; as many lines as there are. */
export function VersionsField() {
  const { control } = useFormContext<ModelForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "versions" });
  return (
    <fieldset id={anchorOf("versions")} className={`${classes.options} ${classes.wide}`}>
      <legend>Versions</legend>
      {fields.map((field, index) => (
        <Version key={field.id} index={index} onRemove={() => remove(index)} />
      ))}
      <Button
        variant="default"
        size="compact-md"
        onClick={() => append({ name: "", releasedOn: "", note: "" })}
        disabled={fields.length >= 100}
      >
        Add a version
      </Button>
    </fieldset>
  );
}

function Version({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register } = useFormContext<ModelForm>();
  const name = `versions.${index}.name` as const;
  const note = `versions.${index}.note` as const;
  const number = index + 1;
  const errors = { name: useFieldError(name), note: useFieldError(note) };
  return (
    <div className={classes.version}>
      <TextInput
        id={anchorOf(name)}
        label={`Version ${number}: name`}
        error={errors.name}
        {...register(name)}
      />
      <FigureField
        name={`versions.${index}.releasedOn`}
        words={{ label: `Version ${number}: released on`, kind: "day" }}
      />
      <TextInput
        id={anchorOf(note)}
        label={`Version ${number}: note`}
        error={errors.note}
        {...register(note)}
      />
      <Button variant="subtle" size="compact-md" onClick={onRemove} aria-label={`Remove version ${number}`}>
        Remove
      </Button>
    </div>
  );
}
