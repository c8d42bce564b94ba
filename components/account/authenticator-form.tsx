"use client";

import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { Notice } from "@/components/ui/notice";
import { confirmAuthenticatorAction } from "@/lib/account/actions";
import type { AuthenticatorKey } from "@/lib/account/factors";
import classes from "./account.module.css";
import { useAct } from "./use-act";

interface Props {
  drawn: AuthenticatorKey;
  onConfirmed: (codes: string[] | null) => void;
}

/** Shows the key of an app, as a picture and as text, and takes the first code the app makes from it. */
export function AuthenticatorForm({ drawn, onConfirmed }: Props) {
  const { run, isBusy, problem, faults } = useAct();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    void run(
      () => confirmAuthenticatorAction({ code }),
      ({ codes }) => onConfirmed(codes),
    );
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Set up an authenticator app">
      <p>Scan this picture with the app:</p>
      {/* biome-ignore lint/performance/noImgElement: it is in the page already, so there is nothing to load */}
      <img src={drawn.picture} width={200} height={200} alt="QR code of the key below" />
      <p>
        Or type this key into it: <code className={classes.key}>{drawn.key.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <TextInput
        name="code"
        label="Code the app shows now"
        inputMode="numeric"
        autoComplete="one-time-code"
        maw={220}
        error={faults.code}
      />
      <Button type="submit" mt="md" loading={isBusy}>
        Confirm the app
      </Button>
    </form>
  );
}
