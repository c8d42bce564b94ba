import { Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { AcceptForm } from "@/components/invitations/accept-form";
import { TextLink } from "@/components/ui/text-link";
import { roles } from "@/lib/auth/roles";
import { showDay } from "@/lib/engine/show-day";
import { findInvitation } from "@/lib/invitations/find-invitation";

export const metadata: Metadata = { title: "Invitation" };
export const dynamic = "force-dynamic";

export default async function InvitationPage({ params }: PageProps<"/invitation/[secret]">) {
  const { secret } = await params;
  const offer = await findInvitation(secret, new Date());
  if (offer === undefined) {
    return (
      <Stack maw={420} mx="auto">
        <Title order={1}>This link does not work</Title>
        <Text>
          It was used already, has expired, or was replaced by a newer one. Ask whoever invited you for a new
          link. If you have an account, <TextLink href="/login">sign in</TextLink>.
        </Text>
      </Stack>
    );
  }
  const { organisationName, by, role, accessEndsOn, email } = offer;
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Join {organisationName}</Title>
      <Text>
        {by} invites you to work in {organisationName} as {roles[role].label.toLowerCase()}
        {accessEndsOn && `, until ${showDay(accessEndsOn)}`}. {roles[role].words}
      </Text>
      <Paper withBorder p="lg">
        <AcceptForm secret={secret} email={email} />
      </Paper>
    </Stack>
  );
}
