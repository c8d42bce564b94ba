import {
  type ComputeEntry,
  type ComputeTotal,
  type ComputeTotals,
  computeTotals,
} from "@/lib/engine/compute-totals";
import type { ComputeBasis } from "@/lib/engine/facts";
import type { Flop } from "@/lib/engine/flop";
import { computeEntry } from "./ledger-figures";
import type { ModelData } from "./schema";

/** The compute of a model as everything that reasons or lists takes it. */
export interface RecordedCompute {
  readonly trainingFlop: Flop | null;
  readonly cumulativeTrainingFlop: Flop | null;
  readonly modificationFlop: Flop | null;
  readonly trainingBasis?: ComputeBasis | undefined;
  readonly cumulativeBasis?: ComputeBasis | undefined;
  readonly modificationBasis?: ComputeBasis | undefined;
  /** Sums of what counts; absent where the ledger counts nothing and stated figures stand. */
  readonly totals?: ComputeTotals | undefined;
  /** A stated figure that stands in for the training itself, of which the ledger has no entry. */
  readonly standIn?: Flop | undefined;
  /** Why the ledger's totals may leave compute out. */
  readonly doubt?: string | undefined;
}

/**
 * The one rule on ledger and stated figures. Where the ledger counts something its totals are the figures,
 * and what is stated stands beside them; where it counts nothing the stated figures stand. See
 * docs/decisions/0008.
 */
export function recordedCompute(model: ModelData): RecordedCompute {
  const { trainingFlop, cumulativeTrainingFlop, modificationFlop } = model;
  if (model.ledger.length === 0) return { trainingFlop, cumulativeTrainingFlop, modificationFlop };
  const listed = model.ledger.map(computeEntry);
  const counted = computeTotals(listed);
  if (counted.cumulative.entries === 0) return statedAlone(model, counted);
  const standIn = standInFor(model, counted);
  const entries = standIn === undefined ? listed : [...listed, trainingOf(standIn)];
  const totals = computeTotals(entries);
  const share = isModification(model) ? ownShare(model, totals) : undefined;
  const own = share !== undefined && share.entries > 0 ? share.best : modificationFlop;
  return {
    trainingFlop: totals.updates.entries === 0 ? null : totals.updates.best,
    cumulativeTrainingFlop: totals.cumulative.best,
    // A stated share that exceeds the counted whole cannot be a part of it.
    modificationFlop: own !== null && own > totals.cumulative.best ? null : own,
    trainingBasis: totals.updates.entries === 0 ? undefined : basisOf(totals.updates, trainingFlop),
    cumulativeBasis: basisOf(totals.cumulative, cumulativeTrainingFlop),
    modificationBasis: share && share.entries > 0 ? basisOf(share, modificationFlop) : undefined,
    totals,
    standIn,
    doubt: ledgerDoubt(model, totals),
  };
}

/**
 * What a modifier itself spent, in the notion that fits the base (GL 118 [115]): parameter updates where
 * the base has no systemic risk, otherwise cumulative; cumulative, the larger, while that is not known.
 */
export const ownShare = (
  { baseIsSystemicRisk }: Pick<ModelData, "baseIsSystemicRisk">,
  { own }: ComputeTotals,
): ComputeTotal => (baseIsSystemicRisk === false ? own.updates : own.cumulative);

/** Whether the record is of somebody else's model, modified; as the engine reads it. */
export const isModification = (
  model: Pick<ModelData, "isThirdPartyModification" | "actorRole" | "ourRole">,
): boolean => model.isThirdPartyModification ?? (model.actorRole ?? model.ourRole) === "downstream_modifier";

function statedAlone(model: ModelData, { updates, cumulative }: ComputeTotals): RecordedCompute {
  const { trainingFlop, cumulativeTrainingFlop, modificationFlop } = model;
  const beside = (stated: Flop | null, open: Flop) =>
    stated === null || open === 0n ? undefined : { low: stated, high: stated, planned: 0n, open };
  return {
    trainingFlop,
    cumulativeTrainingFlop,
    modificationFlop,
    trainingBasis: beside(trainingFlop, updates.open),
    cumulativeBasis: beside(cumulativeTrainingFlop, cumulative.open),
  };
}

function standInFor(model: ModelData, { updates, own }: ComputeTotals): Flop | undefined {
  const [entries, stated] = isModification(model)
    ? [own.updates.entries, model.modificationFlop]
    : [updates.entries, model.trainingFlop];
  return entries > 0 || stated === null ? undefined : stated;
}

const trainingOf = (flop: Flop): ComputeEntry => ({ stage: "pre-training", state: "actual", flop });

function basisOf({ low, high, planned, open }: ComputeTotal, stated: Flop | null): ComputeBasis {
  return { low, high, planned, open, ...(stated !== null && { stated }) };
}

function ledgerDoubt(model: ModelData, { updates, own }: ComputeTotals): string | undefined {
  if (model.ledgerComplete !== true) {
    return "Nobody has said that the compute ledger lists all compute that counts, so its total may be too low.";
  }
  const isModified = isModification(model);
  if (isModified && !model.ledger.some(({ stage }) => stage === "initial-weights")) {
    return "It modifies another model, but the compute ledger has no entry for the weights it started from.";
  }
  if ((isModified ? own.updates : updates).entries === 0) {
    return "The compute ledger has no entry for the training itself.";
  }
  return undefined;
}
