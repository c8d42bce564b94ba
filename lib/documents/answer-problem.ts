import { isDay } from "@/lib/engine/days";
import type { FormField } from "@/lib/law/model-documentation-form/types";
import { readAnswer } from "./answer";

/** Why an answer cannot stand as it is, worded for the person who typed it; nothing where it can. */
export function answerProblem(field: FormField, text: string): string | undefined {
  const answer = readAnswer(text, field.type);
  if (answer.state === "unreasoned") return "Say why this does not apply.";
  if (field.type.kind === "date" && text.trim() !== "" && !isDay(text.trim()))
    return "Write the date as year-month-day, for example 2026-03-02.";
  if (answer.state === "filled" && answer.value.kind === "number" && answer.value.figure === null)
    return `Write the figure in digits, for example 3,200 or 1.4e14, without words. The unit is ${answer.value.unit}.`;
  if (answer.state === "filled" && answer.value.kind === "choices") {
    const bare = answer.value.chosen.find(({ id, detail }) => id === "other" && detail === undefined);
    if (bare) return "Say what the other is.";
  }
  return undefined;
}
