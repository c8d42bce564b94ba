"use client";

import { VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useRouter, useSearchParams } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useState } from "react";
import { classLabels } from "@/lib/assessments/class-labels";
import { keepDay } from "@/lib/assessments/keep-day";
import { parseFlop, showFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import type { FieldPoint } from "@/lib/portfolio/field-point";
import { FieldAxes, type ThresholdLine } from "./field-axes";
import classes from "./field-chart.module.css";
import { FieldMarks } from "./field-marks";
import { FieldTip } from "./field-tip";
import { fieldLayout, HEIGHT, nearest, type Placed } from "./layout";

/** Width drawn on the server, before the real one is known. */
const FIRST_WIDTH = 960;

interface Props {
  points: readonly FieldPoint[];
  thresholds: readonly ThresholdLine[];
}

/**
 * Training compute against release day. One link moves from mark to mark, with the pointer or the arrow
 * keys, so that the picture is one stop for the Tab key and not fifteen hundred.
 */
export function FieldChart({ points, thresholds }: Props) {
  const router = useRouter();
  const day = useSearchParams().get("asOf");
  const { ref, width } = useElementSize();
  const layout = useMemo(
    () =>
      fieldLayout(
        points,
        thresholds.map(({ flop }) => flop),
        width || FIRST_WIDTH,
      ),
    [points, thresholds, width],
  );
  const [at, setAt] = useState(points.length - 1);
  const [isEngaged, setIsEngaged] = useState(false);
  const current = layout.points[Math.min(at, layout.points.length - 1)];
  if (current === undefined) return null;
  const address = keepDay(`/models/${current.id}`, day);

  function follow(event: PointerEvent<SVGSVGElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = layout.width / box.width;
    const found = nearest(
      layout.points,
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale,
    );
    if (found !== undefined) setAt(found);
    setIsEngaged(found !== undefined);
  }

  function move(event: KeyboardEvent) {
    const next = neighbour(layout.points, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  }

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || current === undefined) return;
    event.preventDefault();
    router.push(address);
  }

  const words = inWords(current);
  const box = `0 0 ${layout.width} ${HEIGHT}`;
  return (
    <div ref={ref} className={classes.frame}>
      <svg className={classes.picture} viewBox={box} aria-hidden="true">
        <FieldAxes layout={layout} thresholds={thresholds} />
        <FieldMarks points={layout.points} />
      </svg>
      <svg
        className={classes.overlay}
        viewBox={box}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setIsEngaged(false)}
      >
        <title>Training compute of each model against its release</title>
        <a
          className={classes.link}
          href={address}
          aria-label={words}
          aria-describedby="field-keys"
          onKeyDown={move}
          onClick={open}
          onFocus={() => setIsEngaged(true)}
          onBlur={() => setIsEngaged(false)}
        >
          <circle
            className={classes.ring}
            data-shown={isEngaged || undefined}
            cx={current.x}
            cy={current.y}
            r={11}
          />
        </a>
      </svg>
      {isEngaged && <FieldTip point={current} width={layout.width} />}
      <VisuallyHidden role="status">{isEngaged && words}</VisuallyHidden>
    </div>
  );
}

function inWords({ name, flop, day, modelClass, isExample }: Placed): string {
  const parsed = parseFlop(flop);
  const figure = parsed.ok ? showFlop(parsed.flop) : flop;
  return `${name}${isExample ? " (invented example)" : ""}, ${figure}, ${showDay(day)}, ${classLabels[modelClass]}`;
}

/** Left and right go by day, up and down by compute. */
function neighbour(points: readonly Placed[], at: number, key: string): number | undefined {
  const last = points.length - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(at + 1, last);
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowUp":
    case "ArrowDown": {
      const order = points
        .map((_, index) => index)
        .sort((a, b) => Number(points[a]?.flop) - Number(points[b]?.flop));
      const step = order.indexOf(at) + (key === "ArrowUp" ? 1 : -1);
      return order[Math.min(Math.max(step, 0), last)];
    }
    default:
      return undefined;
  }
}
