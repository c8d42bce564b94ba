import { answerLabels } from "@/lib/assessments/class-labels";
import type { Answer } from "@/lib/engine/finding";
import { Mark, type Tone } from "./mark";

const tones: Readonly<Record<Answer, Tone>> = {
  yes: "harbour",
  no: "gray",
  unknown: "violet",
  review: "orange",
  "not-in-force": "gray",
};

/** The answer to one question; `label` where more fitting words than yes and no exist. */
export function AnswerBadge({ answer, label }: { answer: Answer; label?: string }) {
  return (
    <Mark tone={tones[answer]} isOpen={answer === "unknown" || answer === "review"}>
      {label ?? answerLabels[answer]}
    </Mark>
  );
}
