import type { ComputeStageId } from "@/lib/law/compute-stages";
import type { LedgerEntryForm } from "@/lib/models/ledger";

/** An entry of a ledger with a stated figure; everything else is unknown unless said. */
export function entry(
  stage: ComputeStageId,
  flop: string,
  id = "a",
  changes: Partial<LedgerEntryForm> = {},
): LedgerEntryForm {
  return {
    id,
    stage,
    state: "actual",
    from: "",
    to: "",
    methods: [{ kind: "stated", basis: "", flop }],
    chosen: "0",
    reason: "",
    percent: "",
    low: "",
    high: "",
    source: "",
    statedOn: "",
    confidence: "",
    note: "",
    ...changes,
  };
}
