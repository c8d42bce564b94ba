import type { CrossingOutcome } from "@/lib/engine/forecast";

interface OutcomeWords {
  readonly label: string;
  readonly tone: "red" | "orange" | "violet" | "gray";
}

/** How a forecast's answer reads. */
export const outcomeWords: Readonly<Record<CrossingOutcome, OutcomeWords>> = {
  met: { label: "Met", tone: "red" },
  will_be_met: { label: "Will be met", tone: "red" },
  may_be_met: { label: "May be met: for judgement", tone: "orange" },
  unknown: { label: "Not known", tone: "violet" },
  not_foreseen: { label: "Not foreseen", tone: "gray" },
};
