import type { Dated } from "./types";

/** Every legal number that decides a finding. A number stands here once and nowhere else. */
export interface Thresholds {
  /** FLOP of parameter updates; a model is indicated as GPAI when it is greater. */
  gpaiTrainingFlop: bigint;
  /** FLOP, cumulative; a model is presumed to have high-impact capabilities when it is greater. */
  systemicRiskTrainingFlop: bigint;
  /** One over this share of the base model's compute; a modifier is a provider when it is greater. */
  modifierShare: bigint;
  /** Percent of the reported estimate within which the true figure is expected to lie. */
  estimateAccuracyPercent: bigint;
  /** Registered business users established in the Union; reach is presumed from this number on. */
  reachBusinessUsers: number;
}

export type ThresholdTable = { readonly [K in keyof Thresholds]: Dated<Thresholds[K]> };

export const thresholds: ThresholdTable = {
  gpaiTrainingFlop: [
    {
      from: "2025-08-02",
      value: 100_000_000_000_000_000_000_000n,
      cite: { source: "GL", pinpoint: "GL 17", certainty: "guideline" },
    },
  ],
  systemicRiskTrainingFlop: [
    {
      from: "2025-08-02",
      value: 10_000_000_000_000_000_000_000_000n,
      cite: { source: "AIA", pinpoint: "Art 51(2)", certainty: "settled" },
    },
  ],
  modifierShare: [
    {
      from: "2025-08-02",
      value: 3n,
      cite: { source: "GL", pinpoint: "GL 63 [60]", certainty: "guideline" },
    },
  ],
  estimateAccuracyPercent: [
    {
      from: "2025-08-02",
      value: 30n,
      cite: { source: "GL", pinpoint: "GL 123 [120]", certainty: "guideline" },
    },
  ],
  reachBusinessUsers: [
    {
      from: "2025-08-02",
      value: 10_000,
      cite: { source: "AIA", pinpoint: "Annex XIII(f)", certainty: "settled" },
    },
  ],
};
