import type { ModelClass } from "@/lib/assessments/summary";
import type { FactName } from "@/lib/engine/facts";
import type { IsoDate } from "@/lib/law/types";

export interface PortfolioCounts {
  total: number;
  /** Invented teaching cases among them. */
  examples: number;
  byClass: Record<ModelClass, number>;
}

/** A fact that would settle findings, and on how many models. */
export interface OpenQuestion {
  fact: FactName;
  models: number;
  /** Of these, how many have no class as long as it is missing. */
  undecided: number;
}

/** A model that deserves a look before others, with what makes it so. */
export interface FirstModel {
  id: string;
  name: string;
  provider: string;
  modelClass: ModelClass;
  isExample: boolean;
  isOurs: boolean;
  overdue: number;
  overdueSince: IsoDate | null;
  nearThreshold: "1e23" | "1e25" | null;
  missingCount: number;
}
