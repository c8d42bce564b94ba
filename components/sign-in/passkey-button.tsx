"use client";

import { Button } from "@mantine/core";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { arrive } from "./arrive";
import { askPasskey } from "./ask-passkey";

/** Signs in with a passkey and nothing else. */
export function PasskeyButton({ onProblem }: { onProblem: (problem: string | undefined) => void }) {
  const isHydrated = useHydrated();
  const [isBusy, setBusy] = useState(false);

  async function start() {
    setBusy(true);
    onProblem(undefined);
    const asked = await askPasskey();
    if ("problem" in asked) onProblem(asked.problem);
    else {
      const answer = JSON.stringify(asked.answer);
      const signedIn = await signIn("passkey", { redirect: false, answer }).catch(() => undefined);
      if (signedIn?.ok && !signedIn.error) return arrive();
      onProblem("This passkey is not known here, or it took too long. Try again, or use your password.");
    }
    setBusy(false);
  }

  return (
    <Button variant="default" disabled={!isHydrated} loading={isBusy} onClick={start}>
      Use a passkey
    </Button>
  );
}
