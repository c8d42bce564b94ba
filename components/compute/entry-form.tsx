import { zodResolver } from "@hookform/resolvers/zod";
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useLeaveGuard } from "@/components/model-form/use-leave-guard";
import { Notice } from "@/components/ui/notice";
import { Pinpoint } from "@/components/ui/pinpoint";
import { computeStages } from "@/lib/law/compute-stages";
import type { LedgerEntry, LedgerEntryForm } from "@/lib/models/ledger";
import { checkedEntrySchema } from "@/lib/models/ledger-conflicts";
import type { ModelForm } from "@/lib/models/schema";
import classes from "./compute.module.css";
import { EntryChoice, EntryInput, EntryText } from "./entry-input";
import { MethodsPart } from "./methods-part";

interface Props {
  entry: LedgerEntryForm;
  isNew: boolean;
  record: ModelForm;
  isSaving: boolean;
  /** Called with what stands in the form, at each keystroke. */
  onType: (entry: LedgerEntryForm) => void;
  onSave: (entry: LedgerEntryForm) => void;
  onCancel: () => void;
}

/** One entry of the ledger to type into: what it was, how much, how sure and from where. */
export function EntryForm({ entry, isNew, record, isSaving, onType, onSave, onCancel }: Props) {
  const form = useForm<LedgerEntryForm, unknown, LedgerEntry>({
    resolver: zodResolver(checkedEntrySchema),
    defaultValues: entry,
    // Any other mode marks every field of a method as soon as the method is added.
    mode: "onSubmit",
  });
  const { isDirty, errors, submitCount } = form.formState;
  useLeaveGuard(isDirty, "Leave without saving? What you typed into the entry is lost.");
  const type = useRef(onType);
  type.current = onType;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => type.current(values as LedgerEntryForm),
      }),
    [form],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stage = computeStages[form.watch("stage")];
  const problems = submitCount > 0 && Object.keys(errors).length > 0;

  return (
    <FormProvider {...form}>
      <form
        className={classes.form}
        aria-labelledby="entry-form"
        noValidate
        onSubmit={form.handleSubmit(() => onSave(form.getValues()))}
      >
        <h2 id="entry-form" ref={heading} tabIndex={-1}>
          {isNew ? "New entry" : "Edit entry"}
        </h2>
        {problems && (
          <Notice tone="red" role="alert" title="Not saved">
            Mend what is marked below. Nothing you typed is lost.
          </Notice>
        )}
        <fieldset className={classes.part}>
          <legend>What it was</legend>
          <div className={classes.grid}>
            <EntryChoice
              name="stage"
              label="Stage"
              choices="stage"
              empty="Choose a stage"
              isRequired
              help={stage?.help}
            />
            <EntryChoice
              name="state"
              label="Spent or planned"
              choices="state"
              help="Planned compute counts as well, and is told apart."
            />
            <EntryInput name="from" label="From" help="Year-month-day, for example 2026-03-02." kind="day" />
            <EntryInput name="to" label="To" help="Year-month-day." kind="day" />
          </div>
          {stage && (
            <div className={classes.small} role="status">
              {stage.rule} <Pinpoint cite={stage.cumulative.cite} />
            </div>
          )}
        </fieldset>
        <MethodsPart record={record} />
        <fieldset className={classes.part}>
          <legend>How sure</legend>
          <div className={classes.grid}>
            <EntryInput
              name="percent"
              label="Uncertainty (% either way)"
              help="For example 30. Or else state bounds."
              kind="percent"
            />
            <EntryInput name="low" label="At least (FLOP)" kind="flop" />
            <EntryInput name="high" label="At most (FLOP)" kind="flop" />
            <EntryChoice name="confidence" label="Confidence" choices="confidence" empty="Not known" />
          </div>
        </fieldset>
        <fieldset className={classes.part}>
          <legend>Where it comes from</legend>
          <div className={classes.grid}>
            <EntryText name="source" label="Source" help="Document, page or address that states it." />
            <EntryText name="note" label="Note" help="Assumptions, and what others dispute." />
            <EntryInput name="statedOn" label="Stated on" help="Year-month-day." kind="day" />
          </div>
        </fieldset>
        <div className={classes.row}>
          <Button type="submit" loading={isSaving}>
            Save entry
          </Button>
          <Button
            variant="default"
            onClick={() => {
              if (!isDirty || window.confirm("Discard what you typed? It cannot be brought back."))
                onCancel();
            }}
          >
            Cancel
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
