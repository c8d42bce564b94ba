"use client";

import { useState } from "react";
import type { Result } from "@/lib/errors";
import { ProofDialog } from "./proof-dialog";

interface Waiting {
  again: () => void;
  giveUp: () => void;
}

/**
 * For acts that want a new proof of who one is: asks for it where the server does, and does the act again.
 *
 * @returns `proved`, which answers as the act does in the end, and `dialog`, to be put into the page
 */
export function useProof() {
  const [waiting, setWaiting] = useState<Waiting>();

  async function proved<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
    const answer = await act();
    if (answer.ok || answer.refusal.code !== "prove-again") return answer;
    return new Promise((resolve, reject) => {
      const end = (then: () => void) => () => {
        setWaiting(undefined);
        then();
      };
      setWaiting({ again: end(() => act().then(resolve, reject)), giveUp: end(() => resolve(answer)) });
    });
  }

  const dialog = waiting && <ProofDialog onProved={waiting.again} onClose={waiting.giveUp} />;
  return { proved, dialog };
}
