import { Anchor, Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { requestAccess } from "@/lib/auth/scope";
import { isEmptyInstallation } from "@/lib/organisations/queries";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

export default async function LoginPage() {
  if (await isEmptyInstallation()) redirect("/setup");
  const access = await requestAccess();
  if (access.ok) redirect("/");
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Weighbridge</Title>
      <Text c="dimmed">
        General-purpose AI models under the EU AI Act: where each stands, why, and what is due.
      </Text>
      {access.denial && (
        <Notice tone="red" title="You are signed out" role="status">
          {access.denial}
        </Notice>
      )}
      <Paper withBorder p="lg">
        <SignInForm />
      </Paper>
      <Text size="sm">
        <Anchor href="/forgot-password">Forgot your password?</Anchor>
      </Text>
      <Text size="sm">
        No account? <Anchor href="/check">Check one model</Anchor> without signing in; nothing is stored.
      </Text>
    </Stack>
  );
}
