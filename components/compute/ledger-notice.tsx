import { Button } from "@mantine/core";
import { RefusalNotice } from "@/components/model-form/refusal-notice";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { spellDays } from "@/lib/engine/show-day";
import { computeStages } from "@/lib/law/compute-stages";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import type { ModelForm } from "@/lib/models/schema";
import { fieldLabel, showValue } from "@/lib/models/show-value";
import type { Outcome } from "./use-ledger";

interface Props {
  outcome: Outcome;
  /** Whether an entry is open in the form. */
  isEditing: boolean;
  onRestore: (entry: LedgerEntryForm, before: ModelForm["ledger"]) => void;
  onTakeTheirs: () => void;
}

/** What became of the last change, and what can be done about it. */
export function LedgerNotice({ outcome, isEditing, onRestore, onTakeTheirs }: Props) {
  switch (outcome.kind) {
    case "saved":
      return (
        <Notice tone="gray" role="status">
          {outcome.words}
        </Notice>
      );
    case "removed":
      return (
        <Notice
          tone="gray"
          role="status"
          title={`Removed: ${computeStages[outcome.entry.stage].label}`}
          actions={
            <Button size="compact-md" onClick={() => onRestore(outcome.entry, outcome.before)}>
              Undo
            </Button>
          }
        >
          The record's history keeps the entry.
        </Notice>
      );
    case "refused":
      return <RefusalNotice refusal={outcome.refusal} />;
    case "met":
      return <Met {...outcome} isEditing={isEditing} onTakeTheirs={onTakeTheirs} />;
  }
}

function Met({
  theirs,
  contested,
  isEditing,
  onTakeTheirs,
}: Extract<Outcome, { kind: "met" }> & Pick<Props, "isEditing" | "onTakeTheirs">) {
  return (
    <Notice
      tone="orange"
      role="alert"
      title={`${theirs.changedBy} saved this record while you were editing it`}
      actions={
        contested &&
        isEditing && (
          <Button size="compact-md" variant="default" onClick={onTakeTheirs}>
            Take theirs
          </Button>
        )
      }
    >
      <p>
        On <Instant at={theirs.changedAt} />. {advice(contested, isEditing)}
      </p>
      <ul>
        {theirs.changes.map(({ field, to }) => (
          <li key={field}>
            {fieldLabel(field)}: {spellDays(showValue(field, to)) || "removed"}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function advice(contested: boolean, isEditing: boolean): string {
  if (!isEditing) return "Nothing of yours was saved. Look at what changed, then do it again.";
  return contested
    ? "They changed the entry you are editing. Save again to keep yours in its place, or take theirs."
    : "Their changes are taken over, and nothing you typed is lost. Save again.";
}
