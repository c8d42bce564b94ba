import { Anchor, Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SecondStep } from "@/components/sign-in/second-step";
import { SessionEnded } from "@/components/sign-in/session-ended";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { factorWays } from "@/lib/account/queries";
import { requestSession } from "@/lib/auth/find-session";
import { requestAccess } from "@/lib/auth/scope";
import { isEmptyInstallation } from "@/lib/organisations/queries";
import { isSignInProblem, signInProblems } from "@/lib/sso/problems";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const { problem } = await searchParams;
  if (await isEmptyInstallation()) redirect("/setup");
  const access = await requestAccess();
  if (access.ok) redirect("/");
  const before = await requestSession();
  if (before.ok && before.session.awaits === "enrolment") redirect("/login/enrol");
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
      {before.ok && before.session.awaits === "factor" ? (
        <Paper withBorder p="lg">
          <SecondStep {...(await factorWays(before.session))} />
        </Paper>
      ) : (
        <>
          {isSignInProblem(problem) && <Notice tone="red" role="alert" title={signInProblems[problem]} />}
          {!before.ok && !problem && <SessionEnded ended={before.ended} />}
          <Paper withBorder p="lg">
            <SignInForm />
            <Text size="sm" mt="md">
              <Anchor href="/login/organisation" underline="always">
                Sign in with your organisation
              </Anchor>
            </Text>
          </Paper>
        </>
      )}
      <Text size="sm">
        <Anchor href="/forgot-password">Forgot your password?</Anchor>
      </Text>
      <Text size="sm">
        No account? <Anchor href="/check">Check one model</Anchor> without signing in; nothing is stored.
      </Text>
    </Stack>
  );
}
