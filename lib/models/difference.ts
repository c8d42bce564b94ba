import type { Flop } from "@/lib/engine/flop";

/** How far one figure lies from another, in percent of the other: `12.5 % above`, `the same as`. */
export function difference(figure: Flop, other: Flop): string {
  if (figure === other) return "the same as";
  const gap = figure > other ? figure - other : other - figure;
  const tenths = (gap * 1000n + other / 2n) / other;
  const direction = figure > other ? "above" : "below";
  return tenths === 0n ? `less than 0.1 % ${direction}` : `${tenths / 10n}.${tenths % 10n} % ${direction}`;
}
