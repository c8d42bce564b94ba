"use client";

import { Button, CopyButton, Group } from "@mantine/core";
import { Notice } from "@/components/ui/notice";
import classes from "./account.module.css";

/** The text of recovery codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <Notice
      tone="harbour"
      role="status"
      title="Keep these recovery codes now: they are shown this once"
      actions={
        <Group gap="xs">
          <CopyButton value={codes.join("\n")}>
            {({ copied, copy }) => (
              <Button size="compact-md" onClick={copy}>
                {copied ? "Copied" : "Copy the codes"}
              </Button>
            )}
          </CopyButton>
          <Button size="compact-md" variant="default" onClick={onKept}>
            I have kept them
          </Button>
        </Group>
      }
    >
      Each signs you in once in place of your second factor, where you have lost it. Keep them apart from this
      device, on paper or in a safe.
      <ul className={classes.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
