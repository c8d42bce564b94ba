import { type FieldError, get, useFormContext, useFormState } from "react-hook-form";
import type { ModelForm } from "@/lib/models/schema";
import type { FormPath } from "./form-types";

/** The message at one field; only that field is drawn anew when it comes or goes. */
export function useFieldError(name: FormPath): string | undefined {
  const { control } = useFormContext<ModelForm>();
  const { errors } = useFormState({ control, name });
  return (get(errors, name) as FieldError | undefined)?.message;
}
