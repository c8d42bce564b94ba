import { Paper, Stack, Text, Title } from "@mantine/core";
import { SignOutButton } from "@/components/sign-in/sign-out-button";
import { LinkButton } from "@/components/ui/link-button";
import type { OwnFactors } from "@/lib/account/factors";
import { SecondFactors } from "./second-factors";

/** Where somebody sets up a second factor before anything else, because their organisation requires it. */
export function EnrolPage({ factors, isDone }: { factors: OwnFactors; isDone: boolean }) {
  return (
    <Stack maw={560} mx="auto">
      <Title order={1}>Set up a second factor</Title>
      <Text>
        Your organisation asks everybody for more than a password. Set up one of these; then you go on to
        Weighbridge.
      </Text>
      <Paper withBorder p="lg">
        <SecondFactors factors={factors} />
      </Paper>
      <div>{isDone ? <LinkButton href="/">Continue to Weighbridge</LinkButton> : <SignOutButton />}</div>
    </Stack>
  );
}
