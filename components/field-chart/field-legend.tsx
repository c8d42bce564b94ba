import { classLabels } from "@/lib/assessments/class-labels";
import { modelClasses } from "@/lib/assessments/summary";
import type { FieldPoint } from "@/lib/portfolio/field-point";
import classes from "./field-chart.module.css";
import { markPath } from "./mark-path";

/** What each shape means; classes that are not drawn are left out. */
export function FieldLegend({ points }: { points: readonly FieldPoint[] }) {
  const shown = modelClasses.filter((one) => points.some(({ modelClass }) => modelClass === one));
  return (
    <ul className={classes.legend} aria-label="Legend">
      {shown.map((modelClass) => (
        <li key={modelClass}>
          <svg width="16" height="16" aria-hidden="true">
            <path className={classes.mark} data-class={modelClass} d={markPath(modelClass, 8, 8)} />
          </svg>
          {classLabels[modelClass]}
        </li>
      ))}
    </ul>
  );
}
