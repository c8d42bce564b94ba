"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { findSignInAction } from "@/lib/sso/actions";

/** Asks for an e-mail address and leads to the sign-in of its organisation. */
export function OrganisationForm() {
  const isHydrated = useHydrated();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get("email"));
    setBusy(true);
    setFault(undefined);
    setProblem(undefined);
    const answer = await findSignInAction({ email }).catch(() => undefined);
    // A link and not a form leads on: the policy lets forms be sent to this site only.
    if (answer?.ok) return window.location.assign(answer.value.path);
    setBusy(false);
    if (answer?.refusal.code === "invalid") setFault(answer.refusal.fields.email);
    else setProblem(answer?.refusal.message ?? "The server cannot be reached. Try again in a moment.");
  }

  return (
    <form onSubmit={submit} noValidate aria-label="Sign in with your organisation">
      <Stack>
        {problem && <Notice tone="red" role="alert" title={problem} />}
        <TextInput name="email" type="email" label="Email" autoComplete="username" error={fault} />
        <Button type="submit" loading={isBusy} disabled={!isHydrated}>
          Continue
        </Button>
      </Stack>
    </form>
  );
}
