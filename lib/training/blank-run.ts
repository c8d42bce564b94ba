import { modifiesThirdPartyModel } from "@/lib/engine/facts";
import { writeFlop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { factsOf } from "@/lib/models/facts";
import type { ModelData } from "@/lib/models/schema";
import { runFields } from "./fields";
import type { RunForm } from "./schema";

/** A new run's form: known since today, as exact as the Commission expects, and with what the record counts already. */
export function blankRun(today: IsoDate, law: Law, model: ModelData): RunForm {
  const blank = Object.fromEntries(Object.keys(runFields).map((name) => [name, ""])) as RunForm;
  // Of a modification only earlier stages of the modification count; the base is added from the record.
  const facts = factsOf(model);
  const isModification = modifiesThirdPartyModel(facts) === true;
  // What is only foreseen has not been used yet.
  const isForeseen = facts.thresholdTrigger === "known_will_be_met";
  const prior = isModification || isForeseen ? undefined : facts.cumulativeTrainingFlop;
  return {
    ...blank,
    knownOn: today,
    uncertaintyPercent: (law.thresholds.estimateAccuracyPercent?.value ?? 0n).toString(),
    priorFlop: prior === undefined ? "" : writeFlop(prior),
  };
}
