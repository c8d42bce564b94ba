import { scaleLog, scaleUtc } from "d3-scale";
import { showFlop } from "@/lib/engine/flop";
import type { FieldPoint } from "@/lib/portfolio/field-point";

export const HEIGHT = 440;
const MARGIN = { top: 16, right: 16, bottom: 34, left: 46 };

export interface Placed extends FieldPoint {
  x: number;
  y: number;
}

export interface Layout {
  width: number;
  inner: { left: number; right: number; top: number; bottom: number };
  /** In the order of their days: the order in which the arrow keys go. */
  points: Placed[];
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; label: string }[];
  y: (flop: number) => number;
}

const DAY_MS = 86_400_000;
const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** `10²³`, without the unit that the axis names once. */
const power = (exponent: number): string => showFlop(10n ** BigInt(exponent)).replace(" FLOP", "");

/** Where everything stands in a picture of this width. Positions are rounded; figures stay exact. */
export function fieldLayout(
  points: readonly FieldPoint[],
  thresholds: readonly string[],
  width: number,
): Layout {
  const inner = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
  };
  const days = points.map(({ day }) => toMs(day));
  const figures = [...points.map(({ flop }) => flop), ...thresholds].map(Number);
  const x = scaleUtc()
    .domain([Math.min(...days) - 60 * DAY_MS, Math.max(...days) + 60 * DAY_MS])
    .range([inner.left, inner.right]);
  const y = scaleLog()
    .domain([Math.min(...figures) / 2, Math.max(...figures) * 2])
    .range([inner.bottom, inner.top]);
  const [low = 1, high = 1] = y.domain();
  const exponents = Array.from(
    { length: Math.floor(Math.log10(high)) - Math.ceil(Math.log10(low)) + 1 },
    (_, step) => Math.ceil(Math.log10(low)) + step,
  );
  const label = x.tickFormat();
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    width,
    inner,
    points: points
      .map((point) => ({ ...point, x: round(x(toMs(point.day))), y: round(y(Number(point.flop))) }))
      .sort((a, b) => a.x - b.x || b.y - a.y),
    xTicks: x
      .ticks(Math.max(2, Math.floor(width / 110)))
      .map((at) => ({ at: round(x(at)), label: label(at) })),
    yTicks: exponents.map((exponent) => ({ at: round(y(10 ** exponent)), label: power(exponent) })),
    y: (flop) => round(y(flop)),
  };
}

/** The point nearest to a place, if any is near enough to be meant. */
export function nearest(points: readonly Placed[], x: number, y: number, reach = 24): number | undefined {
  let best: number | undefined;
  let least = reach * reach;
  points.forEach((point, index) => {
    const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
    if (distance <= least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
