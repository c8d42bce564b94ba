"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import { useLeaveGuard } from "@/components/model-form/use-leave-guard";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { spellDays } from "@/lib/engine/show-day";
import type { Refusal } from "@/lib/errors";
import { decideQuestionAction } from "@/lib/judgements/actions";
import { decideSchema } from "@/lib/judgements/schema";
import type { WeighedQuestion } from "@/lib/judgements/weigh";
import type { IsoDate } from "@/lib/law/types";
import classes from "./judgement.module.css";
import { ReadingCosts } from "./reading-costs";

interface Props {
  modelId: string;
  /** The state of the record that the readings were weighed on. */
  revision: number;
  weighed: WeighedQuestion;
  today: IsoDate;
  base: string;
}

const LEAVE = "Leave without recording? What you typed here is not kept.";
const FIELDS = ["reading", "on", "reason", "evidence"] as const;

/** Takes a decision: which reading, why, on which day, on what evidence. What was typed stays until it is recorded. */
export function DecideForm({ modelId, revision, weighed, today, base }: Props) {
  const router = useRouter();
  const isReady = useHydrated();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isRefreshing, startRefresh] = useTransition();
  const [recorded, setRecorded] = useState<string>();
  const outcome = useRef<HTMLDivElement>(null);
  const { register, handleSubmit, formState, setError, getValues } = useForm({
    resolver: zodResolver(decideSchema),
    defaultValues: {
      modelId,
      revision,
      question: weighed.question,
      reading: "",
      on: today,
      reason: "",
      evidence: "",
    },
  });
  const { errors } = formState;
  useLeaveGuard(formState.isDirty && recorded === undefined, LEAVE);
  useEffect(() => {
    if (recorded !== undefined) outcome.current?.focus();
  }, [recorded]);

  const submit = handleSubmit(async () => {
    setRefusal(undefined);
    // The revision on the page, which moves on after a refusal while what was typed stays.
    const answer = await decideQuestionAction({ ...getValues(), revision }).catch(() => undefined);
    if (answer?.ok) {
      const { overtook } = answer.value;
      setRecorded(
        overtook
          ? `${overtook.by} decided the same question while you were writing: “${spellDays(overtook.reading)}” Yours is the later and stands; both stay on record.`
          : "The finding and the deadlines follow it. Somebody else of your organisation can confirm it.",
      );
      return router.refresh();
    }
    if (answer?.refusal.code === "invalid") {
      for (const name of FIELDS) {
        const message = answer.refusal.fields[name];
        if (message) setError(name, { message }, { shouldFocus: true });
      }
      return;
    }
    setRefusal(answer?.refusal ?? UNREACHABLE);
    // The readings are weighed anew; until they are there, nobody decides on the old ones. Without a session
    // that would lead away to signing in.
    if (answer?.refusal.code === "refused") startRefresh(() => router.refresh());
  });

  if (recorded !== undefined) {
    return (
      <div ref={outcome} tabIndex={-1} style={{ outline: "none" }}>
        <Notice
          tone="harbour"
          role="status"
          title="The decision is recorded"
          actions={
            <LinkButton href={base} variant="default" size="compact-md">
              Back to the judgements
            </LinkButton>
          }
        >
          {recorded}
        </Notice>
      </div>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      {refusal && (
        <Notice tone="red" role="alert" title="Not recorded">
          {refusal.message}
        </Notice>
      )}
      <fieldset disabled={!isReady} className={`${classes.choices} ${classes.fields}`}>
        <fieldset className={classes.choices} aria-describedby={errors.reading && "reading-error"}>
          <legend>Which reading holds?</legend>
          <div className={classes.readings}>
            {weighed.readings.map((reading) => (
              <div key={reading.id} className={classes.reading}>
                <label className={classes.words}>
                  <input
                    type="radio"
                    value={reading.id}
                    aria-invalid={errors.reading !== undefined}
                    {...register("reading")}
                  />{" "}
                  {spellDays(reading.reading)}
                </label>
                <ReadingCosts reading={reading} />
              </div>
            ))}
          </div>
          {errors.reading && (
            <p id="reading-error" className={classes.error}>
              {errors.reading.message}
            </p>
          )}
        </fieldset>
        <Textarea
          label="Reason"
          description="It stands beside the answer wherever it is shown, with your name."
          autosize
          minRows={3}
          {...register("reason")}
          error={errors.reason?.message}
        />
        <TextInput
          type="date"
          label="Decided on"
          max={today}
          {...register("on")}
          error={errors.on?.message}
        />
        <Textarea
          label="Evidence (optional)"
          description="A link, or where the report, the opinion or the minutes are kept."
          autosize
          minRows={1}
          {...register("evidence")}
          error={errors.evidence?.message}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={formState.isSubmitting || isRefreshing}>
            Record the decision
          </Button>
          <LinkButton href={base} variant="default">
            Cancel
          </LinkButton>
        </div>
      </fieldset>
    </form>
  );
}

const UNREACHABLE: Refusal = {
  code: "unavailable",
  message: "The server cannot be reached. Nothing was recorded; what you typed is still here.",
};
