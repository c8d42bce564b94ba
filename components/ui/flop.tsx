import { parseFlop, showFlop } from "@/lib/engine/flop";
import { Unknown } from "./unknown";

/** A figure stays in one line, unless it is longer than the line: an exact figure may have 25 digits. */
const inOneLine = { display: "inline-block", overflowWrap: "anywhere" } as const;

/** A figure in FLOP as `3.8 × 10²⁵ FLOP`, from an exact count or its text; `unknown` where there is none. */
export function Flop({ flop }: { flop: bigint | string | null | undefined }) {
  if (flop === null || flop === undefined || flop === "") return <Unknown />;
  const parsed = typeof flop === "bigint" ? { ok: true as const, flop } : parseFlop(flop);
  return <span style={inOneLine}>{parsed.ok ? showFlop(parsed.flop) : String(flop)}</span>;
}
