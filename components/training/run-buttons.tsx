"use client";

import { revokeTokenAction, withdrawReadingAction, withdrawRunAction } from "@/lib/training/actions";
import { AskButton } from "./ask-button";

/** Takes a wrong reading out of account, with the reason. */
export function WithdrawReadingButton({ id, name }: { id: string; name: string }) {
  return (
    <AskButton
      label="Withdraw"
      of={`reading of ${name}`}
      title="Withdraw this reading?"
      reason="What is wrong with it"
      act={(reason) => withdrawReadingAction({ id, reason })}
    >
      The reading of {name} stays on record with your reason and no longer counts.
    </AskButton>
  );
}

/** Ends a token at once. */
export function RevokeTokenButton({ id, name }: { id: string; name: string }) {
  return (
    <AskButton
      label="Revoke"
      of={`token ${name}`}
      title={`Revoke the token ${name}?`}
      act={() => revokeTokenAction({ id })}
    >
      Whatever uses it can send no more readings. What it has sent stays. This cannot be taken back; a new
      token can be created at any time.
    </AskButton>
  );
}

/** Says that a run was recorded by mistake, or that it was not. */
export function WithdrawRunButton({ id, name, withdrawn }: { id: string; name: string; withdrawn: boolean }) {
  return withdrawn ? (
    <AskButton
      label="Restore"
      of={name}
      title={`Restore ${name}?`}
      act={() => withdrawRunAction({ id, withdrawn: false })}
    >
      The run counts again, with everything that was recorded of it.
    </AskButton>
  ) : (
    <AskButton
      label="Recorded by mistake"
      of={name}
      title={`Was ${name} recorded by mistake?`}
      act={() => withdrawRunAction({ id, withdrawn: true })}
    >
      Nothing is deleted: the run no longer counts and raises no notice, and can be restored. For a training
      that is over or was given up, enter the day it ended instead. What the model's record says of the
      threshold stays as it is.
    </AskButton>
  );
}
