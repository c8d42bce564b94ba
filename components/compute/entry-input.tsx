import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import {
  type FieldError,
  type FieldPath,
  get,
  useFormContext,
  useFormState,
  useWatch,
} from "react-hook-form";
import { fieldOrder } from "@/components/model-form/field-order";
import { isDay } from "@/lib/engine/days";
import { parseDecimal, showDecimal } from "@/lib/engine/decimal";
import { parseFlop, showFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import { choiceLabels } from "@/lib/models/choice-labels";
import { parameters } from "@/lib/models/input";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import { showCount } from "@/lib/models/show-value";
import classes from "./compute.module.css";

export type EntryPath = FieldPath<LedgerEntryForm>;

/** A path below a method, whose kind the types cannot know. */
export const pathOf = (...parts: (string | number)[]) => parts.join(".") as EntryPath;

interface Props {
  name: EntryPath;
  label: string;
  help?: ReactNode;
  isRequired?: boolean;
}

type Kind = "text" | "flop" | "speed" | "day" | "count" | "number" | "percent";

/** The message at one field of the entry. */
export function useEntryError(name: EntryPath): string | undefined {
  const { control } = useFormContext<LedgerEntryForm>();
  const { errors } = useFormState({ control, name });
  return (get(errors, name) as FieldError | undefined)?.message;
}

/** A line of the entry: text as people write it, and below it how a figure was understood. */
export function EntryInput({ name, label, help, kind = "text", isRequired }: Props & { kind?: Kind }) {
  const { control, register } = useFormContext<LedgerEntryForm>();
  const typed = String(useWatch({ control, name }) ?? "");
  const read = understood(kind, typed);
  return (
    <TextInput
      id={`entry-${name}`}
      label={label}
      withAsterisk={isRequired}
      aria-required={isRequired}
      description={
        <>
          {help}
          {read && <strong className={classes.understood}>= {read}</strong>}
        </>
      }
      inputWrapperOrder={fieldOrder}
      autoComplete="off"
      error={useEntryError(name)}
      {...register(name)}
    />
  );
}

/** A paragraph of the entry. */
export function EntryText({ name, label, help, isRequired }: Props) {
  const { register } = useFormContext<LedgerEntryForm>();
  return (
    <Textarea
      id={`entry-${name}`}
      label={label}
      description={help}
      withAsterisk={isRequired}
      aria-required={isRequired}
      inputWrapperOrder={fieldOrder}
      rows={2}
      resize="vertical"
      error={useEntryError(name)}
      {...register(name)}
    />
  );
}

/** One of a closed list; `choices` names it among the labels, `empty` is what stands for none. */
export function EntryChoice({
  name,
  label,
  help,
  choices,
  empty,
  isRequired,
}: Props & { choices: string; empty?: string }) {
  const { register } = useFormContext<LedgerEntryForm>();
  return (
    <NativeSelect
      id={`entry-${name}`}
      label={label}
      description={help}
      withAsterisk={isRequired}
      aria-required={isRequired}
      inputWrapperOrder={fieldOrder}
      error={useEntryError(name)}
      {...register(name)}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {Object.entries(choiceLabels[choices] ?? {}).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </NativeSelect>
  );
}

/** How a figure was read; nothing while it can't be. */
function understood(kind: Kind, typed: string): string | undefined {
  const text = typed.trim();
  if (text === "" || kind === "text") return undefined;
  if (kind === "day") return isDay(text) ? showDay(text) : undefined;
  if (kind === "count") {
    const read = parameters.safeParse(text);
    return read.success && read.data !== null ? showCount(read.data.toString()) : undefined;
  }
  if (kind === "flop" || kind === "speed") {
    const parsed = parseFlop(kind === "speed" ? text.replace(/\/s$|ps$/i, "") : text);
    return parsed.ok ? `${showFlop(parsed.flop)}${kind === "speed" ? "/s" : ""}` : undefined;
  }
  const parsed = parseDecimal(text);
  return parsed && kind === "number" && /e|\d{4}/i.test(text) ? showDecimal(parsed) : undefined;
}
