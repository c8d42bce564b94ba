"use client";

import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { OwnFactors } from "@/lib/account/factors";
import { AuthenticatorPart } from "./authenticator-part";
import { PasskeysPart } from "./passkeys-part";
import { RecoveryCodes } from "./recovery-codes";
import { RecoveryPart } from "./recovery-part";

/** What a person signs in with beside their password, and how they set it up. */
export function SecondFactors({ factors }: { factors: OwnFactors }) {
  const { authenticatorSince, passkeys, recoveryCodesLeft } = factors;
  const [codes, setCodes] = useState<string[] | null>(null);
  const hasFactor = authenticatorSince !== null || passkeys.length > 0;
  return (
    <section aria-labelledby="factors-title">
      <Title order={2} size="h3" id="factors-title">
        Second factor
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {hasFactor
          ? "You are asked for it after your password."
          : "With one, a password that is guessed or stolen opens nothing."}
      </Text>
      <Stack gap="lg">
        {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
        <AuthenticatorPart since={authenticatorSince} onCodes={setCodes} />
        <PasskeysPart passkeys={passkeys} onCodes={setCodes} />
        {hasFactor && <RecoveryPart left={recoveryCodesLeft} onCodes={setCodes} />}
      </Stack>
    </section>
  );
}
