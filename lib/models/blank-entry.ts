import type { LedgerEntryForm, MethodForm, PeriodForm } from "./ledger";
import { blankSource } from "./merge";
import type { ModelForm } from "./schema";

export const blankPeriod: PeriodForm = { hardware: "", units: "", hours: "", peak: "", utilisation: "" };

/** A method with nothing in it yet; what the record knows of the model's size is filled in. */
export function blankMethod(kind: MethodForm["kind"], record: ModelForm): MethodForm {
  switch (kind) {
    case "hardware":
      return { kind, basis: "", periods: [blankPeriod] };
    case "architecture":
      return { kind, basis: "", operations: "", passes: "" };
    case "tokens": {
      const { parametersActive: active, parametersTotal: total } = record;
      const isExperts = active !== "" && total !== "" && active !== total;
      const parameters = active || total;
      const architecture = isExperts ? "mixture_of_experts" : "";
      return { kind, basis: "", parameters, tokens: "", epochs: "", context: "", architecture };
    }
    case "stated":
      return { kind, basis: "", flop: "" };
  }
}

/** An entry with nothing chosen yet. */
export const blankEntry = (id: string): LedgerEntryForm => ({
  id,
  stage: "" as LedgerEntryForm["stage"],
  state: "actual",
  from: "",
  to: "",
  methods: [],
  chosen: "0",
  reason: "",
  percent: "",
  low: "",
  high: "",
  source: "",
  statedOn: "",
  confidence: "",
  note: "",
});

/** The record's stated training figure as a first entry, with where it comes from. */
export function entryFromStated(id: string, record: ModelForm): LedgerEntryForm {
  const { source, statedOn, confidence, note } = { ...blankSource, ...record.sources.compute };
  const flop = record.trainingFlop || record.cumulativeTrainingFlop;
  const methods = [{ kind: "stated" as const, basis: "", flop }];
  return { ...blankEntry(id), stage: "pre-training", methods, source, statedOn, confidence, note };
}

/** The base model's compute as the entry of the weights a modification started from. */
export function entryFromBase(id: string, record: ModelForm): LedgerEntryForm {
  const { source, statedOn, confidence } = { ...blankSource, ...record.sources.modification };
  const methods = [{ kind: "stated" as const, basis: record.baseModelName, flop: record.baseTrainingFlop }];
  return { ...blankEntry(id), stage: "initial-weights", methods, source, statedOn, confidence };
}
