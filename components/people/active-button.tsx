"use client";

import { AskButton } from "@/components/training/ask-button";
import { setActiveAction } from "@/lib/people/actions";
import type { PersonView } from "@/lib/people/person-view";

interface Props {
  person: Pick<PersonView, "id" | "name" | "isActive">;
  isSelf: boolean;
}

/** Shuts somebody out after asking, or lets them in again. */
export function ActiveButton({ person: { id, name, isActive }, isSelf }: Props) {
  const label = isActive ? "Deactivate" : "Reactivate";
  return (
    <AskButton
      label={label}
      of={name}
      title={isActive && isSelf ? "Deactivate yourself?" : `${label} ${name}?`}
      act={() => setActiveAction({ id, isActive: !isActive })}
    >
      {isActive
        ? `${isSelf ? "You are" : `${name} is`} shut out with the next page that is opened. Nothing is deleted: what was done stays with its name, and the account can be reactivated${isSelf ? " by somebody else" : ""}.`
        : `${name} can sign in again with the password and the role of before.`}
    </AskButton>
  );
}
