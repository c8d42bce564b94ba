import { type Flop, parseFlop, writeFlop } from "@/lib/engine/flop";
import { type Thresholds, thresholds } from "@/lib/law/thresholds";

/** No model anybody asks about was trained with less; a figure below it lost its exponent on the way. */
const LEAST_PLAUSIBLE = 1000n;
/** A double holds this many digits truly; what follows is how it was printed. */
const DOUBLE_DIGITS = 15;

export type EpochFlop =
  | { readonly kind: "none" }
  | { readonly kind: "figure"; readonly flop: Flop; readonly raw: string; readonly rounded: boolean }
  | { readonly kind: "refused"; readonly raw: string; readonly why: string };

/**
 * Reads a FLOP figure of Epoch AI's: whole operations, without the trace of floating point
 * (3.3499999999999998e+25) and without the marker digits Epoch appends to tell figures apart
 * (5.0000000001e+25, 6.000010000000001e+24).
 *
 * A figure is never rounded from above a threshold of the law to or below it: there the digits stay.
 */
export function readEpochFlop(cell: string): EpochFlop {
  const raw = cell.trim();
  if (raw === "") return { kind: "none" };
  const parts = /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(raw.replace(/[,\s]/g, ""));
  if (parts === null) return { kind: "refused", raw, why: "it is not a number" };
  const [, whole = "", fraction = "", exponent = "0"] = parts;
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return { kind: "refused", raw, why: "zero is no figure of compute" };
  const power = Number(exponent) - fraction.length + digits.length;
  const exact = scale(digits, power);
  const kept = unmarked(roundDigits(digits, DOUBLE_DIGITS));
  const plain = scale(kept.digits, power + kept.carry);
  const flop = crosses(exact, plain) ? exact : plain;
  if (flop < LEAST_PLAUSIBLE) {
    return { kind: "refused", raw, why: "so few operations are not plausible; an exponent may be lost" };
  }
  const parsed = parseFlop(flop.toString());
  if (!parsed.ok) return { kind: "refused", raw, why: parsed.message };
  return { kind: "figure", flop, raw, rounded: writeFlop(flop) !== writeFlop(exact) };
}

/** `0.digits` times ten to the `power`, to a whole number, half up. */
function scale(digits: string, power: number): bigint {
  if (power >= digits.length) return BigInt(digits + "0".repeat(Math.min(power - digits.length, 60)));
  if (power < 0) return 0n;
  const whole = BigInt(digits.slice(0, power) || "0");
  return Number(digits[power] ?? "0") >= 5 ? whole + 1n : whole;
}

function roundDigits(digits: string, most: number): { digits: string; carry: number } {
  if (digits.length <= most) return { digits, carry: 0 };
  const up = Number(digits[most]) >= 5 ? 1n : 0n;
  const rounded = (BigInt(digits.slice(0, most)) + up).toString();
  return { digits: rounded, carry: rounded.length - most };
}

/** Takes off a lone last 1 behind two or more zeros, in figures of six digits and more. */
function unmarked({ digits, carry }: { digits: string; carry: number }): { digits: string; carry: number } {
  const shortest = digits.replace(/0+$/, "");
  if (shortest.length < 6) return { digits: shortest || "0", carry };
  return { digits: shortest.replace(/0{2,}1$/, ""), carry };
}

const limits = (["gpaiTrainingFlop", "systemicRiskTrainingFlop"] as const satisfies (keyof Thresholds)[])
  .flatMap((name) => thresholds[name].map((entry) => entry.value))
  .filter((value) => value !== null);

function crosses(exact: Flop, plain: Flop): boolean {
  return limits.some((limit) => exact > limit && plain <= limit);
}
