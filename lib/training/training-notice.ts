import type { CrossingOutcome } from "@/lib/engine/forecast";
import type { IsoDate } from "@/lib/law/types";
import type { JudgedCrossing } from "./run-forecast";

/** Something about a training that must not go unseen although nobody has recorded it yet. */
export interface TrainingNotice {
  modelId: string;
  modelName: string;
  isExample: boolean;
  /** "theirs": the provider's duty, not ours. */
  bearer: "ours" | "theirs";
  run: { id: string; name: string } | undefined;
  /** `together`: only the runs of the model added up pass it. */
  outcome: CrossingOutcome | "together";
  threshold: string;
  since: IsoDate | undefined;
  dueOn: IsoDate | undefined;
  rolledDueOn: IsoDate | undefined;
}

/** Whether a crossing has to be told: it may start a period, and the record does not say so yet. */
export function isUnrecorded({ crossing, consequence }: JudgedCrossing): boolean {
  const { answer } = crossing.finding;
  if (consequence === undefined || consequence.isRecorded) return false;
  return (answer === "yes" || answer === "review") && consequence.notification.outcome !== "none";
}

/** Whether the threshold is met or known to be, rather than a question for a person. */
export const isSure = ({ outcome }: Pick<TrainingNotice, "outcome">): boolean =>
  outcome === "met" || outcome === "will_be_met";
