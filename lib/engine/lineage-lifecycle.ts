import type { ComputeBasis } from "./facts";
import { type Flop, greatest } from "./flop";
import type { LineageEdge, LineageIndex, LineageModel } from "./lineage";
import { sameProvider } from "./same-provider";

/** What one provider did to a model in one step. */
export interface Step {
  readonly model: LineageModel;
  readonly flop: Flop | undefined;
  /** What it may come to with what a ledger leaves open. */
  readonly most: Flop | undefined;
}

/** A model of another provider, at which the own work began. */
export interface ForeignBase {
  readonly edge: LineageEdge;
  readonly base: LineageModel;
  /** The names leave open whether it is another provider at all. */
  readonly isUnclear: boolean;
}

/** What a provider did since the last model of somebody else (GL 23 [22]). */
export interface Lifecycle {
  /** The model's own step first, then those before it by the same provider. */
  readonly steps: readonly Step[];
  readonly foreign: readonly ForeignBase[];
  /** Own models in it that were built on nobody else's. */
  readonly roots: readonly LineageModel[];
}

/** Walks from a model up through the same provider's models to the last ones of others. */
export function lifecycleOf(index: LineageIndex, id: string): Lifecycle {
  const model = index.model(id);
  const steps = new Map<string, Step>([[id, stepOf(index, model)]]);
  const foreign = new Map<string, ForeignBase>();
  const roots = new Map<string, LineageModel>();
  for (const edge of index.weightsOf(id)) {
    const base = index.model(edge.baseId);
    const same = sameProvider(model.provider, base.provider);
    if (same !== true) {
      foreign.set(base.id, { edge, base, isUnclear: same === undefined });
      continue;
    }
    const before = lifecycleOf(index, base.id);
    if (before.foreign.length === 0 || base.facts.isThirdPartyModification === false) {
      roots.set(base.id, base);
      continue;
    }
    for (const step of before.steps) steps.set(step.model.id, step);
    for (const one of before.foreign) foreign.set(one.base.id, one);
    for (const root of before.roots) roots.set(root.id, root);
  }
  return { steps: [...steps.values()], foreign: [...foreign.values()], roots: [...roots.values()] };
}

function stepOf(index: LineageIndex, model: LineageModel): Step {
  const flop = stepFlop(index, model);
  return {
    model,
    flop,
    most: flop === undefined ? undefined : flop + leftOpen(flop, model.facts.modificationBasis),
  };
}

/** Compute beside a figure that may count with it: open entries of its ledger, or a higher figure stated. */
export function leftOpen(flop: Flop, basis: ComputeBasis | undefined): Flop {
  return greatest(basis?.open ?? 0n, (basis?.stated ?? 0n) - flop);
}

/** Compute of a model's own step: what its record says, else what its edges say, if each says it. */
export function stepFlop(index: LineageIndex, model: LineageModel): Flop | undefined {
  return model.facts.modificationFlop ?? edgesFlop(index.weightsOf(model.id));
}

/** What edges state of one step together; `undefined` where one of them, or all, say nothing. */
export function edgesFlop(edges: readonly LineageEdge[]): Flop | undefined {
  if (edges.length === 0) return undefined;
  let total = 0n;
  for (const { kind, modificationFlop } of edges) {
    // Rounding weights trains nothing.
    const flop = modificationFlop ?? (kind === "quantised" ? 0n : undefined);
    if (flop === undefined) return undefined;
    total += flop;
  }
  return total;
}
