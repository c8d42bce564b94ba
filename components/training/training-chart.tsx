"use client";

import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import type { TrainingChart as Chart } from "@/lib/training/chart";
import classes from "./chart.module.css";
import { chartLayout, HEIGHT } from "./chart-layout";

/** Width drawn on the server, before the real one is known. */
const FIRST_WIDTH = 960;

interface Props {
  chart: Chart;
  /** When today begins, in ms since 1970. */
  todayMs: number;
  /** What the picture shows, for whoever cannot see it. */
  words: string;
}

/** The cumulative compute of a run with its range against the thresholds, on a logarithmic scale. */
export function TrainingChart({ chart, todayMs, words }: Props) {
  const { ref, width } = useElementSize();
  const drawn = width || FIRST_WIDTH;
  const layout = useMemo(() => chartLayout(chart, drawn, todayMs), [chart, drawn, todayMs]);
  const { inner } = layout;
  return (
    <div ref={ref} className={classes.frame}>
      <svg className={classes.picture} viewBox={`0 0 ${drawn} ${HEIGHT}`} role="img" aria-label={words}>
        {layout.yTicks.map(({ at, label }) => (
          <g key={label}>
            <line className={classes.grid} x1={inner.left} x2={inner.right} y1={at} y2={at} />
            <text className={classes.axis} x={inner.left - 6} y={at + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ at, label }) => (
          <text key={at} className={classes.axis} x={at} y={HEIGHT - 14} textAnchor="middle">
            {label}
          </text>
        ))}
        <path className={classes.band} d={layout.band} />
        {layout.today !== undefined && (
          <g>
            <line
              className={classes.today}
              x1={layout.today}
              x2={layout.today}
              y1={inner.top}
              y2={inner.bottom}
            />
            <text className={classes.axis} x={layout.today + 4} y={inner.bottom - 6}>
              today
            </text>
          </g>
        )}
        <path className={classes.ahead} d={layout.ahead} />
        <path className={classes.measured} d={layout.measured} />
        {layout.dots.map(({ x, y }) => (
          <circle key={x} className={classes.dot} cx={x} cy={y} r={3} />
        ))}
        {layout.thresholds.map(({ y, name }) => (
          <g key={name}>
            <line className={classes.threshold} x1={inner.left} x2={inner.right} y1={y} y2={y} />
            <text className={classes.name} x={inner.left + 6} y={y - 6}>
              {name}
            </text>
          </g>
        ))}
        {layout.crossing && (
          <circle className={classes.crossing} cx={layout.crossing.x} cy={layout.crossing.y} r={6} />
        )}
      </svg>
    </div>
  );
}
