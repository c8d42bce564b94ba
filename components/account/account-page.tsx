import { Stack, Text, Title } from "@mantine/core";
import { PageHeader } from "@/components/ui/page-header";
import type { OwnFactors } from "@/lib/account/factors";
import type { OwnSession } from "@/lib/account/own-session";
import { SecondFactors } from "./second-factors";
import { SessionList } from "./session-list";

interface Props {
  name: string;
  factors: OwnFactors;
  sessions: OwnSession[];
}

/** What a person looks after for themselves. */
export function AccountPage({ name, factors, sessions }: Props) {
  return (
    <Stack gap="lg">
      <PageHeader title="Your account" lead={`You are signed in as ${name}.`} />
      <SecondFactors factors={factors} />
      <section aria-labelledby="sessions-title">
        <Title order={2} size="h3" id="sessions-title">
          Where you are signed in
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          End what you do not know, then change your password.
        </Text>
        <SessionList sessions={sessions} />
      </section>
    </Stack>
  );
}
