"use client";

import { Button, Checkbox } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useReasonAgainst } from "@/components/people/role";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { useHydrated } from "@/components/ui/use-hydrated";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { blankEntry, entryFromBase, entryFromStated } from "@/lib/models/blank-entry";
import { fields } from "@/lib/models/fields";
import type { FormLineage } from "@/lib/models/finding-of";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import { isModification } from "@/lib/models/recorded-compute";
import { modelSchema } from "@/lib/models/schema";
import { testTotals } from "@/lib/models/test-totals";
import classes from "./compute.module.css";
import { EntryForm } from "./entry-form";
import { LedgerFinding } from "./ledger-finding";
import { LedgerNotice } from "./ledger-notice";
import { LedgerTable } from "./ledger-table";
import { LedgerTotals } from "./ledger-totals";
import { readLedger } from "./read-ledger";
import { type LedgerRecord, useLedger } from "./use-ledger";

interface Props {
  record: LedgerRecord;
  /** What the model was made from; its finding rests on that too. */
  lineage: FormLineage;
  today: IsoDate;
}

interface Open {
  entry: LedgerEntryForm;
  isNew: boolean;
}

/** The compute ledger of a model: its entries, what they come to and what follows, while they are edited. */
export function Ledger({ record, lineage, today }: Props) {
  const ledger = useLedger(record);
  const [open, setOpen] = useState<Open>();
  const [typed, setTyped] = useState<LedgerEntryForm>();
  const isReady = useHydrated();
  const reason = useReasonAgainst("edit-records");
  const table = useRef<HTMLHeadingElement>(null);
  const { text, outcome } = ledger;
  const stored = useMemo(() => modelSchema.parse(text), [text]);
  const current = useMemo(() => readLedger(text, typed, today, lineage), [text, typed, today, lineage]);
  const tests = testTotals(current.data, current.compute, lawOn(today));

  function start(entry: LedgerEntryForm, isNew: boolean) {
    ledger.clear();
    setTyped(entry);
    setOpen({ entry, isNew });
  }
  function close() {
    setOpen(undefined);
    setTyped(undefined);
    table.current?.focus();
  }
  const find = (id: string) => text.ledger.find((entry) => entry.id === id);
  const newId = () => crypto.randomUUID();
  const lacksBase =
    isModification(stored) &&
    text.baseTrainingFlop !== "" &&
    !stored.ledger.some(({ stage }) => stage === "initial-weights");
  const hasStated = text.trainingFlop !== "" || text.cumulativeTrainingFlop !== "";

  return (
    <fieldset disabled={!isReady || reason !== undefined} className={classes.ledger}>
      {reason && <Notice tone="gray">{reason}</Notice>}
      {outcome && (
        <LedgerNotice
          outcome={outcome}
          isEditing={open !== undefined}
          onRestore={ledger.restore}
          onTakeTheirs={() => {
            ledger.clear();
            close();
          }}
        />
      )}
      {tests.length > 0 && (
        <section aria-labelledby="totals">
          <h2 id="totals">Totals</h2>
          {open && (
            <p className={classes.small} role="status">
              {current.isLive
                ? "With what you are typing, not saved yet."
                : "Without the entry you are typing: it cannot be read yet."}
            </p>
          )}
          <LedgerTotals tests={tests} />
          {current.compute.doubt && <Notice tone="orange">{current.compute.doubt}</Notice>}
          <Checkbox
            label={fields.ledgerComplete.label}
            description="While this is not ticked, no “no” rests on these totals."
            checked={text.ledgerComplete === "yes"}
            disabled={ledger.isSaving || open !== undefined}
            onChange={(event) => ledger.complete(event.currentTarget.checked)}
          />
        </section>
      )}
      {current.finding && <LedgerFinding finding={current.finding} />}
      <section aria-labelledby="entries">
        <h2 id="entries" ref={table} tabIndex={-1}>
          Entries
        </h2>
        {stored.ledger.length === 0 && !open && (
          <EmptyState title="No entries yet">
            Record each piece of compute that went or will go into this model: pre-training, fine-tuning,
            synthetic data and what did not count. The totals for both tests follow by themselves.
          </EmptyState>
        )}
        {stored.ledger.length > 0 && (
          <LedgerTable
            ledger={stored.ledger}
            standIn={current.compute.standIn}
            isBusy={ledger.isSaving || open !== undefined}
            onEdit={(id) => {
              const entry = find(id);
              if (entry) start(entry, false);
            }}
            onRemove={(id) => {
              const entry = find(id);
              if (entry) void ledger.remove(entry).then(() => table.current?.focus());
            }}
          />
        )}
        {!open && (
          <div className={classes.row}>
            <Button onClick={() => start(blankEntry(newId()), true)} disabled={text.ledger.length >= 200}>
              Add an entry
            </Button>
            {stored.ledger.length === 0 && hasStated && (
              <Button variant="default" onClick={() => start(entryFromStated(newId(), text), true)}>
                Start from the stated figure
              </Button>
            )}
            {lacksBase && (
              <Button variant="default" onClick={() => start(entryFromBase(newId(), text), true)}>
                Add the base model's compute
              </Button>
            )}
          </div>
        )}
      </section>
      {open && (
        <EntryForm
          key={open.entry.id}
          {...open}
          record={text}
          isSaving={ledger.isSaving}
          onType={setTyped}
          onSave={(entry) => void ledger.put(entry).then((isSaved) => isSaved && close())}
          onCancel={() => {
            ledger.clear();
            close();
          }}
        />
      )}
    </fieldset>
  );
}
