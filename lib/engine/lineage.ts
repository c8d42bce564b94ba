import type { Facts } from "./facts";
import type { Flop } from "./flop";

/** How a model came out of another. */
export const edgeKinds = [
  "fine_tune",
  "adapter",
  "instruction",
  "continued_pretraining",
  "merge",
  "initialised_from",
  "quantised",
  "distillation",
  "other",
] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** A model as its record states it, before anything is filled in from its lineage. */
export interface LineageModel {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly facts: Facts;
}

/** One model made from another. */
export interface LineageEdge {
  readonly id: string;
  readonly derivedId: string;
  readonly baseId: string;
  readonly kind: EdgeKind;
  /** Compute of this step alone; for a distillation, the teacher's passes that made private training data. */
  readonly modificationFlop: Flop | undefined;
}

/** Models and how they came out of each other; free of cycles. */
export interface Lineage {
  readonly models: readonly LineageModel[];
  readonly edges: readonly LineageEdge[];
}

export const noLineage: Lineage = { models: [], edges: [] };

/** Whether the derived model holds weights of its base. A student learns from its teacher without them. */
export const carriesWeights = (kind: EdgeKind): boolean => kind !== "distillation" && kind !== "other";

/** The same lineage, looked up by model. */
export class LineageIndex {
  private readonly models: ReadonlyMap<string, LineageModel>;
  private readonly bases = new Map<string, LineageEdge[]>();

  constructor(lineage: Lineage) {
    this.models = new Map(lineage.models.map((model) => [model.id, model]));
    for (const edge of lineage.edges) {
      if (!this.models.has(edge.baseId)) continue;
      const known = this.bases.get(edge.derivedId);
      if (known === undefined) this.bases.set(edge.derivedId, [edge]);
      else known.push(edge);
    }
  }

  model(id: string): LineageModel {
    const model = this.models.get(id);
    if (model === undefined) throw new Error(`no model ${id} in this lineage`);
    return model;
  }

  /** What a model was made from, all kinds. */
  basesOf(id: string): readonly LineageEdge[] {
    return this.bases.get(id) ?? [];
  }

  /** What a model holds weights of. */
  weightsOf(id: string): readonly LineageEdge[] {
    return this.basesOf(id).filter(({ kind }) => carriesWeights(kind));
  }
}
