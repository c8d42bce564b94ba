"use client";

import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { readDenial } from "@/lib/auth/access";
import { readWait } from "@/lib/auth/attempt-limits";
import { arrive } from "./arrive";
import { PasskeyButton } from "./passkey-button";

/** Asks for e-mail and password; says the same whether the account or the password is wrong. */
export function SignInForm() {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isHydrated = useHydrated();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    const answer = await signIn("credentials", {
      redirect: false,
      email: String(form.get("email")),
      password: String(form.get("password")),
    }).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      arrive();
      return;
    }
    setBusy(false);
    const until = readWait(answer?.error);
    if (until) return setProblem(tooMany(until));
    const denial = readDenial(answer?.error);
    if (denial) return setProblem(denial);
    setProblem(
      answer?.error === "CredentialsSignin"
        ? "This e-mail and password do not fit together. Check both and try again."
        : "Signing in did not work just now. Try again in a moment.",
    );
  }

  return (
    // POST, and no button before the page is alive: a password must never get into an address.
    <form method="post" onSubmit={submit}>
      <Stack>
        {problem && (
          <Alert color="red" title="Not signed in" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput name="email" type="email" label="Email" autoComplete="username" required />
        <PasswordInput name="password" label="Password" autoComplete="current-password" required />
        <Button type="submit" loading={busy} disabled={!isHydrated}>
          Sign in
        </Button>
        <PasskeyButton onProblem={setProblem} />
      </Stack>
    </form>
  );
}

function tooMany(until: Date): string {
  const time = until.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return `Too many tries with a wrong password. Try again after ${time} by your clock. Whoever is signed in already stays so.`;
}
