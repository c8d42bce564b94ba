import { writeFlop } from "@/lib/engine/flop";
import type { EdgeKind } from "@/lib/engine/lineage";
import { edgeLabels } from "./edge-labels";

/** An edge as the history has it: `Fine-tune of Base One (3e23 FLOP)`. */
export function edgeText(
  { kind, modificationFlop }: { kind: string; modificationFlop: bigint | null },
  baseName: string,
): string {
  const flop = modificationFlop === null ? "" : ` (${writeFlop(modificationFlop)} FLOP)`;
  return `${edgeLabels[kind as EdgeKind].of} ${baseName}${flop}`;
}
