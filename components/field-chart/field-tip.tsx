import { Flop } from "@/components/ui/flop";
import { classLabels } from "@/lib/assessments/class-labels";
import { showDay } from "@/lib/engine/show-day";
import classes from "./field-chart.module.css";
import type { Placed } from "./layout";

/** What the mark under the pointer or the focus stands for. */
export function FieldTip({ point, width }: { point: Placed; width: number }) {
  const isRight = point.x > width / 2;
  return (
    <div
      className={classes.tip}
      aria-hidden="true"
      style={{
        top: Math.max(0, point.y - 30),
        ...(isRight ? { right: width - point.x + 14 } : { left: point.x + 14 }),
      }}
    >
      <strong>{point.name}</strong>
      {point.isExample && " (invented example)"}
      <br />
      <Flop flop={point.flop} />, {showDay(point.day)}
      <br />
      {classLabels[point.modelClass]}
    </div>
  );
}
