import { TextInput } from "@mantine/core";
import { useFormContext, useWatch } from "react-hook-form";
import { isDay } from "@/lib/engine/days";
import { parseFlop, showFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import { anchorOf, type FieldWords } from "@/lib/models/fields";
import { parameters } from "@/lib/models/input";
import type { ModelForm } from "@/lib/models/schema";
import { showCount } from "@/lib/models/show-value";
import { fieldOrder } from "./field-order";
import type { FormPath } from "./form-types";
import classes from "./model-form.module.css";
import { useFieldError } from "./use-field-error";

/** A figure or a day: text as people write it, and beside it what was understood. */
export function FigureField({ name, words }: { name: FormPath; words: FieldWords }) {
  const { control, register } = useFormContext<ModelForm>();
  const typed = String(useWatch({ control, name }) ?? "");
  const error = useFieldError(name);
  const read = understood(words.kind, typed);
  const format = words.kind === "day" ? "Year-month-day, for example 2026-03-02." : "";
  return (
    <TextInput
      id={anchorOf(name)}
      label={words.label}
      description={
        <>
          {[words.help, format].filter(Boolean).join(" ")}
          {read && <strong className={classes.understood}>= {read}</strong>}
        </>
      }
      inputWrapperOrder={fieldOrder}
      autoComplete="off"
      error={error}
      {...register(name)}
    />
  );
}

/** How a figure was read; nothing while it can't be. */
function understood(kind: FieldWords["kind"], typed: string): string | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  if (kind === "day") return isDay(text) ? showDay(text) : undefined;
  if (kind === "flop") {
    const parsed = parseFlop(text);
    return parsed.ok ? showFlop(parsed.flop) : undefined;
  }
  if (kind !== "parameters") return undefined;
  const parsed = parameters.safeParse(text);
  return parsed.success && parsed.data !== null ? showCount(parsed.data.toString()) : undefined;
}
