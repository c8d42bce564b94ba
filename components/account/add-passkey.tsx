"use client";

import { Button, TextInput } from "@mantine/core";
import { startRegistration } from "@simplewebauthn/browser";
import type { FormEvent } from "react";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { addPasskeyAction, startPasskeyAction } from "@/lib/account/actions";
import type { PasskeyAnswer } from "@/lib/auth/passkey-answer";
import { done, type Result, refused } from "@/lib/errors";
import classes from "./account.module.css";
import { useAct } from "./use-act";

/** Takes a name, has the browser make a passkey, and keeps it. */
export function AddPasskey({ onCodes }: { onCodes: (codes: string[] | null) => void }) {
  const isReady = useHydrated();
  const { run, isBusy, problem, faults, dialog } = useAct();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("name"));
    void run(
      () => makePasskey(name),
      ({ codes }) => {
        form.reset();
        onCodes(codes);
      },
    );
  }

  return (
    <>
      {dialog}
      <form onSubmit={submit} noValidate aria-label="Add a passkey">
        {problem && <Notice tone="red" role="alert" title={problem} />}
        <div className={classes.line}>
          <TextInput
            label="Name of the new passkey"
            placeholder="Office laptop"
            autoComplete="off"
            name="name"
            error={faults.name}
          />
          <Button type="submit" variant="default" disabled={!isReady} loading={isBusy}>
            Add a passkey
          </Button>
        </div>
      </form>
    </>
  );
}

async function makePasskey(name: string): Promise<Result<{ codes: string[] | null }>> {
  if (name.trim() === "") {
    const message = "Give it a name you tell it by, for example Office laptop.";
    return refused({ code: "invalid", message, fields: { name: message } });
  }
  const options = await startPasskeyAction({});
  if (!options.ok) return options;
  const made = await startRegistration({ optionsJSON: options.value }).then(done, () =>
    refused({
      code: "refused",
      message: "No passkey was made: it was called off, took too long, or this device has one already.",
    }),
  );
  return made.ok ? addPasskeyAction({ name, answer: made.value as unknown as PasskeyAnswer }) : made;
}
