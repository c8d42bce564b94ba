import type { FieldPath, UseFormReturn } from "react-hook-form";
import type { ModelData, ModelForm } from "@/lib/models/schema";

/** The form: text while it is typed, exact values once it is read. */
export type ModelFormState = UseFormReturn<ModelForm, unknown, ModelData>;

/** A field of the form, or a path into one such as `sources.compute.note`. */
export type FormPath = FieldPath<ModelForm>;
