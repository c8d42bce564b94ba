import { NativeSelect } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { choiceLabels } from "@/lib/models/choice-labels";
import { anchorOf, type FieldWords } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { fieldOrder } from "./field-order";
import type { FormPath } from "./form-types";
import { useFieldError } from "./use-field-error";

/** One of a closed list, or not known. */
export function ChoiceField({ name, words: { label, help } }: { name: FormPath; words: FieldWords }) {
  const { register } = useFormContext<ModelForm>();
  const error = useFieldError(name);
  const choices = choiceLabels[name.split(".").at(-1) ?? name] ?? {};
  return (
    <NativeSelect
      id={anchorOf(name)}
      label={label}
      description={help}
      inputWrapperOrder={fieldOrder}
      error={error}
      {...register(name)}
    >
      <option value="">Not known</option>
      {Object.entries(choices).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </NativeSelect>
  );
}
