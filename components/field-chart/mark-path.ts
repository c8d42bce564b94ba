import type { ModelClass } from "@/lib/assessments/summary";

/** The shape of each class: told apart without colour. Relative to the point, as an SVG path. */
const shapes: Readonly<Record<ModelClass, string>> = {
  "systemic-risk": "m0-6.5l5.5 6.5-5.5 6.5-5.5-6.5z",
  gpai: "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
  review: "m-4-4h8v8h-8z",
  unknown: "m0-5.5l5 9h-10z",
  "not-indicated": "m-4-4l8 8m0-8l-8 8",
  "not-in-force": "m-5 0h10m-5-5v10",
};

/** The path of one mark at a place. */
export const markPath = (modelClass: ModelClass, x: number, y: number): string =>
  `M${x} ${y}${shapes[modelClass]}`;
