"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Alert, Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { stateTurnoverAction } from "@/lib/exposure/actions";
import { turnoverSchema } from "@/lib/exposure/schema";
import classes from "./exposure.module.css";

const fields = ["turnoverEur", "financialYear", "source"] as const;

/** Takes the turnover of a financial year with its source. What was typed stays until it is recorded. */
export function TurnoverForm({ thisYear }: { thisYear: number }) {
  const router = useRouter();
  const [problem, setProblem] = useState("");
  const [message, setMessage] = useState("");
  const { register, handleSubmit, formState, setError, reset } = useForm({
    resolver: zodResolver(turnoverSchema, undefined, { raw: true }),
    defaultValues: { turnoverEur: "", financialYear: String(thisYear - 1), source: "" },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    setProblem("");
    setMessage("");
    const typed = values as unknown as Parameters<typeof stateTurnoverAction>[0];
    const answer = await stateTurnoverAction(typed).catch(() => undefined);
    if (answer?.ok) {
      setMessage(`The turnover of ${typed.financialYear} is recorded.`);
      reset();
      router.refresh();
    } else if (answer?.refusal.code === "invalid") {
      for (const name of fields) {
        const refused = answer.refusal.fields[name];
        if (refused) setError(name, { message: refused }, { shouldFocus: true });
      }
    } else {
      setProblem(
        answer?.refusal.message ??
          "The server cannot be reached. Nothing was recorded; what you typed is still here.",
      );
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <div role="status">
        {message && (
          <Alert color="green" mb="sm">
            {message}
          </Alert>
        )}
      </div>
      {problem && (
        <Alert color="red" title="Not recorded" role="alert" mb="sm">
          {problem}
        </Alert>
      )}
      <div className={classes.form}>
        <TextInput
          label="Turnover in euros"
          description="Worldwide; for example 512 million"
          {...register("turnoverEur")}
          error={errors.turnoverEur?.message}
        />
        <TextInput
          label="Financial year"
          description="The last one that is closed"
          inputMode="numeric"
          {...register("financialYear")}
          error={errors.financialYear?.message}
        />
        <TextInput
          label="Source"
          description="For example the consolidated accounts"
          {...register("source")}
          error={errors.source?.message}
        />
      </div>
      <Button type="submit" mt="sm" loading={isSubmitting}>
        Record the turnover
      </Button>
    </form>
  );
}
