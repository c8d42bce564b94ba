import { Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetupForm } from "@/components/sign-in/setup-form";
import { isEmptyInstallation } from "@/lib/organisations/queries";

export const metadata: Metadata = { title: "Set up" };
export const dynamic = "force-dynamic";

export default async function SetupPage() {
  if (!(await isEmptyInstallation())) redirect("/login");
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Set up Weighbridge</Title>
      <Text c="dimmed">
        This installation is empty. Create your organisation and its owner; this is asked once.
      </Text>
      <Paper withBorder p="lg">
        <SetupForm />
      </Paper>
    </Stack>
  );
}
