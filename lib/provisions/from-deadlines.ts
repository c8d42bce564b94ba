import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { Counting, DeadlineRule } from "@/lib/law/deadlines/types";
import type { Provision } from "./provision";

const units: Partial<Record<Counting, string>> = {
  weeks: "week",
  months: "month",
  years: "year",
  days: "calendar day",
  "working-days": "working day of the Commission",
  "weeks-before": "week",
};

/** A period in words: `2 weeks`, `5 working days of the Commission`, `at least 2 weeks before`. */
export function periodWords(counting: Counting, length: number): string {
  switch (counting) {
    case "fixed":
      return "On the day itself";
    case "before":
      return "Before the day";
    case "stated":
      return "As the request states";
    case "at-once":
      return "At once";
    case "no-number":
      return "Without delay; no number of days is named";
    default: {
      const unit = units[counting] ?? counting;
      const [head = "", ...rest] = unit.split(" of ");
      const many = length === 1 ? unit : [`${head}s`, ...rest].join(" of ");
      return counting === "weeks-before" ? `At least ${length} ${many} before` : `${length} ${many}`;
    }
  }
}

const countingWords = ({ counting, regulation1182 }: DeadlineRule): string => {
  if (regulation1182 === "rolls") {
    return "The event day is not counted. Both the plain last day and the next working day after it are shown (Regulation 1182/71); reminders rest on the plain one.";
  }
  if (counting === "working-days")
    return "The event day is not counted; days on which the Commission works are.";
  if (counting === "before" || counting === "weeks-before") return "Counted back from the day; never moved.";
  if (regulation1182 === "information") {
    return "The plain last day governs. The day that Regulation 1182/71 would lead to is shown for information.";
  }
  return "Never moved to a working day.";
};

/** Each deadline with the duties it belongs to. */
export const deadlineProvisions: readonly Provision[] = (Object.keys(deadlineRules) as DeadlineId[]).map(
  (id) => {
    const rule = deadlineRules[id];
    return {
      id,
      kind: "deadline",
      number: id,
      title: rule.title,
      text: `${rule.deliver}.`,
      cite: rule.cite,
      details: [
        ["Runs from", rule.trigger],
        ["Who", rule.who],
        ["Condition", rule.condition],
        ["How it is counted", countingWords(rule)],
      ],
      history: rule.length.map(({ from, value, cite }) => ({
        from,
        value: value === null ? null : periodWords(rule.counting, value),
        cite,
      })),
      related: rule.duties,
    };
  },
);
