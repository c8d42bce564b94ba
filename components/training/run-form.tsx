"use client";

import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormProvider, useFormContext, useWatch } from "react-hook-form";
import { ConflictNotice } from "@/components/documents/conflict-notice";
import { RefusalNotice } from "@/components/model-form/refusal-notice";
import { useLeaveGuard } from "@/components/model-form/use-leave-guard";
import { useHydrated } from "@/components/ui/use-hydrated";
import { nearly } from "@/lib/engine/flop";
import { hardwareFlop } from "@/lib/engine/training-run";
import type { IsoDate } from "@/lib/law/types";
import { runFields, runGroups } from "@/lib/training/fields";
import { trainingRun } from "@/lib/training/run-record";
import { type RunField, type RunForm as RunText, runSchema } from "@/lib/training/schema";
import { showRunValue } from "@/lib/training/show-run-value";
import classes from "./training.module.css";
import { useRunForm } from "./use-run-form";

interface Props {
  modelId: string;
  /** The run to edit; absent for a new one. */
  run?: { id: string; revision: number };
  text: RunText;
  today: IsoDate;
}

/** Records a run, or edits it. What was typed stays until it is saved. */
export function RunForm({ modelId, run, text, today }: Props) {
  const router = useRouter();
  const isReady = useHydrated();
  const { form, save, refusal, conflict, take, isSaved } = useRunForm({ modelId, run, text });
  const { isDirty, isSubmitting, errors, submitCount } = form.formState;
  useLeaveGuard(isDirty && !isSaved);
  const back = `/models/${modelId}/training${run ? `?run=${run.id}` : ""}`;
  const count = Object.keys(errors).length;
  return (
    <FormProvider {...form}>
      <form onSubmit={save} noValidate>
        <Stack>
          {refusal && refusal.code !== "invalid" && <RefusalNotice refusal={refusal} />}
          {conflict && <ConflictNotice {...conflict} onTake={take} />}
          <p role="status" className={classes.problem}>
            {submitCount > 0 &&
              count > 0 &&
              (count === 1
                ? "Not saved: one field needs mending."
                : `Not saved: ${count} fields need mending.`)}
          </p>
          <fieldset disabled={!isReady} className={classes.plain}>
            {runGroups.map(({ title, help, fields }) => (
              <fieldset key={title} className={classes.group}>
                <legend>{title}</legend>
                {help && <p className={classes.small}>{help}</p>}
                <div className={classes.fields}>
                  {fields.map((name) => (
                    <RunFormField key={name} name={name} />
                  ))}
                </div>
                {fields.includes("units") && <HardwareTotal />}
                {run && fields.includes("knownOn") && <StillThatDay today={today} />}
              </fieldset>
            ))}
          </fieldset>
          <Group>
            <Button type="submit" disabled={!isReady} loading={isSubmitting || isSaved}>
              Save
            </Button>
            <Button
              variant="default"
              onClick={() => {
                const question = "Discard what you typed? It cannot be brought back.";
                if (!isDirty || window.confirm(question)) router.push(back);
              }}
            >
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </FormProvider>
  );
}

function RunFormField({ name }: { name: RunField }) {
  const { register, formState, control } = useFormContext<RunText>();
  const typed = useWatch({ control, name });
  const { label, help, kind } = runFields[name];
  const error = formState.errors[name]?.message;
  const read = kind === "day" || kind === "figure" ? showRunValue(name, typed) : "";
  const format = kind === "day" ? "Year-month-day, for example 2026-03-02." : "";
  const description = (
    <>
      {[help, format].filter(Boolean).join(" ")}
      {read && read !== typed.trim() && <strong className={classes.understood}>= {read}</strong>}
    </>
  );
  const field = { id: `run-${name}`, label, description, error, ...register(name) };
  const inputWrapperOrder: ("label" | "input" | "description" | "error")[] = [
    "label",
    "input",
    "description",
    "error",
  ];
  if (kind === "long-text")
    return <Textarea {...field} inputWrapperOrder={inputWrapperOrder} rows={3} resize="vertical" />;
  const isRequired = ["name", "knownOn", "uncertaintyPercent"].includes(name);
  return (
    <TextInput
      {...field}
      inputWrapperOrder={inputWrapperOrder}
      withAsterisk={isRequired}
      aria-required={isRequired}
      autoComplete="off"
    />
  );
}

/** What the hardware comes to, as soon as everything for it is there. */
function HardwareTotal() {
  const { control } = useFormContext<RunText>();
  const values = useWatch({ control });
  const read = runSchema.safeParse(values);
  const total = read.success ? hardwareFlop(trainingRun(read.data)) : undefined;
  return (
    <p role="status" className={classes.small}>
      {total !== undefined &&
        `The hardware comes to ${nearly(total)} from the first to the last planned day.`}
    </p>
  );
}

const PLAN: readonly RunField[] = [
  "startsOn",
  "endsOn",
  "plannedFlop",
  "units",
  "peakFlopPerSecond",
  "utilisation",
  "priorFlop",
];

/** Asks for the day of a changed plan: the old day would start the two weeks too early, or hide that they run. */
function StillThatDay({ today }: { today: IsoDate }) {
  const { formState, setValue, control } = useFormContext<RunText>();
  const knownOn = useWatch({ control, name: "knownOn" });
  const { dirtyFields } = formState;
  if (!PLAN.some((name) => dirtyFields[name]) || dirtyFields.knownOn || knownOn === today) return null;
  return (
    <div className={classes.ask} role="status">
      <span>You changed the plan. Was that decided on {showRunValue("knownOn", knownOn)} too?</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => setValue("knownOn", today, { shouldDirty: true, shouldValidate: true })}
      >
        No, today
      </Button>
    </div>
  );
}
