import type { ModelClass } from "@/lib/assessments/summary";
import type { Because } from "@/lib/engine/finding";
import type { Flop } from "@/lib/engine/flop";
import type { EdgeKind } from "@/lib/engine/lineage";

/** A model as the picture of a lineage has it. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly modelClass: ModelClass;
  /** Cumulative where it is known, else training compute. */
  readonly flop: Flop | undefined;
  readonly isArchived: boolean;
}

export interface GraphEdge {
  readonly id: string;
  readonly derivedId: string;
  readonly baseId: string;
  readonly kind: EdgeKind;
  readonly modificationFlop: Flop | undefined;
  readonly note: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  /** What it means in law. */
  readonly meaning: readonly Because[];
}

/** The lineage around one record. */
export interface LineageGraph {
  readonly id: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Models that are known to belong to it and are not among the nodes. */
  readonly hidden: number;
}

/** A link that was taken back. */
export interface RemovedEdge {
  readonly id: string;
  readonly kind: string;
  readonly baseId: string;
  readonly baseName: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly removedAt: Date;
  readonly removedByName: string;
}
