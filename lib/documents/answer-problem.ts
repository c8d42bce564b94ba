import { isDay } from "@/lib/engine/days";
import { readAnswer } from "./answer";
import { type AskedField, openOptions } from "./asked";
import { isMonth, monthRange } from "./months";

/** Why an answer cannot stand as it is, worded for the person who typed it; nothing where it can. */
export function answerProblem(field: Pick<AskedField, "type">, text: string): string | undefined {
  const answer = readAnswer(text, field.type);
  if (answer.state === "unreasoned") return "Say why this does not apply.";
  if (field.type.kind === "date" && text.trim() !== "" && !isDay(text.trim()))
    return "Write the date as year-month-day, for example 2026-03-02.";
  if (answer.state === "filled" && answer.value.kind === "number" && answer.value.figure === null)
    return `Write the figure in digits, for example 3,200 or 1.4e14, without words. The unit is ${answer.value.unit}.`;
  if (answer.state === "filled" && answer.value.kind === "choices") {
    const bare = answer.value.chosen.find(({ id, detail }) => openOptions[id] && detail === undefined);
    if (bare) return openOptions[bare.id]?.problem;
  }
  if (answer.state === "filled" && answer.value.kind === "text") return monthProblem(field.type.kind, text);
  return undefined;
}

function monthProblem(kind: AskedField["type"]["kind"], text: string): string | undefined {
  if (kind === "month" && !isMonth(text)) return "Write the month as MM/YYYY, for example 03/2026.";
  if (kind === "month-range" && monthRange(text) === undefined)
    return "Write the period as MM/YYYY to MM/YYYY, the earlier month first, for example 03/2023 to 06/2025.";
  return kind === "yes-no" ? "Answer with yes or no." : undefined;
}
