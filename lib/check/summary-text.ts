import { classLabels } from "@/lib/assessments/class-labels";
import { answerWords, questionsOf } from "@/lib/assessments/questions";
import { dutyReference, showPinpoint } from "@/lib/assessments/show-reference";
import { modelClass } from "@/lib/assessments/summary";
import type { DutyOutcome } from "@/lib/engine/duties";
import type { Finding } from "@/lib/engine/finding";
import { showDay, spellDays } from "@/lib/engine/show-day";
import { deadlineRules } from "@/lib/law/deadlines";
import { obligations } from "@/lib/law/obligations";
import { missingQuestions } from "@/lib/models/missing-questions";
import type { CheckFinding } from "./check-finding";

const outcomeWords: Readonly<Record<DutyOutcome, string>> = {
  binds: "binds",
  open: "open",
  on_event: "binds when it happens",
  does_not_bind: "does not bind",
  outside_scope: "not assessed here",
};

/** The whole finding as plain text, to paste into a mail or a file. */
export function summaryText({ assessment, bearer, deadlines, problems }: CheckFinding): string {
  const unread = Object.keys(problems).length;
  const duties = assessment.duties.filter(
    ({ outcome }) => outcome !== "does_not_bind" && outcome !== "outside_scope",
  );
  const parts = [
    [
      `Where the model stands: ${classLabels[modelClass(assessment)]}`,
      `Law as of ${showDay(assessment.asOf)} (law data ${assessment.lawVersion}). Checked with Weighbridge; no legal advice.`,
      ...(unread > 0 ? [`${unread} answers could not be read and count as not known.`] : []),
    ],
    ...questionsOf(assessment).map((words) => {
      const finding: Finding = assessment[words.key];
      const question = bearer === "theirs" ? (words.ofTheirs ?? words.question) : words.question;
      return [
        `${question} ${answerWords(words, finding)}`,
        ...finding.because.map(({ text, cite }) => `- ${spellDays(text)} [${showPinpoint(cite.pinpoint)}]`),
        ...finding.readings.map(
          ({ reading, consequence }) =>
            `- Possible reading: ${spellDays(reading)} Then: ${spellDays(consequence)}`,
        ),
        ...finding.missing.map((fact) => `- Not known: ${missingQuestions[fact].question}`),
      ];
    }),
    [
      "Duties",
      ...duties.map(
        ({ id, outcome }) => `- ${dutyReference(id)} ${obligations[id].title}: ${outcomeWords[outcome]}`,
      ),
    ],
    [
      "Dates",
      ...deadlines.map(({ id, dueOn, rolledDueOn, review }) => {
        const rolled = rolledDueOn ? `; by Regulation 1182/71: ${showDay(rolledDueOn)}` : "";
        const day = dueOn ? showDay(dueOn) : "day not known";
        return `- ${deadlineRules[id].title}: ${day}${rolled}${review ? " (open)" : ""}`;
      }),
    ],
  ];
  return parts
    .filter((lines) => lines.length > 1)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
