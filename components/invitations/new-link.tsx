"use client";

import { Button, CopyButton } from "@mantine/core";
import classes from "@/components/people/people.module.css";
import { Notice } from "@/components/ui/notice";
import { INVITATION_DAYS } from "@/lib/invitations/limits";

interface Props {
  email: string;
  /** Where the link leads, without the address of the installation. */
  path: string;
  isMailed: boolean;
}

/** The link of an invitation, shown this once to hand on. */
export function NewLink({ email, path, isMailed }: Props) {
  const link = `${window.location.origin}${path}`;
  return (
    <Notice
      tone="harbour"
      role="status"
      title={isMailed ? `The invitation is on its way to ${email}` : `Hand this link to ${email}`}
      actions={
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button size="compact-md" onClick={copy}>
              {copied ? "Copied" : "Copy the link"}
            </Button>
          )}
        </CopyButton>
      }
    >
      <code className={classes.link}>{link}</code>
      {isMailed
        ? "You can hand on this link as well. It is shown this once and not kept; whichever is used first counts. "
        : "It is shown this once and not kept; this installation sends no mail. "}
      It works once, for {INVITATION_DAYS} days.
    </Notice>
  );
}
