import type { EdgeKind } from "@/lib/engine/lineage";

interface EdgeWords {
  /** What was done, as a noun. */
  readonly label: string;
  /** The same before the name of the base: "Fine-tune of". */
  readonly of: string;
}

/** How each kind of edge reads. */
export const edgeLabels: Readonly<Record<EdgeKind, EdgeWords>> = {
  fine_tune: { label: "Fine-tune", of: "Fine-tune of" },
  adapter: { label: "Adapter (for example LoRA)", of: "Adapter on" },
  instruction: { label: "Instruction tuning", of: "Instruction-tuned from" },
  continued_pretraining: { label: "Continued pre-training", of: "Continued pre-training of" },
  merge: { label: "Merge or average", of: "Merged from" },
  initialised_from: { label: "Initialised from its weights", of: "Initialised from" },
  quantised: { label: "Quantised copy", of: "Quantised copy of" },
  distillation: { label: "Distillation", of: "Distilled from" },
  other: { label: "Other, or not known", of: "Built on" },
};
