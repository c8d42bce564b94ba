import { sources } from "@/lib/law/sources";
import type { Certainty, Cite, IsoDate } from "@/lib/law/types";

export const provisionKinds = [
  "duty",
  "deadline",
  "threshold",
  "date",
  "fine",
  "measure",
  "annex",
  "list",
  "source",
] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

export const kindLabels: Readonly<Record<ProvisionKind, string>> = {
  duty: "Duties",
  deadline: "Deadlines",
  threshold: "Thresholds",
  date: "Timeline",
  fine: "Fines",
  measure: "Measures of the Code",
  annex: "Points of the annexes",
  list: "Lists",
  source: "Sources",
};

/** One thing the law data knows, as a page shows it. */
export interface Provision {
  readonly id: string;
  readonly kind: ProvisionKind;
  /** A number people may know it by, such as `D01` or `O07`. */
  readonly number?: string;
  readonly title: string;
  /** What it says, in our words. */
  readonly text: string;
  readonly cite: Cite;
  /** Who, when, unless and the like: labels with what stands under them. */
  readonly details: readonly (readonly [label: string, text: string])[];
  /** Its values through time, oldest first. */
  readonly history: readonly ProvisionValue[];
  /** Ids of what belongs to it. */
  readonly related: readonly string[];
}

export interface ProvisionValue {
  readonly from: IsoDate;
  /** In words; `null` where nothing is in force from that day. */
  readonly value: string | null;
  readonly cite: Cite;
}

/** What has legal force of what kind, in plain words. */
export function statusWords({ source, certainty }: Cite): string {
  if (certainty === "inference") return "Our inference: not stated in so many words";
  return {
    binding: "Binding law",
    guidance: "Guidance of the Commission: not binding, but what it enforces by",
    code: "Code of Practice: voluntary, binds whoever signed",
  }[sources[source].status];
}

const certaintyWords: Readonly<Record<Certainty, string>> = {
  settled: "Settled: the text itself says so",
  guideline: "Firm as guidance: the Court may see it differently",
  code: "Firm as the Code's own text",
  inference: "Open: to be checked by a lawyer before anything rests on it",
  hypothetical: "Supposed to ask what a change would do: not the law",
};

/** How firmly something stands, in plain words. */
export function certaintyOf({ source, certainty }: Cite): string {
  if (sources[source].secondhand) return "Reported: others state it, the source itself was not read";
  return certaintyWords[certainty];
}

/** Whether something is in force on a day: its last start not after it, unless that start ends it. */
export function valueInForce(provision: Provision, on: IsoDate): ProvisionValue | undefined {
  const value = provision.history.findLast(({ from }) => from <= on);
  return value?.value === null ? undefined : value;
}
