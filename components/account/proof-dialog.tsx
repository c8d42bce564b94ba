"use client";

import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { askPasskey } from "@/components/sign-in/ask-passkey";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { proofWaysAction, proveAgainAction, proveAgainByPasskeyAction } from "@/lib/account/actions";
import type { ProofWays } from "@/lib/account/factors";

const leadBack = (path: string) => `${path}&to=${encodeURIComponent(window.location.pathname)}`;

interface Props {
  onProved: () => void;
  onClose: () => void;
}

const UNREACHED = "The server cannot be reached. Nothing was changed.";

/** Asks a person to show again that it is them, before an act that does harm in the wrong hands. */
export function ProofDialog({ onProved, onClose }: Props) {
  const [ways, setWays] = useState<ProofWays>();
  const [problem, setProblem] = useState<string>();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    proofWaysAction({}).then(
      (answer) => (answer.ok ? setWays(answer.value) : setProblem(answer.refusal.message)),
      () => setProblem(UNREACHED),
    );
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Its own form, though it stands inside another in the page's tree.
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    setFaults({});
    const typed = { password: String(form.get("password")), code: String(form.get("code") ?? "") };
    const answer = await proveAgainAction(typed).catch(() => undefined);
    setBusy(false);
    if (answer?.ok) onProved();
    else if (answer?.refusal.code === "invalid") setFaults(answer.refusal.fields);
    else setProblem(answer?.refusal.message ?? UNREACHED);
  }

  async function byPasskey() {
    setProblem(undefined);
    const asked = await askPasskey();
    if ("problem" in asked) return setProblem(asked.problem);
    const answer = await proveAgainByPasskeyAction({ answer: asked.answer }).catch(() => undefined);
    if (answer?.ok) onProved();
    else setProblem(answer?.refusal.message ?? UNREACHED);
  }

  return (
    <Dialog title="Confirm that it is you" opened onClose={onClose}>
      <form method="post" onSubmit={submit} noValidate aria-label="Confirm that it is you">
        <Stack>
          <Text size="sm">You are asked again because what you are about to do matters for security.</Text>
          {problem && <Notice tone="red" role="alert" title={problem} />}
          {ways?.hasPasskey && (
            <Button variant="default" onClick={byPasskey}>
              Use a passkey
            </Button>
          )}
          {ways?.providerPath && (
            <Anchor size="sm" underline="always" href={leadBack(ways.providerPath)}>
              Sign in again with your organisation; then do this once more
            </Anchor>
          )}
          <PasswordInput
            name="password"
            label="Your password"
            autoComplete="current-password"
            data-autofocus
            error={faults.password}
          />
          {ways?.needsCode && (
            <TextInput
              name="code"
              label="Code of your authenticator app"
              description="Or a recovery code."
              autoComplete="one-time-code"
              error={faults.code}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy} disabled={ways === undefined}>
              Confirm
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
