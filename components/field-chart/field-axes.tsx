import classes from "./field-chart.module.css";
import { HEIGHT, type Layout } from "./layout";

export interface ThresholdLine {
  /** Exact, as decimal text. */
  flop: string;
  /** What lies above it, in a few words. */
  name: string;
}

/** The two axes and the thresholds of the law as lines. */
export function FieldAxes({ layout, thresholds }: { layout: Layout; thresholds: readonly ThresholdLine[] }) {
  const { inner, xTicks, yTicks } = layout;
  return (
    <g>
      {yTicks.map(({ at, label }) => (
        <g key={label}>
          <line className={classes.grid} x1={inner.left} x2={inner.right} y1={at} y2={at} />
          <text className={classes.axis} x={inner.left - 6} y={at + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <g key={at}>
          <line className={classes.grid} x1={at} x2={at} y1={inner.top} y2={inner.bottom} />
          <text className={classes.axis} x={at} y={HEIGHT - 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {thresholds.map(({ flop, name }) => (
        <g key={flop}>
          <line
            className={classes.threshold}
            x1={inner.left}
            x2={inner.right}
            y1={layout.y(Number(flop))}
            y2={layout.y(Number(flop))}
          />
          <text className={classes.thresholdName} x={inner.left + 6} y={layout.y(Number(flop)) - 6}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
