"use client";

import { Button, Stack, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { ProofWays } from "@/lib/account/factors";
import { proveFactorAction, proveFactorByPasskeyAction } from "@/lib/sign-in/actions";
import { arrive } from "./arrive";
import { askPasskey } from "./ask-passkey";
import { leave } from "./leave";

/** Asks for the second factor of somebody whose password was right. */
export function SecondStep({ hasPasskey, needsCode }: Pick<ProofWays, "hasPasskey" | "needsCode">) {
  const isHydrated = useHydrated();
  const [problem, setProblem] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code"));
    setBusy(true);
    setProblem(undefined);
    setFault(undefined);
    const answer = await proveFactorAction({ code }).catch(() => undefined);
    if (answer?.ok) return arrive();
    setBusy(false);
    if (answer?.refusal.code === "invalid") setFault(answer.refusal.fields.code);
    else setProblem(answer?.refusal.message ?? "The server cannot be reached. Try again in a moment.");
  }

  async function byPasskey() {
    setProblem(undefined);
    setFault(undefined);
    const asked = await askPasskey();
    if ("problem" in asked) return setProblem(asked.problem);
    const answer = await proveFactorByPasskeyAction({ answer: asked.answer }).catch(() => undefined);
    if (answer?.ok) return arrive();
    setProblem(answer?.refusal.message ?? "The server cannot be reached. Try again in a moment.");
  }

  return (
    <form method="post" onSubmit={submit} noValidate aria-label="Second step">
      <Stack>
        <Title order={2} size="h3">
          Your second factor
        </Title>
        {problem && <Notice tone="red" role="alert" title={problem} />}
        {hasPasskey && (
          <Button variant={needsCode ? "default" : "filled"} disabled={!isHydrated} onClick={byPasskey}>
            Use a passkey
          </Button>
        )}
        <TextInput
          name="code"
          label={needsCode ? "Code of your authenticator app" : "Recovery code"}
          description={needsCode ? "Or one of your recovery codes." : "Where you have lost your passkey."}
          autoComplete="one-time-code"
          error={fault}
        />
        <Button
          type="submit"
          variant={needsCode ? "filled" : "default"}
          loading={isBusy}
          disabled={!isHydrated}
        >
          Continue
        </Button>
        <Button variant="subtle" disabled={!isHydrated} onClick={leave}>
          Sign in as somebody else
        </Button>
      </Stack>
    </form>
  );
}
