"use client";

import { AskButton } from "@/components/training/ask-button";
import { pseudonymisePersonAction } from "@/lib/people/actions";

/** Puts a pseudonym in the place of somebody's name, after asking. */
export function PseudonymButton({ person: { id, name } }: { person: { id: string; name: string } }) {
  return (
    <AskButton
      label="Remove name"
      of={name}
      title={`Remove the name of ${name}?`}
      act={() => pseudonymisePersonAction({ id })}
    >
      This cannot be undone. A pseudonym, such as “Former member 1”, takes the place of the name and the
      e-mail address wherever Weighbridge has put them: in histories, decisions, findings and marks. {name}{" "}
      can no longer sign in. What was done stays, and the audit trail holds. What people have typed
      themselves, a note for example, is not searched for the name; neither are files and documents handed out
      before.
    </AskButton>
  );
}
