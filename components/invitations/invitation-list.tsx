"use client";

import { useState } from "react";
import classes from "@/components/people/people.module.css";
import { AskButton } from "@/components/training/ask-button";
import { Instant } from "@/components/ui/instant";
import { Mark } from "@/components/ui/mark";
import { mayHandOut, type Role, roles } from "@/lib/auth/roles";
import { showDay } from "@/lib/engine/show-day";
import { renewInvitationAction, withdrawInvitationAction } from "@/lib/invitations/actions";
import type { InvitationView } from "@/lib/invitations/invitation-view";
import { NewLink } from "./new-link";

interface Props {
  invitations: readonly InvitationView[];
  own: Role;
  sendsMail: boolean;
}

/** Who was invited and has not answered; a link can be made anew, or the invitation taken back. */
export function InvitationList({ invitations, own, sendsMail }: Props) {
  const [made, setMade] = useState<{ email: string; path: string; isMailed: boolean }>();
  return (
    <>
      {made && <NewLink {...made} />}
      {invitations.length === 0 ? (
        <p>Nobody is invited at the moment.</p>
      ) : (
        <ul className={classes.rows} aria-label="Invitations">
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              <Words invitation={invitation} sendsMail={sendsMail} />
              {mayHandOut(own, invitation.role) && (
                <div className={classes.acts}>
                  <AskButton
                    label="New link"
                    of={invitation.email}
                    title={`A new link for ${invitation.email}?`}
                    act={async () => {
                      setMade(undefined);
                      const answer = await renewInvitationAction({ id: invitation.id });
                      if (answer.ok) setMade({ email: invitation.email, ...answer.value });
                      return answer;
                    }}
                  >
                    The links that were handed out before stop working.{" "}
                    {sendsMail
                      ? "The new one is mailed, and shown here once."
                      : "The new one is shown here once."}
                  </AskButton>
                  <AskButton
                    label="Withdraw"
                    of={invitation.email}
                    title={`Withdraw the invitation of ${invitation.email}?`}
                    act={() => withdrawInvitationAction({ id: invitation.id })}
                  >
                    Its links stop working. The address can be invited again at any time.
                  </AskButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Words({ invitation, sendsMail }: { invitation: InvitationView; sendsMail: boolean }) {
  const { email, role, accessEndsOn, at, by, expiresAt, isExpired, mailedAt } = invitation;
  return (
    <div>
      <p className={classes.name}>
        {email} {isExpired && <Mark tone="orange">expired</Mark>}
      </p>
      <p>
        {roles[role].label}
        {accessEndsOn && `, access until ${showDay(accessEndsOn)}`}
      </p>
      <p className={classes.small}>
        Invited by {by}, <Instant at={at} />. {isExpired ? "The link worked until " : "The link works until "}
        <Instant at={expiresAt} />.{" "}
        {mailedAt ? (
          <>
            Mailed <Instant at={mailedAt} />.
          </>
        ) : (
          sendsMail && !isExpired && "Not mailed yet."
        )}
      </p>
    </div>
  );
}
