"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { PASSWORD_LENGTH } from "@/lib/auth/password-length";
import { changePasswordAction } from "@/lib/passwords/actions";
import { changePasswordSchema } from "@/lib/passwords/schema";

/** Changes one's own password. */
export function ChangePasswordForm() {
  const isHydrated = useHydrated();
  const [problem, setProblem] = useState<string>();
  const [isDone, setDone] = useState(false);
  const { register, handleSubmit, formState, setError, reset } = useForm({
    resolver: zodResolver(changePasswordSchema),
    defaultValues: { current: "", password: "" },
  });

  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    setDone(false);
    const answer = await changePasswordAction(values).catch(() => undefined);
    if (answer?.ok) {
      reset();
      return setDone(true);
    }
    if (answer?.refusal.code !== "invalid")
      return setProblem(
        answer?.refusal.message ?? "The server cannot be reached. Nothing was changed; try again.",
      );
    for (const name of ["current", "password"] as const) {
      const message = answer.refusal.fields[name];
      if (message) setError(name, { message }, { shouldFocus: true });
    }
  });

  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack maw={420}>
        {isDone && <Notice tone="harbour" role="status" title="Your password is changed" />}
        {problem && (
          <Alert color="red" title="Not changed" role="alert">
            {problem}
          </Alert>
        )}
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          {...register("current")}
          error={formState.errors.current?.message}
        />
        <PasswordInput
          label="New password"
          description={`At least ${PASSWORD_LENGTH} characters.`}
          autoComplete="new-password"
          {...register("password")}
          error={formState.errors.password?.message}
        />
        <div>
          <Button type="submit" loading={formState.isSubmitting} disabled={!isHydrated}>
            Change the password
          </Button>
        </div>
      </Stack>
    </form>
  );
}
