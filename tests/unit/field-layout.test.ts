import { expect, it } from "vitest";
import { fieldLayout, nearest } from "@/components/field-chart/layout";
import { thresholds } from "@/lib/law/thresholds";
import type { FieldPoint } from "@/lib/portfolio/field-point";

const point = (id: string, flop: string, day: string): FieldPoint => ({
  id,
  name: id,
  modelClass: "gpai",
  flop,
  day,
  isExample: false,
});
const lines = [thresholds.gpaiTrainingFlop, thresholds.systemicRiskTrainingFlop].map(
  ([first]) => first?.value?.toString() ?? "",
);

it("puts more compute higher, later further right, and both thresholds inside", () => {
  const { points, y, inner } = fieldLayout(
    [point("later", "3e24", "2026-01-01"), point("earlier", "4e25", "2024-01-01")],
    lines,
    960,
  );
  const [earlier, later] = points;
  expect([earlier?.id, later?.id]).toEqual(["earlier", "later"]);
  expect((earlier?.y ?? 0) < (later?.y ?? 0) && (earlier?.x ?? 0) < (later?.x ?? 0)).toBe(true);
  for (const line of lines) {
    expect(y(Number(line))).toBeGreaterThan(inner.top);
    expect(y(Number(line))).toBeLessThan(inner.bottom);
  }
});

it("names powers of ten on its axis and fits a phone", () => {
  const { yTicks, xTicks, points } = fieldLayout([point("one", "3e21", "2026-01-01")], lines, 340);
  expect(yTicks.map(({ label }) => label)).toEqual(["10²²", "10²³", "10²⁴", "10²⁵"]);
  expect(xTicks.length).toBeLessThan(7);
  expect(points.every(({ x, y }) => x > 0 && x < 340 && y > 0 && y < 440)).toBe(true);
});

it("finds the mark that is meant, and none where none is near", () => {
  const { points } = fieldLayout([point("one", "3e24", "2026-01-01")], lines, 960);
  const [one] = points;
  expect(nearest(points, (one?.x ?? 0) + 5, one?.y ?? 0)).toBe(0);
  expect(nearest(points, (one?.x ?? 0) + 50, one?.y ?? 0)).toBeUndefined();
});
