"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import { PASSWORD_LENGTH } from "@/lib/auth/password-length";
import { acceptInvitationAction } from "@/lib/invitations/actions";
import { acceptSchema } from "@/lib/invitations/schema";

/** Takes an invitation up: name and password, then signs in. */
export function AcceptForm({ secret, email }: { secret: string; email: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const isHydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(acceptSchema),
    defaultValues: { secret, name: "", password: "" },
  });

  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    const answer = await acceptInvitationAction(values).catch(() => undefined);
    if (!answer?.ok) {
      return setProblem(
        answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.",
      );
    }
    await signIn("credentials", {
      redirect: false,
      email: answer.value.email,
      password: values.password,
    }).catch(() => undefined);
    router.push("/");
    router.refresh();
  });

  return (
    // POST, and no button before the page is alive: a password must never get into an address.
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" title="Not accepted" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput label="Email" value={email} readOnly autoComplete="username" />
        <TextInput
          label="Your name"
          autoComplete="name"
          {...register("name")}
          error={formState.errors.name?.message}
        />
        <PasswordInput
          label="Password"
          description={`At least ${PASSWORD_LENGTH} characters.`}
          autoComplete="new-password"
          {...register("password")}
          error={formState.errors.password?.message}
        />
        <Button type="submit" loading={formState.isSubmitting} disabled={!isHydrated}>
          Come in
        </Button>
      </Stack>
    </form>
  );
}
