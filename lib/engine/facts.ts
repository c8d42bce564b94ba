import type { CodeChapter } from "@/lib/law/code-chapters";
import type { LicenceTerm } from "@/lib/law/licence-terms";
import type { OutputModality } from "@/lib/law/modalities";
import type { IsoDate } from "@/lib/law/types";
import type { Decision } from "./decisions";
import type { RecordedEvent } from "./events";
import type { Flop } from "./flop";

/** Whom the facts are about: the part played in bringing the model to market (GL 51-60). */
export const actorRoles = [
  "original_developer",
  "downstream_modifier",
  "contractor",
  "contract_developer",
  "hub_operator",
  "consortium_coordinator",
  "upstream_developer",
  "downstream_integrator",
] as const;
export type ActorRole = (typeof actorRoles)[number];

export const accessTerms = ["open", "safety_verification", "country_restricted"] as const;
export type AccessTerms = (typeof accessTerms)[number];

/** How the model earns money, as far as it bears on the exemption (GL 86-89). */
export const monetisations = [
  "no",
  "optional_services",
  "between_microenterprises",
  "dual_licensing",
  "exclusive_ad_funded_hosting",
  "personal_data",
] as const;
export type Monetisation = (typeof monetisations)[number];

/** How the model reaches others (Art 3(9), 3(10); GL 53-59; Rec 97). */
export const supplies = [
  "eu_market",
  "via_downstream_system",
  "internal_essential",
  "internal_only",
  "research_only",
  "non_commercial",
] as const;
export type Supply = (typeof supplies)[number];

export const taskRanges = ["broad", "narrow", "appears_narrow"] as const;
export type TaskRange = (typeof taskRanges)[number];

export const thresholdTriggers = ["met", "known_will_be_met", "transitional"] as const;
export type ThresholdTrigger = (typeof thresholdTriggers)[number];

/** What stands behind a figure that is the total of a ledger; see `computeTotals`. */
export interface ComputeBasis {
  readonly low: Flop;
  readonly high: Flop;
  /** What of the figure is planned and not yet spent. */
  readonly planned: Flop;
  /** Compute on which the guidelines are silent; not in the figure. */
  readonly open: Flop;
  /** A figure stated for the same beside the ledger. */
  readonly stated?: Flop | undefined;
}

/**
 * What the engine reasons from. Every fact may be absent: unknown. Absence is never read as "no".
 * FLOP are exact counts; days are `YYYY-MM-DD`.
 */
export interface Facts {
  actorRole?: ActorRole | undefined;
  /** Place of establishment of the assessed actor. */
  providerLocation?: "EU" | "non-EU" | undefined;
  /** Chapters of the Code of Practice the provider signed; empty: none; absent: not known. */
  codeChapters?: readonly CodeChapter[] | undefined;

  outputModalities?: readonly OutputModality[] | undefined;
  /** `narrow`: can competently do only a narrow set of tasks; `appears_narrow`: so it seems, nobody judged. */
  taskRange?: TaskRange | undefined;
  /** Shown to be significantly general, or shown not to be (GL 20); absent: nothing shown. */
  generalityShown?: boolean | undefined;

  /** Compute that directly contributed to parameter updates (GL 118 [115]). */
  trainingFlop?: Flop | undefined;
  /** Cumulative compute of the model as it results (Annex A.1; GL 119 [116]). */
  cumulativeTrainingFlop?: Flop | undefined;
  /** Behind the two figures above, where a ledger gives them. */
  trainingBasis?: ComputeBasis | undefined;
  cumulativeBasis?: ComputeBasis | undefined;
  /** Why the stated compute may be too low to rest a "no" on. */
  computeDoubt?: string | undefined;

  /** Modified by an actor other than, and not acting for, the original provider. */
  isThirdPartyModification?: boolean | undefined;
  baseIsGpai?: boolean | undefined;
  baseIsSystemicRisk?: boolean | undefined;
  /** `false`: not known and not estimable, so the replacement thresholds apply (GL 64 [61]). */
  baseComputeKnown?: boolean | undefined;
  /** In the notion that fits the base: parameter updates, or cumulative where it has systemic risk. */
  baseTrainingFlop?: Flop | undefined;
  modificationFlop?: Flop | undefined;
  modificationBasis?: ComputeBasis | undefined;
  /** What its lineage has beside the last step and one base; no rule reads it, but a judgement of significance rests on it. */
  modificationHistory?: string | undefined;
  weightsControlledBy?: "modifier" | "original_provider" | undefined;

  weightsPublic?: boolean | undefined;
  architecturePublic?: boolean | undefined;
  usageInfoPublic?: boolean | undefined;
  /** Which licence, by name or in its own words; no rule reads it, but a judgement of its terms rests on it. */
  licence?: string | undefined;
  licenceTerms?: LicenceTerm | undefined;
  accessTerms?: AccessTerms | undefined;
  monetisation?: Monetisation | undefined;

  supply?: Supply | undefined;
  /** The upstream provider clearly and unequivocally excluded the Union (GL 59). */
  euExcluded?: boolean | undefined;
  /** Day of placing on the Union market, past or planned. */
  placedOn?: IsoDate | "not_placed" | undefined;
  /** First release through any channel; stands in for the placing, openly, while that is unknown. */
  releasedOn?: IsoDate | undefined;
  furtherTrainedOn?: IsoDate | undefined;

  /** The earlier of: the threshold is met; it becomes known that it will be. */
  thresholdMetOrKnownOn?: IsoDate | undefined;
  thresholdTrigger?: ThresholdTrigger | undefined;
  designationBasis?: "52(1)" | "52(4)" | undefined;
  designatedOn?: IsoDate | undefined;
  rebuttal?: "filed" | "accepted" | "rejected" | undefined;
  rebuttalDecidedOn?: IsoDate | undefined;
  registeredEuBusinessUsers?: number | undefined;

  /** What happened and starts or answers a period; absent and empty are the same. */
  events?: readonly RecordedEvent[] | undefined;
  /** What persons decided where the law leaves it to judgement, oldest first; of one question the last stands. */
  decisions?: readonly Decision[] | undefined;
}

export type FactName = Exclude<keyof Facts, "decisions">;

/** Whether the assessed actor modified somebody else's model; unknown when nothing says so. */
export function modifiesThirdPartyModel(facts: Facts): boolean | undefined {
  if (facts.isThirdPartyModification !== undefined) return facts.isThirdPartyModification;
  if (facts.actorRole === undefined) return undefined;
  return facts.actorRole === "downstream_modifier";
}
