import type { Flop } from "@/lib/engine/flop";

/** Tokens nobody has trained on; a count of parameters that implies more has lost its thousands. */
const MOST_TOKENS = 10n ** 15n;
/** FLOP per parameter and token of a dense transformer, forward and backward. */
const FLOP_PER_PARAMETER_TOKEN = 6n;
/** How far a count may lie from the size in the model's own name. */
const MOST_RATIO = 30;

export interface ParameterCount {
  /** Digits for the form, or "" where nothing is stated or it cannot be right. */
  readonly text: string;
  readonly warning: string | undefined;
}

/** Reads a parameter count and checks its unit against the model's name and compute (a slip by a thousand is common). */
export function parameterCount(name: string, cell: string, flop: Flop | undefined): ParameterCount {
  if (cell === "") return { text: "", warning: undefined };
  const stated = Number(cell.replace(/[,\s]/g, ""));
  if (!Number.isFinite(stated) || stated < 1) {
    return { text: "", warning: `Parameters "${cell}" are no number and were not taken over.` };
  }
  const count = BigInt(Math.round(Number(stated.toPrecision(15))));
  const named = sizeInName(name);
  const slips = named !== undefined && (stated / named > MOST_RATIO || named / stated > MOST_RATIO);
  if (slips || (flop !== undefined && flop / (FLOP_PER_PARAMETER_TOKEN * count) > MOST_TOKENS)) {
    const why = slips ? "the model's own name" : "its training compute";
    return {
      text: "",
      warning: `Parameters of ${count} do not fit ${why}: check the unit. They were not taken over.`,
    };
  }
  return { text: count.toString(), warning: undefined };
}

/** The largest size a name states, such as 7B or 1.5B; without one, nothing. */
function sizeInName(name: string): number | undefined {
  const sizes = [...name.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)\s?([BMT])\b/gi)].map(
    ([, size, unit]) => Number(size) * ({ M: 1e6, B: 1e9, T: 1e12 }[(unit ?? "B").toUpperCase()] ?? 1e9),
  );
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}
