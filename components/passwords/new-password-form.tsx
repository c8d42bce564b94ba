"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { useHydrated } from "@/components/ui/use-hydrated";
import { PASSWORD_LENGTH } from "@/lib/auth/password-length";
import { setNewPasswordAction } from "@/lib/passwords/actions";
import { resetSchema } from "@/lib/passwords/schema";

/** Sets a new password by the link that was mailed. */
export function NewPasswordForm({ secret }: { secret: string }) {
  const isHydrated = useHydrated();
  const [problem, setProblem] = useState<string>();
  const [isDone, setDone] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(resetSchema),
    defaultValues: { secret, password: "" },
  });

  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    const answer = await setNewPasswordAction(values).catch(() => undefined);
    if (answer?.ok) return setDone(true);
    setProblem(answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.");
  });

  if (isDone) {
    return (
      <Notice tone="harbour" role="status" title="Your new password is set">
        <TextLink href="/login">Sign in with it</TextLink>.
      </Notice>
    );
  }
  return (
    // POST, and no button before the page is alive: a password must never get into an address.
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" title="Not set" role="alert">
            {problem}
          </Alert>
        )}
        <PasswordInput
          label="New password"
          description={`At least ${PASSWORD_LENGTH} characters.`}
          autoComplete="new-password"
          {...register("password")}
          error={formState.errors.password?.message}
        />
        <Button type="submit" loading={formState.isSubmitting} disabled={!isHydrated}>
          Set the password
        </Button>
      </Stack>
    </form>
  );
}
