import { startOf } from "@/lib/engine/brussels-day";
import type { Flop } from "@/lib/engine/flop";
import type { Crossing, Forecast } from "@/lib/engine/forecast";
import type { Knot } from "@/lib/engine/run-curve";
import type { RunData } from "./schema";

/** One point of the picture: figures of the run and what came before it, as exact decimal text. */
export interface ChartPoint {
  /** In ms since 1970. */
  at: number;
  low: string;
  expected: string;
  high: string;
}

export interface TrainingChart {
  measured: ChartPoint[];
  /** The plan, or what goes on from the last reading; straight from each point to the next. */
  ahead: ChartPoint[];
  aheadIs: "planned" | "projected";
  /** `flop` in the measure of the picture: without what the base model brings. */
  thresholds: { name: string; flop: string }[];
  /** Where the expected curve passes the gravest threshold. */
  crossingOn: string | undefined;
}

const HALF_YEAR_MS = 183 * 86_400_000;
const STEPS = 24;

/** The picture of a run, or nothing where there is no day to draw it by. */
export function trainingChart(
  { curve }: Forecast,
  crossings: readonly Crossing[],
  { priorFlop, uncertaintyPercent }: RunData,
): TrainingChart | undefined {
  const point = (at: number, slow: Flop, expected: Flop, fast: Flop): ChartPoint => {
    const total = (flop: Flop, percent: number) =>
      (((flop + (priorFlop ?? 0n)) * BigInt(percent)) / 100n).toString();
    return {
      at,
      low: total(slow, 100 - uncertaintyPercent),
      expected: total(expected, 100),
      high: total(fast, 100 + uncertaintyPercent),
    };
  };
  const measured = curve.measured.map(({ at, flop }) => point(at, flop, flop, flop));
  const from = curve.measured.at(-1)?.at ?? curve.expected[0]?.at;
  const end = curve.expected.at(-1)?.at;
  if (from === undefined || end === undefined) return undefined;
  const until = curve.hasEnd || curve.basis === "plan" ? end : Math.min(end, shownUntil(crossings, from));
  const ahead =
    until <= from
      ? []
      : Array.from({ length: STEPS + 1 }, (_, step) => {
          const at = from + Math.round(((until - from) * step) / STEPS);
          return point(at, flopAt(curve.slow, at), flopAt(curve.expected, at), flopAt(curve.fast, at));
        });
  return {
    measured,
    ahead,
    aheadIs: curve.basis === "plan" ? "planned" : "projected",
    thresholds: crossings.flatMap(({ threshold: { flop, times, base, name } }) => {
      const own = flop === undefined ? 0n : flop / times - (base ?? 0n);
      const less = base ? " less the base model's" : "";
      return own > 0n ? [{ name: `${name}${less}`, flop: own.toString() }] : [];
    }),
    crossingOn: crossings.map(({ expected }) => expected).find((day) => /^\d/.test(day)),
  };
}

/** Without an end the curve would go on for years: half a year, or until the last crossing that is foreseen. */
function shownUntil(crossings: readonly Crossing[], from: number): number {
  const days = crossings.flatMap(({ expected, latest }) => [expected, latest]);
  const passed = days.filter((day) => /^\d/.test(day)).map((day) => startOf(day) + 30 * 86_400_000);
  return Math.max(from + HALF_YEAR_MS, ...passed);
}

/** A curve's figure at an instant between its first point and its last. */
function flopAt(knots: readonly Knot[], at: number): Flop {
  const next = knots.findIndex((knot) => knot.at >= at);
  const to = knots[next === -1 ? knots.length - 1 : next];
  const from = knots[next - 1];
  if (to === undefined) return 0n;
  if (from === undefined || next === -1) return to.flop;
  return from.flop + ((to.flop - from.flop) * BigInt(at - from.at)) / BigInt(to.at - from.at);
}
