"use client";

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { setSessionLimitsAction } from "@/lib/account/actions";
import { IDLE_MINUTES, SESSION_HOURS } from "@/lib/auth/session-limits";
import classes from "./account.module.css";
import { useAct } from "./use-act";

interface Props {
  idleMinutes: number;
  sessionHours: number;
}

/** Sets how long people stay signed in. */
export function SessionLimitsForm({ idleMinutes, sessionHours }: Props) {
  const isReady = useHydrated();
  const { run, isBusy, problem, faults, dialog } = useAct();
  const [isSaved, setSaved] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const limits = {
      idleMinutes: String(form.get("idleMinutes")),
      sessionHours: String(form.get("sessionHours")),
    };
    setSaved(false);
    void run(
      () => setSessionLimitsAction(limits),
      () => setSaved(true),
    );
  }

  return (
    <>
      {dialog}
      <form onSubmit={submit} noValidate aria-label="How long people stay signed in">
        <div role="status">{isSaved && <Notice tone="harbour" title="The times are saved." />}</div>
        {problem && <Notice tone="red" role="alert" title={problem} />}
        <div className={classes.fields}>
          <TextInput
            name="idleMinutes"
            label="Minutes without doing anything"
            description={`From ${IDLE_MINUTES.least} to ${IDLE_MINUTES.most}.`}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={idleMinutes}
            error={faults.idleMinutes}
          />
          <TextInput
            name="sessionHours"
            label="Hours in any case"
            description={`From ${SESSION_HOURS.least} to ${SESSION_HOURS.most}.`}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={sessionHours}
            error={faults.sessionHours}
          />
        </div>
        <Button type="submit" mt="md" disabled={!isReady} loading={isBusy}>
          Save the times
        </Button>
      </form>
    </>
  );
}
