"use client";

import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { removeAuthenticatorAction, startAuthenticatorAction } from "@/lib/account/actions";
import type { AuthenticatorKey } from "@/lib/account/factors";
import { AuthenticatorForm } from "./authenticator-form";
import { useAct } from "./use-act";

interface Props {
  since: Date | null;
  onCodes: (codes: string[] | null) => void;
}

/** The authenticator app of a person: set up, shown, removed. */
export function AuthenticatorPart({ since, onCodes }: Props) {
  const isReady = useHydrated();
  const [drawn, setDrawn] = useState<AuthenticatorKey>();
  const { run, isBusy, problem, dialog } = useAct();
  const remove = () => run(() => removeAuthenticatorAction({}));
  const start = () => run(() => startAuthenticatorAction({}), setDrawn);

  function confirmed(codes: string[] | null) {
    setDrawn(undefined);
    onCodes(codes);
  }

  return (
    <div>
      {dialog}
      <Title order={3} size="h4">
        Authenticator app
      </Title>
      {problem && <Notice tone="red" role="alert" title={problem} />}
      {since && (
        <>
          <Text size="sm" mb="xs">
            Set up <Instant at={since} />. It shows a new code every half minute.
          </Text>
          <Button
            variant="default"
            disabled={!isReady}
            loading={isBusy}
            onClick={remove}
            aria-label="Remove the authenticator app"
          >
            Remove
          </Button>
        </>
      )}
      {!since && drawn && <AuthenticatorForm drawn={drawn} onConfirmed={confirmed} />}
      {!since && !drawn && (
        <>
          <Text size="sm" mb="xs">
            An app on your phone, or a password manager, that shows a new code every half minute.
          </Text>
          <Button variant="default" disabled={!isReady} loading={isBusy} onClick={start}>
            Set up an authenticator app
          </Button>
        </>
      )}
    </div>
  );
}
