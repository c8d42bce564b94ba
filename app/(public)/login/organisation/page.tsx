import { Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { OrganisationForm } from "@/components/sso/organisation-form";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Sign in with your organisation" };

export default function Page() {
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Sign in with your organisation</Title>
      <Text c="dimmed">
        Your e-mail address says where: you are led to the sign-in you know from work, and back.
      </Text>
      <Paper withBorder p="lg">
        <OrganisationForm />
      </Paper>
      <Text size="sm">
        <TextLink inherit href="/login">
          Back to password and passkey
        </TextLink>
      </Text>
    </Stack>
  );
}
