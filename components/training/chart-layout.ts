import { scaleLog, scaleUtc } from "d3-scale";
import { showFlop } from "@/lib/engine/flop";
import type { ChartPoint, TrainingChart } from "@/lib/training/chart";

export const HEIGHT = 320;
const MARGIN = { top: 18, right: 16, bottom: 34, left: 46 };
const DAY_MS = 86_400_000;

export interface ChartLayout {
  inner: { left: number; right: number; top: number; bottom: number };
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; label: string }[];
  /** SVG paths: the range as a surface, what was measured and what is ahead as lines. */
  band: string;
  measured: string;
  ahead: string;
  dots: { x: number; y: number }[];
  thresholds: { y: number; name: string }[];
  crossing: { x: number; y: number } | undefined;
  today: number | undefined;
}

/** Where everything stands in a picture of this width. Positions are rounded; the exact figures stand in the table. */
export function chartLayout(chart: TrainingChart, width: number, todayMs: number): ChartLayout {
  const inner = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
  };
  const points = [...chart.measured, ...chart.ahead];
  const days = points.map(({ at }) => at);
  const [start, end] = [Math.min(...days), Math.max(...days)];
  const x = scaleUtc()
    .domain(start < end ? [start, end] : [start - DAY_MS, end + DAY_MS])
    .range([inner.left, inner.right]);
  const lines = chart.thresholds.map(({ flop }) => Number(flop));
  const highest = Math.max(...points.map(({ high }) => Number(high)), ...lines);
  const lowest = Math.min(
    ...points.map(({ low }) => Number(low)).filter((flop) => flop > 0),
    ...lines.map((line) => line / 10),
  );
  // Four powers of ten show what matters; a run begins at nothing, which no logarithm can show.
  const y = scaleLog()
    .domain([Math.max(lowest, highest / 10_000) / 1.5, highest * 1.5])
    .range([inner.bottom, inner.top])
    .clamp(true);
  const round = (value: number) => Math.round(value * 10) / 10;
  const place = (at: number, flop: string) => ({ x: round(x(at)), y: round(y(Math.max(Number(flop), 1))) });
  const path = (from: readonly ChartPoint[], which: "low" | "expected" | "high") =>
    from.map((point) => place(point.at, point[which])).map((at) => `${at.x} ${at.y}`);
  const [floor = 1, top = 1] = y.domain();
  const exponents = Array.from(
    { length: Math.max(0, Math.floor(Math.log10(top)) - Math.ceil(Math.log10(floor)) + 1) },
    (_, step) => Math.ceil(Math.log10(floor)) + step,
  );
  const label = x.tickFormat();
  const measured = path(chart.measured, "expected");
  const ahead = path(chart.ahead, "expected");
  return {
    inner,
    xTicks: x
      .ticks(Math.max(2, Math.floor(width / 120)))
      .map((at) => ({ at: round(x(at)), label: label(at) })),
    yTicks: exponents.map((exponent) => ({
      at: round(y(10 ** exponent)),
      label: showFlop(10n ** BigInt(exponent)).replace(" FLOP", ""),
    })),
    band: `M${[...path(points, "high"), ...path(points, "low").toReversed()].join("L")}Z`,
    measured: measured.length > 0 ? `M${measured.join("L")}` : "",
    ahead: ahead.length > 0 ? `M${ahead.join("L")}` : "",
    dots: chart.measured.length > 60 ? [] : chart.measured.map(({ at, expected }) => place(at, expected)),
    thresholds: chart.thresholds.map(({ name, flop }) => ({ name, y: round(y(Number(flop))) })),
    crossing: crossingOf(
      chart,
      (at) => round(x(at)),
      (flop) => round(y(flop)),
    ),
    today: todayMs > start && todayMs < end ? round(x(todayMs)) : undefined,
  };
}

/** Where the expected line first is over the gravest threshold. */
function crossingOf(chart: TrainingChart, x: (at: number) => number, y: (flop: number) => number) {
  const line = Number(chart.thresholds[0]?.flop);
  const points = [...chart.measured, ...chart.ahead];
  const next = points.findIndex(({ expected }) => Number(expected) > line);
  const [from, to] = [points[next - 1], points[next]];
  if (to === undefined || Number.isNaN(line)) return undefined;
  if (from === undefined) return { x: x(to.at), y: y(Number(to.expected)) };
  const share = (line - Number(from.expected)) / (Number(to.expected) - Number(from.expected));
  return { x: x(from.at + (to.at - from.at) * share), y: y(line) };
}
