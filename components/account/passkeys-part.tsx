"use client";

import { Text, Title } from "@mantine/core";
import { Instant } from "@/components/ui/instant";
import type { OwnPasskey } from "@/lib/account/factors";
import classes from "./account.module.css";
import { AddPasskey } from "./add-passkey";
import { PasskeyButtons } from "./passkey-buttons";

interface Props {
  passkeys: readonly OwnPasskey[];
  onCodes: (codes: string[] | null) => void;
}

/** The passkeys of a person: listed, added, renamed, removed. */
export function PasskeysPart({ passkeys, onCodes }: Props) {
  return (
    <div>
      <Title order={3} size="h4">
        Passkeys
      </Title>
      <Text size="sm">
        Your device, a password manager or a security key signs you in, with a finger, a face or a PIN. A
        passkey takes the place of password and code.
      </Text>
      {passkeys.length > 0 && (
        <ul className={classes.rows} aria-label="Your passkeys">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id}>
              <div>
                <strong>{name}</strong>
                <br />
                <span className={classes.small}>
                  Added <Instant at={createdAt} />.{" "}
                  {lastUsedAt ? (
                    <>
                      Last used <Instant at={lastUsedAt} />.
                    </>
                  ) : (
                    "Not used yet."
                  )}
                </span>
              </div>
              <PasskeyButtons id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
      <AddPasskey onCodes={onCodes} />
    </div>
  );
}
