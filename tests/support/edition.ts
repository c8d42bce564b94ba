import { type LawEdition, lawEdition } from "@/lib/law/edition";
import type { IsoDate } from "@/lib/law/types";
import { flop } from "./facts";

/** Our edition with one more line: the systemic-risk threshold is another from a day on. */
export function withSystemicRiskThreshold(
  from: IsoDate,
  value: string,
  version = "2027-01-15.1",
): LawEdition {
  const cite = { source: "AIA", pinpoint: "Art 51(3)", certainty: "settled" } as const;
  const { thresholds } = lawEdition;
  return {
    ...lawEdition,
    version,
    thresholds: {
      ...thresholds,
      systemicRiskTrainingFlop: [...thresholds.systemicRiskTrainingFlop, { from, value: flop(value), cite }],
    },
  };
}
