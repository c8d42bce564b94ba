"use client";

import { Alert, Button, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { askResetAction } from "@/lib/passwords/actions";
import { RESET_MINUTES } from "@/lib/passwords/limits";

/** Asks for the address to which a link shall go; says the same whether or not there is such an account. */
export function AskResetForm() {
  const isHydrated = useHydrated();
  const [email, setEmail] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    setProblem(undefined);
    const answer = await askResetAction({ email }).catch(() => undefined);
    setBusy(false);
    if (answer?.ok) return setAsked(email.trim());
    if (answer?.refusal.code === "invalid") return setError(answer.refusal.fields.email);
    setProblem(answer?.refusal.message ?? "The server cannot be reached. Try again in a moment.");
  }

  if (asked !== undefined) {
    return (
      <Notice tone="harbour" role="status" title="Look into your mail">
        If there is an account with {asked}, a link to set a new password is on its way there. It works once,
        for {RESET_MINUTES} minutes.
      </Notice>
    );
  }
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" title="No link was sent" role="alert">
            {problem}
          </Alert>
        )}
        <Text size="sm">We mail you a link with which you set a new one.</Text>
        <TextInput
          type="email"
          label="Email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={error}
        />
        <Button type="submit" loading={isBusy} disabled={!isHydrated}>
          Mail me a link
        </Button>
      </Stack>
    </form>
  );
}
