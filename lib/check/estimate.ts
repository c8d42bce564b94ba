import { tokenEstimate } from "@/lib/engine/compute-estimates";
import { decimal } from "@/lib/engine/decimal";
import type { Flop } from "@/lib/engine/flop";
import { estimateMethods } from "@/lib/law/compute-estimates";
import type { Cite } from "@/lib/law/types";
import { parameters } from "@/lib/models/input";

/** Where the guidelines offer this way of estimating. */
export const estimateCite: Cite = estimateMethods.tokens.cite;

export type Estimate =
  | { state: "empty" }
  | { state: "unreadable"; field: "parameters" | "tokens" }
  | { state: "ready"; flop: Flop };

/**
 * Training compute by the size of a dense transformer: 6 × parameters × tokens, exactly.
 *
 * @param size parameters as people write them, for example `70B`
 * @param seen tokens seen in training, repeats included, for example `15T`
 */
export function estimateTrainingFlop(size: string, seen: string): Estimate {
  const parts = { parameters: parameters.safeParse(size), tokens: parameters.safeParse(seen) };
  for (const field of ["parameters", "tokens"] as const) {
    if (!parts[field].success) return { state: "unreadable", field };
  }
  const [count, tokens] = [parts.parameters.data, parts.tokens.data];
  if (count === null || count === undefined || tokens === null || tokens === undefined)
    return { state: "empty" };
  return { state: "ready", flop: tokenEstimate({ parameters: count, tokens: decimal(tokens) }).flop };
}
