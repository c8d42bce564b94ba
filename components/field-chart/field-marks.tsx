import { memo } from "react";
import { modelClasses } from "@/lib/assessments/summary";
import classes from "./field-chart.module.css";
import type { Placed } from "./layout";
import { markPath } from "./mark-path";

/** All marks, one path a class: as light for fifteen hundred models as for five. */
export const FieldMarks = memo(function FieldMarks({ points }: { points: readonly Placed[] }) {
  // The gravest class is drawn last, on top.
  return modelClasses.toReversed().map((modelClass) => {
    const path = points
      .filter((point) => point.modelClass === modelClass)
      .map(({ x, y }) => markPath(modelClass, x, y))
      .join("");
    return path && <path key={modelClass} className={classes.mark} data-class={modelClass} d={path} />;
  });
});
