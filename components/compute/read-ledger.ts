import type { IsoDate } from "@/lib/law/types";
import { type FormFinding, type FormLineage, findingOf } from "@/lib/models/finding-of";
import type { LedgerEntryForm } from "@/lib/models/ledger";
import { withEntry } from "@/lib/models/merge";
import { type RecordedCompute, recordedCompute } from "@/lib/models/recorded-compute";
import { type ModelData, type ModelForm, modelSchema } from "@/lib/models/schema";

interface LedgerReading {
  data: ModelData;
  compute: RecordedCompute;
  finding: FormFinding | undefined;
  /** Whether the entry that is being typed is in it. */
  isLive: boolean;
}

/** The record with the entry that is being typed, or as it is stored while that entry cannot be read. */
export function readLedger(
  text: ModelForm,
  typed: LedgerEntryForm | undefined,
  today: IsoDate,
  of: FormLineage,
): LedgerReading {
  const live = typed && { ...text, ledger: withEntry(text.ledger, typed.id, [typed]) };
  const read = live && modelSchema.safeParse(live);
  const form = read?.success ? live : text;
  const data = read?.success ? read.data : modelSchema.parse(text);
  return {
    data,
    compute: recordedCompute(data),
    finding: findingOf(form ?? text, today, of),
    isLive: read?.success === true,
  };
}
