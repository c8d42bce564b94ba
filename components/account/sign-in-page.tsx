import { Stack, Text, Title } from "@mantine/core";
import type { ComponentProps } from "react";
import { ProviderPart } from "@/components/sso/provider-part";
import { PageHeader } from "@/components/ui/page-header";
import type { SignInRules } from "@/lib/account/sign-in-rules";
import { FactorRule } from "./factor-rule";
import { SessionLimitsForm } from "./session-limits-form";

interface Props {
  organisationName: string;
  sso: ComponentProps<typeof ProviderPart>;
  rules: SignInRules;
}

/** How people of the organisation sign in, and for how long. */
export function SignInPage({ organisationName, sso, rules }: Props) {
  return (
    <Stack gap="lg">
      <PageHeader title="Sign-in" lead={`Holds for everybody at ${organisationName}.`} />
      <section aria-labelledby="limits-title">
        <Title order={2} size="h3" id="limits-title">
          How long people stay signed in
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          Whichever comes first ends a session. Sessions that are open now are held to it, too.
        </Text>
        <SessionLimitsForm idleMinutes={rules.idleMinutes} sessionHours={rules.sessionHours} />
      </section>
      <FactorRule requiresFactor={rules.requiresFactor} />
      <ProviderPart {...sso} />
    </Stack>
  );
}
