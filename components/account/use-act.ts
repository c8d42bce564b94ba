"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "@/lib/errors";
import { useProof } from "./use-proof";

/**
 * Does something by an action and shows the page anew, or says why it was not done. Where the act wants a new
 * proof of who one is, `dialog`, to be put into the page, asks for it.
 */
export function useAct() {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [faults, setFaults] = useState<Record<string, string>>({});

  const { proved, dialog } = useProof();

  async function run<T>(act: () => Promise<Result<T>>, after?: (value: T) => void): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    setFaults({});
    const answer = await proved(act).catch(() => undefined);
    setBusy(false);
    if (answer?.ok) {
      after?.(answer.value);
      router.refresh();
    } else if (answer?.refusal.code === "invalid") setFaults(answer.refusal.fields);
    else setProblem(answer?.refusal.message ?? "The server cannot be reached. Nothing was changed.");
  }

  return { run, isBusy, problem, faults, dialog };
}
