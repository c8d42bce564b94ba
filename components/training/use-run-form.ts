import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Contested } from "@/components/documents/conflict-notice";
import { type Refusal, refused } from "@/lib/errors";
import { createRunAction, editRunAction } from "@/lib/training/actions";
import { runFields } from "@/lib/training/fields";
import type { RunConflict } from "@/lib/training/run-conflict";
import { type RunData, type RunField, type RunForm, runSchema } from "@/lib/training/schema";

interface Start {
  modelId: string;
  run: { id: string; revision: number } | undefined;
  text: RunForm;
}

const unreachable = refused({
  code: "unavailable",
  message: "The server cannot be reached. Nothing you typed is lost; wait a moment and save again.",
});

/** A run's form on its way to the server; nothing typed is lost on a refusal or when somebody saved first. */
export function useRunForm({ modelId, run, text }: Start) {
  const router = useRouter();
  const [revision, setRevision] = useState(run?.revision ?? 1);
  const [refusal, setRefusal] = useState<Refusal>();
  const [conflict, setConflict] = useState<{ message: string; contested: readonly Contested[] }>();
  const [isSaved, setSaved] = useState(false);
  const form = useForm<RunForm, unknown, RunData>({
    resolver: zodResolver(runSchema),
    defaultValues: text,
    mode: "onTouched",
  });

  const save = form.handleSubmit(async () => {
    setRefusal(undefined);
    setConflict(undefined);
    const data = form.getValues();
    const leave = (id: string) => {
      setSaved(true);
      router.push(`/models/${modelId}/training?run=${id}`);
      router.refresh();
    };
    if (run === undefined) {
      const answer = await createRunAction({ modelId, data }).catch(() => unreachable);
      return answer.ok ? leave(answer.value.id) : refuse(answer.refusal);
    }
    const answer = await editRunAction({ id: run.id, revision, data }).catch(() => unreachable);
    if (!answer.ok) return refuse(answer.refusal);
    return answer.value.saved ? leave(run.id) : meet(answer.value.theirs);
  });

  function refuse(refusal: Refusal) {
    setRefusal(refusal);
    if (refusal.code !== "invalid") return;
    for (const [path, message] of Object.entries(refusal.fields))
      form.setError(path.replace(/^data\./, "") as RunField, { message }, { shouldFocus: true });
  }

  /** Takes over what somebody else saved, but never over what was typed here. */
  function meet({ revision: now, changedBy, current }: RunConflict) {
    const mine = form.getValues();
    const before = form.formState.defaultValues ?? {};
    const names = Object.keys(current) as RunField[];
    const contested = names.filter(
      (name) => mine[name] !== before[name] && current[name] !== before[name] && mine[name] !== current[name],
    );
    form.reset(current);
    for (const name of names)
      if (mine[name] !== before[name] && mine[name] !== current[name])
        form.setValue(name, mine[name], { shouldDirty: true });
    setRevision(now);
    setConflict({
      message: `${changedBy} saved this run while you were editing it. Nothing you typed is lost.`,
      contested: contested.map((name) => ({ name, label: runFields[name].label, theirs: current[name] })),
    });
  }

  function take({ name, theirs }: Contested) {
    form.setValue(name as RunField, theirs, { shouldDirty: true, shouldValidate: true });
    setConflict((last) => last && { ...last, contested: last.contested.filter((one) => one.name !== name) });
  }

  return { form, save, refusal, conflict, take, isSaved };
}
