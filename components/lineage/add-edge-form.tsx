"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { useHydrated } from "@/components/ui/use-hydrated";
import { parseFlop, showFlop } from "@/lib/engine/flop";
import { edgeKinds } from "@/lib/engine/lineage";
import type { Refusal } from "@/lib/errors";
import { addEdgeAction } from "@/lib/lineage/actions";
import { edgeLabels } from "@/lib/lineage/edge-labels";
import { type AddEdge, type AddEdgeForm as AddEdgeText, addEdgeSchema } from "@/lib/lineage/schema";
import { BaseField } from "./base-field";
import classes from "./lineage.module.css";

const kinds = edgeKinds.map((value) => ({ value, label: edgeLabels[value].label }));
const NAMES = ["baseId", "kind", "modificationFlop", "note"] as const;

/** Says what a model was made from. What was typed stays until it is recorded. */
export function AddEdgeForm({ derivedId, derivedName }: { derivedId: string; derivedName: string }) {
  const router = useRouter();
  const isReady = useHydrated();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isAdded, setAdded] = useState(false);
  // Drawn anew after each link, so that the search starts empty.
  const [count, setCount] = useState(0);
  const blank = { derivedId, baseId: "", kind: "" as AddEdgeText["kind"], modificationFlop: "", note: "" };
  const form = useForm<AddEdgeText, unknown, AddEdge>({
    resolver: zodResolver(addEdgeSchema),
    defaultValues: blank,
  });
  const { control, register, handleSubmit, setError, reset, getValues, formState } = form;
  const { errors } = formState;
  const typed = useWatch({ control, name: "modificationFlop" });
  const read = parseFlop(typed);

  const submit = handleSubmit(async () => {
    setRefusal(undefined);
    setAdded(false);
    const answer = await addEdgeAction(getValues()).catch(() => undefined);
    if (answer?.ok) {
      reset(blank);
      setCount(count + 1);
      setAdded(true);
      router.refresh();
      return;
    }
    if (answer?.refusal.code === "invalid") {
      for (const name of NAMES) {
        const message = answer.refusal.fields[name];
        if (message) setError(name, { message });
      }
      return;
    }
    setRefusal(answer?.refusal ?? unreachable);
  });

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {isAdded && (
        <Notice tone="harbour" role="status" title="Link recorded">
          The finding on {derivedName} follows from it now.
        </Notice>
      )}
      {refusal && (
        <Notice tone="red" role="alert" title="Not recorded">
          {refusal.message}
        </Notice>
      )}
      <fieldset disabled={!isReady} className={classes.fields}>
        <Controller
          control={control}
          name="baseId"
          render={({ field }) => (
            <BaseField
              key={count}
              derivedId={derivedId}
              value={field.value}
              onChange={field.onChange}
              error={errors.baseId?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <Select
              label="How"
              description="What was done with the base's weights, or with its answers."
              data={kinds}
              value={field.value || null}
              onChange={(value) => field.onChange(value ?? "")}
              onBlur={field.onBlur}
              error={errors.kind?.message}
            />
          )}
        />
        <TextInput
          label="Compute of this step"
          description={
            <>
              Total operations, for example 3.8e23; 0 where nothing was trained. Leave it empty while it is
              not known.{read.ok && <strong className={classes.understood}>= {showFlop(read.flop)}</strong>}
            </>
          }
          autoComplete="off"
          {...register("modificationFlop")}
          error={errors.modificationFlop?.message}
        />
        <Textarea
          label="Note (optional)"
          description="For example where this is stated."
          autosize
          minRows={1}
          {...register("note")}
          error={errors.note?.message}
        />
      </fieldset>
      <div className={classes.submit}>
        <Button type="submit" disabled={!isReady} loading={formState.isSubmitting}>
          Add this link
        </Button>
        <TextLink href="/models/new">Record a base model first</TextLink>
      </div>
    </form>
  );
}

const unreachable: Refusal = {
  code: "unavailable",
  message: "The server cannot be reached. Nothing you typed is lost; wait a moment and try again.",
};
