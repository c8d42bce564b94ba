import { showFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import { finedConduct, fines, finesApply } from "@/lib/law/fines";
import { type Thresholds, thresholds } from "@/lib/law/thresholds";
import { timeline } from "@/lib/law/timeline";
import { kebab } from "./kebab";
import type { Provision } from "./provision";

interface ThresholdWords {
  readonly title: string;
  readonly text: string;
  readonly show: (value: bigint | number) => string;
}

const thresholdWords: Readonly<Record<keyof Thresholds, ThresholdWords>> = {
  gpaiTrainingFlop: {
    title: "Compute from which a model is indicated as general-purpose",
    text: "Compute that updated the parameters, greater than the threshold, in a model that generates language, images from text or video from text. An indication: shown generality, or shown narrowness, stands above it.",
    show: (value) => `Greater than ${showFlop(BigInt(value))}`,
  },
  systemicRiskTrainingFlop: {
    title: "Compute from which systemic risk is presumed",
    text: "Cumulative training compute greater than the threshold. Exactly at it nothing is presumed. The provider may argue against it.",
    show: (value) => `Greater than ${showFlop(BigInt(value))}`,
  },
  modifierShare: {
    title: "Share of compute that makes a modifier a provider",
    text: "The compute of the modification, greater than this share of the base model's. Where the base cannot be known, a replacement stands in for it.",
    show: (value) => `Greater than 1/${value} of the base model's compute`,
  },
  estimateAccuracyPercent: {
    title: "Accuracy expected of an estimate of compute",
    text: "An estimate is expected to lie this close to the true figure. It says how well one has to measure; it is no margin around a threshold.",
    show: (value) => `${value} % of the stated figure`,
  },
  reachBusinessUsers: {
    title: "Business users from which reach is presumed",
    text: "Registered business users established in the Union, from this number on. One criterion for a designation; nothing follows by itself.",
    show: (value) => `${value.toLocaleString("en-GB")} or more`,
  },
};

/** Each threshold with its values through time. */
export const thresholdProvisions: readonly Provision[] = (
  Object.keys(thresholds) as (keyof Thresholds)[]
).flatMap((key) => {
  const entries = thresholds[key];
  const cite = entries.at(-1)?.cite;
  if (cite === undefined) return [];
  const { title, text, show } = thresholdWords[key];
  return {
    id: kebab(key),
    kind: "threshold" as const,
    title,
    text,
    cite,
    details: [],
    history: entries.map(({ from, value, cite: where }) => ({
      from,
      value: value === null ? null : show(value),
      cite: where,
    })),
    related: [],
  };
});

/** Each date of the timeline. */
export const dateProvisions: readonly Provision[] = Object.entries(timeline).map(
  ([key, { on, what, cite }]) => ({
    id: kebab(key),
    kind: "date",
    title: what,
    text: `${what} on ${showDay(on)}. A fixed date: it is not moved to a working day.`,
    cite,
    details: [["On", showDay(on)]],
    history: [{ from: on, value: what, cite }],
    related: [],
  }),
);

/** The fines of Article 101. */
export const fineProvision: Provision = {
  id: "art-101-1",
  kind: "fine",
  title: "Fines for providers of general-purpose AI models",
  text: "The Commission may fine what is listed here, whether intended or negligent. Small firms have no lower ceiling. A decision is preceded by findings on which the provider is heard.",
  cite: fines.cite,
  details: Object.entries(finedConduct).map(([point, text]) => [`(${point})`, text] as const),
  history: finesApply.map(({ from, cite }) => ({
    from,
    value: `Up to ${fines.turnoverPercent} % of worldwide annual turnover or EUR ${fines.floorEur / 1_000_000} million, whichever is higher`,
    cite,
  })),
  related: ["art-91", "art-92", "art-93", "D43"],
};
