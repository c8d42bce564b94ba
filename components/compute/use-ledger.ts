import { useState } from "react";
import type { Conflict, Refusal } from "@/lib/errors";
import { editModelAction } from "@/lib/models/actions";
import { entryText } from "@/lib/models/entry-text";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import { withEntry } from "@/lib/models/merge";
import type { ModelForm } from "@/lib/models/schema";

export interface LedgerRecord {
  id: string;
  revision: number;
  text: ModelForm;
}

/** What became of the last change. */
export type Outcome =
  | { kind: "saved"; words: string }
  | { kind: "removed"; before: ModelForm["ledger"]; entry: LedgerEntryForm }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "met"; theirs: Conflict; contested: boolean };

const UNREACHED: Refusal = {
  code: "unavailable",
  message: "The server cannot be reached. Nothing you typed is lost; wait a moment and save again.",
};

/** The ledger of one record on its way to storage. A change of somebody else is taken over, never overwritten. */
export function useLedger(start: LedgerRecord) {
  const [base, setBase] = useState(start);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isSaving, setSaving] = useState(false);

  /** @returns whether it was saved */
  async function send(
    change: Partial<ModelForm>,
    entryId: string | undefined,
    done: Outcome,
  ): Promise<boolean> {
    setSaving(true);
    const text = { ...base.text, ...change };
    const answer = await editModelAction({ id: base.id, revision: base.revision, data: text }).catch(
      () => undefined,
    );
    setSaving(false);
    if (answer?.ok) {
      setBase({ ...base, revision: answer.value.revision, text });
      setOutcome(done);
      return true;
    }
    const refusal = answer?.refusal ?? UNREACHED;
    if (refusal.code === "conflict") meet(refusal.theirs, entryId);
    else setOutcome({ kind: "refused", refusal });
    return false;
  }

  function meet(theirs: Conflict, entryId: string | undefined) {
    const of = (ledger: ModelForm["ledger"]) => {
      const found = ledger.find(({ id }) => id === entryId);
      return found === undefined ? "" : entryText(found);
    };
    setOutcome({ kind: "met", theirs, contested: of(base.text.ledger) !== of(theirs.current.ledger) });
    setBase({ ...base, revision: theirs.revision, text: theirs.current });
  }

  const { ledger } = base.text;
  return {
    text: base.text,
    outcome,
    isSaving,
    clear: () => setOutcome(undefined),
    put: (entry: LedgerEntryForm) =>
      send({ ledger: withEntry(ledger, entry.id, [entry]) }, entry.id, {
        kind: "saved",
        words: "Entry saved.",
      }),
    remove: (entry: LedgerEntryForm) =>
      send({ ledger: withEntry(ledger, entry.id, []) }, entry.id, { kind: "removed", before: ledger, entry }),
    /** Puts a removed entry back where it stood. */
    restore: (entry: LedgerEntryForm, before: ModelForm["ledger"]) => {
      const at = before.findIndex(({ id }) => id === entry.id);
      const back = [...ledger.slice(0, at), entry, ...ledger.slice(at)];
      return send({ ledger: back }, entry.id, { kind: "saved", words: "Entry put back." });
    },
    complete: (isComplete: boolean) =>
      send({ ledgerComplete: isComplete ? "yes" : "no" }, undefined, {
        kind: "saved",
        words: isComplete ? "Recorded as complete." : "Recorded as not complete.",
      }),
  };
}
