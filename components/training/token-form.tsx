"use client";

import { Button, CopyButton, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useProof } from "@/components/account/use-proof";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { createTokenAction } from "@/lib/training/actions";
import { MOST_TOKEN_DAYS } from "@/lib/training/schema";
import classes from "./training.module.css";

/** Creates a token for a run and shows it this once, with how a script uses it. */
export function TokenForm({ runId }: { runId: string }) {
  const router = useRouter();
  const isReady = useHydrated();
  const [text, setText] = useState<string>();
  const { proved, dialog } = useProof();
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, setError, reset, formState } = useForm({
    defaultValues: { name: "", days: "90" },
  });

  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    setText(undefined);
    const answer = await proved(() => createTokenAction({ runId, ...values })).catch(() => undefined);
    if (answer?.ok) {
      setText(answer.value.text);
      reset();
      return router.refresh();
    }
    if (answer?.refusal.code !== "invalid")
      return setProblem(answer?.refusal.message ?? "The server cannot be reached. No token was created.");
    for (const name of ["name", "days"] as const) {
      const message = answer.refusal.fields[name];
      if (message) setError(name, { message }, { shouldFocus: true });
    }
  });

  const { errors, isSubmitting } = formState;
  return (
    <Stack gap="xs">
      {dialog}
      {text && <NewToken runId={runId} text={text} />}
      {problem && <Notice tone="red" role="alert" title={problem} />}
      <form onSubmit={submit} noValidate aria-label="Create a token">
        <fieldset disabled={!isReady} className={classes.plain}>
          <div className={classes.fields}>
            <TextInput
              label="Script or machine that will use it"
              autoComplete="off"
              {...register("name")}
              error={errors.name?.message}
            />
            <TextInput
              label="Days it shall work"
              description={`At most ${MOST_TOKEN_DAYS}.`}
              inputMode="numeric"
              autoComplete="off"
              {...register("days")}
              error={errors.days?.message}
              inputWrapperOrder={["label", "input", "description", "error"]}
            />
          </div>
        </fieldset>
        <Button mt="xs" type="submit" variant="default" disabled={!isReady} loading={isSubmitting}>
          Create a token
        </Button>
      </form>
    </Stack>
  );
}

function NewToken({ runId, text }: { runId: string; text: string }) {
  const address = `${window.location.origin}/api/v1/training-runs/${runId}/readings`;
  const command = `curl -X POST ${address} -H "Authorization: Bearer $WEIGHBRIDGE_TOKEN" -H "Content-Type: application/json" -d '{"at":"2026-11-25T14:30:00Z","flop":"1.2e24","source":"job log"}'`;
  return (
    <Notice
      tone="harbour"
      role="status"
      title="Copy this token now: it is shown this once and not kept"
      actions={
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-md" onClick={copy}>
              {copied ? "Copied" : "Copy the token"}
            </Button>
          )}
        </CopyButton>
      }
    >
      <code className={classes.secret}>{text}</code>
      Keep it where the script reads its secrets. It sends readings like this:
      <code className={classes.secret}>{command}</code>
    </Notice>
  );
}
