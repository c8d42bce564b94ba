import { answerLabels } from "@/lib/assessments/class-labels";
import { dutyReference } from "@/lib/assessments/show-reference";
import type { Duty, DutyOutcome } from "@/lib/engine/duties";
import { obligations } from "@/lib/law/obligations";
import type { ContentField } from "./content-field";
import { answerField } from "./plain-field";

const states: Partial<Readonly<Record<DutyOutcome, string>>> = {
  binds: "Binds",
  on_event: "Binds when it happens",
  does_not_bind: "Does not bind",
  outside_scope: "Not assessed here",
};

/** Duties as rows of a section, each with whether it binds, why, and what there is to show for it. */
export function dutyFields(duties: readonly Duty[], section: string): ContentField[] {
  return duties.map((duty, at) => {
    const { title, evidence } = obligations[duty.id];
    const state = duty.answer === "not-in-force" ? undefined : states[duty.outcome];
    const shows = ["binds", "open", "on_event"].includes(duty.outcome);
    const answer = `${state ?? answerLabels[duty.answer]}${shows ? `. To show for it: ${evidence}` : ""}`;
    return answerField(`${section}.${at + 1}`, `${dutyReference(duty.id)}: ${title}`, answer, duty);
  });
}
