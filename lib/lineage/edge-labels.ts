import type { EdgeKind } from "@/lib/engine/lineage";

interface EdgeWords {
  /** What was done, as a noun. */
  readonly label: string;
  /** The same before the name of the base: "Fine-tune of". */
  readonly of: string;
  /** A word or two, for the picture. */
  readonly short: string;
}

/** How each kind of edge reads. */
export const edgeLabels: Readonly<Record<EdgeKind, EdgeWords>> = {
  fine_tune: { label: "Fine-tune", of: "Fine-tune of", short: "fine-tune" },
  adapter: { label: "Adapter (for example LoRA)", of: "Adapter on", short: "adapter" },
  instruction: { label: "Instruction tuning", of: "Instruction-tuned from", short: "instruction" },
  continued_pretraining: {
    label: "Continued pre-training",
    of: "Continued pre-training of",
    short: "pre-training",
  },
  merge: { label: "Merge or average", of: "Merged from", short: "merge" },
  initialised_from: { label: "Initialised from its weights", of: "Initialised from", short: "initialised" },
  quantised: { label: "Quantised copy", of: "Quantised copy of", short: "quantised" },
  distillation: { label: "Distillation", of: "Distilled from", short: "distilled" },
  other: { label: "Other, or not known", of: "Built on", short: "not known" },
};
