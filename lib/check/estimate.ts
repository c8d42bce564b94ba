import type { Flop } from "@/lib/engine/flop";
import type { Cite } from "@/lib/law/types";
import { parameters } from "@/lib/models/input";

/** Operations for each parameter and token: one pass forward and one back. */
const OPERATIONS = 6n;

/** Where the guidelines offer this way of estimating. */
export const estimateCite: Cite = { source: "GL", pinpoint: "GL 132", certainty: "guideline" };

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
  return { state: "ready", flop: OPERATIONS * count * tokens };
}
