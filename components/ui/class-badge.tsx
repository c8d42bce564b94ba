import { classLabels } from "@/lib/assessments/class-labels";
import type { ModelClass } from "@/lib/assessments/summary";
import { Mark, type Tone } from "./mark";

const tones: Readonly<Record<ModelClass, Tone>> = {
  "systemic-risk": "red",
  gpai: "harbour",
  review: "orange",
  unknown: "violet",
  "not-indicated": "gray",
  "not-in-force": "gray",
};

/** Where a model stands, in two words. */
export function ClassBadge({ modelClass }: { modelClass: ModelClass }) {
  return (
    <Mark tone={tones[modelClass]} isOpen={modelClass === "review" || modelClass === "unknown"}>
      {classLabels[modelClass]}
    </Mark>
  );
}
