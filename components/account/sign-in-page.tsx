import { Stack, Text, Title } from "@mantine/core";
import type { ComponentProps } from "react";
import { ProviderPart } from "@/components/sso/provider-part";
import { PageHeader } from "@/components/ui/page-header";
import { SessionLimitsForm } from "./session-limits-form";
import { SettingsNav } from "./settings-nav";

interface Props {
  organisationName: string;
  sso: ComponentProps<typeof ProviderPart>;
  limits: { idleMinutes: number; sessionHours: number };
}

/** How people of the organisation sign in, and for how long. */
export function SignInPage({ organisationName, sso, limits }: Props) {
  return (
    <Stack gap="lg">
      <SettingsNav />
      <PageHeader title="Sign-in" lead={`Holds for everybody at ${organisationName}.`} />
      <section aria-labelledby="limits-title">
        <Title order={2} size="h3" id="limits-title">
          How long people stay signed in
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          Whichever comes first ends a session. Sessions that are open now are held to it, too.
        </Text>
        <SessionLimitsForm {...limits} />
      </section>
      <ProviderPart {...sso} />
    </Stack>
  );
}
