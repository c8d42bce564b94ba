"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import { PASSWORD_LENGTH } from "@/lib/auth/password-length";
import { setUpInstallationAction } from "@/lib/organisations/actions";
import { setupSchema } from "@/lib/organisations/schema";

const fields = [
  { name: "organisationName", label: "Organisation", autoComplete: "organization" },
  { name: "name", label: "Your name", autoComplete: "name" },
  { name: "email", label: "Your email", autoComplete: "username" },
] as const;

/** Creates the organisation and its owner on the first visit, then signs the owner in. */
export function SetupForm() {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const isHydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(setupSchema) });

  const submit = handleSubmit(async (values) => {
    const answer = await setUpInstallationAction(values);
    if (!answer.ok) return setProblem(answer.refusal.message);
    await signIn("credentials", { redirect: false, email: values.email, password: values.password });
    router.push("/");
    router.refresh();
  });

  return (
    // POST, and no button before the page is alive: a password must never get into an address.
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        {problem && (
          <Alert color="red" title="Not set up" role="alert">
            {problem}
          </Alert>
        )}
        {fields.map(({ name, ...field }) => (
          <TextInput key={name} {...field} {...register(name)} error={formState.errors[name]?.message} />
        ))}
        <PasswordInput
          label="Password"
          description={`At least ${PASSWORD_LENGTH} characters.`}
          autoComplete="new-password"
          {...register("password")}
          error={formState.errors.password?.message}
        />
        <Button type="submit" loading={formState.isSubmitting} disabled={!isHydrated}>
          Create the organisation
        </Button>
      </Stack>
    </form>
  );
}
