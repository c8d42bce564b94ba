"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { IsoDate } from "@/lib/law/types";
import { fieldGroups } from "@/lib/models/field-groups";
import type { FormLineage } from "@/lib/models/finding-of";
import { formValues } from "@/lib/models/form-values";
import {
  blankModelForm,
  type ModelData,
  type ModelForm as ModelText,
  modelSchema,
} from "@/lib/models/schema";
import { ConflictSection } from "./conflict-section";
import { draftKey } from "./draft-key";
import { DraftNotice } from "./draft-notice";
import { draftStore } from "./draft-store";
import { ErrorSummary } from "./error-summary";
import { focusField } from "./focus-field";
import { GroupFieldset } from "./group-fieldset";
import { LiveFinding } from "./live-finding";
import classes from "./model-form.module.css";
import { RefusalNotice } from "./refusal-notice";
import { SaveBar } from "./save-bar";
import { useConflict } from "./use-conflict";
import { useDraft } from "./use-draft";
import { useFieldLinks } from "./use-field-links";
import { useFormBase } from "./use-form-base";
import { useSave } from "./use-save";

interface Props {
  /** Who types: what they leave unsaved is offered to nobody else. */
  userId: string | null;
  /** The record to edit; absent for a new one. */
  record?: { id: string; revision: number; text: ModelText };
  /** What the record was made from, for the finding beside the form. */
  lineage?: FormLineage;
  /** Calendar day in Brussels, whose law the finding beside the form applies. */
  today: IsoDate;
}

const FORM_ID = "model-form";

/** Records a model, or edits its record, with the finding beside it while it is typed. */
export function ModelForm({ userId, record, lineage, today }: Props) {
  const router = useRouter();
  const start = { revision: record?.revision, text: record?.text ?? blankModelForm };
  const form = useForm<ModelText, unknown, ModelData>({
    resolver: zodResolver(modelSchema),
    defaultValues: formValues(start.text),
    mode: "onTouched",
    shouldFocusError: false,
  });
  const { base, move } = useFormBase(form, start);
  const key = draftKey(userId, record?.id);
  const draft = useDraft(key, form, base);
  const { refusal, save, clear } = useSave(record?.id);
  const conflict = useConflict(form, move);
  const [isUndecided, setUndecided] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const isReady = useHydrated();
  useFieldLinks(isReady);

  const submit = form.handleSubmit(async () => {
    setUndecided(conflict.undecided > 0);
    if (conflict.undecided > 0) return void focusField("conflict-undecided");
    const answer = await save(form.getValues(), base.revision);
    if (answer.ok) {
      setSaved(true);
      draft.end();
      router.push(`/models/${answer.value.id}`);
    } else if (answer.refusal.code === "conflict") {
      clear();
      conflict.meet(answer.refusal.theirs, base);
    }
  });

  return (
    <FormProvider {...form}>
      <div className={classes.columns}>
        <form id={FORM_ID} onSubmit={submit} noValidate className={classes.form}>
          {draft.offered && (
            <DraftNotice
              draft={draft.offered}
              onRestore={() => {
                if (draft.offered)
                  move({ revision: draft.offered.revision, text: draft.offered.base }, draft.offered.values);
                draft.settle();
              }}
              onDiscard={() => {
                draftStore.drop(key);
                draft.settle();
              }}
            />
          )}
          {refusal && <RefusalNotice refusal={refusal} />}
          <div id="conflict-undecided" tabIndex={-1}>
            {isUndecided && conflict.undecided > 0 && (
              <Notice tone="red" role="alert" title="Not saved yet">
                Decide below whose value stands for each field that both of you changed.
              </Notice>
            )}
          </div>
          {conflict.state && (
            <ConflictSection
              key={conflict.state.theirs.revision}
              {...conflict.state}
              onChoose={conflict.choose}
            />
          )}
          <ErrorSummary />
          <fieldset disabled={!isReady} className={classes.groups}>
            {fieldGroups.map((group) => (
              <GroupFieldset key={group.id} group={group} />
            ))}
          </fieldset>
        </form>
        <aside className={classes.aside} aria-label="Finding and saving">
          <SaveBar
            formId={FORM_ID}
            isReady={isReady}
            isSaved={isSaved}
            onCancel={() => {
              setSaved(true);
              draft.end();
              router.push(record ? `/models/${record.id}` : "/models");
            }}
          />
          <LiveFinding today={today} of={lineage} />
        </aside>
      </div>
    </FormProvider>
  );
}
