import type { FactName, Facts } from "./facts";
import type { Because } from "./finding";
import type { Flop } from "./flop";
import type { LineageEdge, LineageModel } from "./lineage";

/** The record, and the edge to it, that a fact comes from. */
export interface Origin {
  readonly modelId: string;
  readonly name: string;
  readonly edgeId?: string | undefined;
}

/** What a model's lineage says of one fact of it. */
export interface DerivedFact {
  readonly fact: FactName;
  readonly value: boolean | Flop | string;
  /** The figure is the least there can be, not all of it. */
  readonly isLeast?: true;
  readonly because: Because;
  readonly from: readonly Origin[];
  /** What the record says instead; it stands, and the difference is shown. */
  readonly recorded?: boolean | Flop | string;
}

export const originOf = (model: LineageModel, edge?: LineageEdge): Origin => ({
  modelId: model.id,
  name: model.name,
  ...(edge && { edgeId: edge.id }),
});

/** Facts with what the lineage adds where the record is silent. */
export function withDerived(facts: Facts, derived: readonly DerivedFact[]): Facts {
  const added = derived.filter(({ recorded }) => recorded === undefined);
  return { ...facts, ...Object.fromEntries(added.map(({ fact, value }) => [fact, value])) };
}

/** Whether a fact of a resolved model is only the least it can be. */
export const isLeast = (derived: readonly DerivedFact[], name: FactName): boolean =>
  derived.some(({ fact, isLeast: least, recorded }) => fact === name && least && recorded === undefined);
