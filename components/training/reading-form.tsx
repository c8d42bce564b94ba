"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Refusal } from "@/lib/errors";
import type { IsoDate } from "@/lib/law/types";
import { saveReadingAction } from "@/lib/training/actions";
import { brusselsInstant } from "@/lib/training/brussels-instant";
import classes from "./training.module.css";

interface Typed {
  day: string;
  time: string;
  flop: string;
  source: string;
}

/** Adds a reading by hand, at a time by the clock of Brussels. What was typed stays until it is recorded. */
export function ReadingForm({ runId, today }: { runId: string; today: IsoDate }) {
  const router = useRouter();
  const isReady = useHydrated();
  const [said, setSaid] = useState<{ refusal?: Refusal; done?: string }>({});
  const { register, handleSubmit, setError, setFocus, reset, formState } = useForm<Typed>({
    defaultValues: { day: today, time: "00:00", flop: "", source: "" },
  });

  const submit = handleSubmit(async ({ day, time, flop, source }) => {
    setSaid({});
    const at = brusselsInstant(day, time);
    if (at === "") {
      setError("day", { message: "Enter a day and a time that there is." });
      return setFocus("day");
    }
    const answer = await saveReadingAction({ runId, at, flop, source }).catch(() => undefined);
    if (answer?.ok) {
      reset({ day, time, flop: "", source });
      setSaid({ done: answer.value.isNew ? "Recorded." : "That reading is there already." });
      return router.refresh();
    }
    if (answer?.refusal.code !== "invalid") return setSaid({ refusal: answer?.refusal ?? UNREACHABLE });
    for (const [field, message] of Object.entries(answer.refusal.fields))
      setError(field === "at" ? "day" : (field as keyof Typed), { message }, { shouldFocus: true });
  });

  const { errors, isSubmitting } = formState;
  return (
    <form onSubmit={submit} noValidate aria-label="Add a reading">
      <Stack gap="xs">
        {said.refusal && (
          <Notice tone="red" role="alert" title="Not recorded">
            {said.refusal.message}
          </Notice>
        )}
        <fieldset disabled={!isReady} className={classes.plain}>
          <div className={classes.fields}>
            <TextInput type="date" label="Day" max={today} {...register("day")} error={errors.day?.message} />
            <TextInput
              type="time"
              label="Time in Brussels"
              {...register("time")}
              error={errors.time?.message}
            />
            <TextInput
              label="FLOP used since the start of this run"
              placeholder="1.2e24"
              autoComplete="off"
              {...register("flop")}
              error={errors.flop?.message}
            />
            <TextInput
              label="Source"
              placeholder="Job log of the cluster"
              autoComplete="off"
              {...register("source")}
              error={errors.source?.message}
            />
          </div>
        </fieldset>
        <div className={classes.ask}>
          <Button type="submit" variant="default" disabled={!isReady} loading={isSubmitting}>
            Add the reading
          </Button>
          <span role="status">{said.done}</span>
        </div>
      </Stack>
    </form>
  );
}

const UNREACHABLE: Refusal = {
  code: "unavailable",
  message: "The server cannot be reached. Nothing was recorded; what you typed is still here.",
};
