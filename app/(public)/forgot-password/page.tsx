import { Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { AskResetForm } from "@/components/passwords/ask-reset-form";
import { TextLink } from "@/components/ui/text-link";
import { sendsMail } from "@/lib/mail/send-mail";

export const metadata: Metadata = { title: "Forgot password" };
export const dynamic = "force-dynamic";

export default function ForgotPasswordPage() {
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Forgot your password?</Title>
      {sendsMail() ? (
        <Paper withBorder p="lg">
          <AskResetForm />
        </Paper>
      ) : (
        <Text>
          This installation sends no mail, so it cannot send you a link. Ask whoever runs it to set up mail
          with WEIGHBRIDGE_SMTP_URL.
        </Text>
      )}
      <Text size="sm">
        <TextLink inherit href="/login">
          Back to the sign-in
        </TextLink>
      </Text>
    </Stack>
  );
}
