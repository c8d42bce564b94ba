import { Textarea, TextInput } from "@mantine/core";
import { useFormContext } from "react-hook-form";
import { anchorOf, type FieldWords } from "@/lib/models/fields";
import type { ModelForm } from "@/lib/models/schema";
import { fieldOrder } from "./field-order";
import type { FormPath } from "./form-types";
import { useFieldError } from "./use-field-error";

interface Props {
  name: FormPath;
  words: FieldWords;
  isRequired?: boolean;
}

/** A line or a paragraph of text. */
export function TextField({ name, words: { label, help, kind }, isRequired }: Props) {
  const { register } = useFormContext<ModelForm>();
  const error = useFieldError(name);
  const field = {
    id: anchorOf(name),
    label,
    description: help,
    error,
    inputWrapperOrder: fieldOrder,
    ...register(name),
  };
  if (kind === "long-text") return <Textarea {...field} autosize={false} rows={3} resize="vertical" />;
  return <TextInput {...field} withAsterisk={isRequired} aria-required={isRequired} autoComplete="off" />;
}
