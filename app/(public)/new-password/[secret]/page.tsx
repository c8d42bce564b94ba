import { Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { NewPasswordForm } from "@/components/passwords/new-password-form";
import { TextLink } from "@/components/ui/text-link";
import { isResetOpen } from "@/lib/passwords/find-reset";

export const metadata: Metadata = { title: "New password" };
export const dynamic = "force-dynamic";

export default async function NewPasswordPage({ params }: PageProps<"/new-password/[secret]">) {
  const { secret } = await params;
  if (!(await isResetOpen(secret, new Date()))) {
    return (
      <Stack maw={420} mx="auto">
        <Title order={1}>This link does not work</Title>
        <Text>
          It was used already, or has expired. <TextLink href="/forgot-password">Ask for a new one</TextLink>.
        </Text>
      </Stack>
    );
  }
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Set a new password</Title>
      <Paper withBorder p="lg">
        <NewPasswordForm secret={secret} />
      </Paper>
    </Stack>
  );
}
