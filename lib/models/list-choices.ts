import { classLabels } from "@/lib/assessments/class-labels";
import { choiceLabels } from "./choice-labels";
import type { ListFilter, ModelSort } from "./list-filter";
import { missingQuestions } from "./missing-questions";

const questions = Object.fromEntries(
  Object.entries(missingQuestions).map(([fact, { question }]) => [fact, question]),
);

/** The filters of the list that offer a choice, and how each choice reads. */
export const listChoices: readonly {
  name: Extract<keyof ListFilter, "class" | "role" | "open" | "near" | "judgement" | "missing" | "archived">;
  label: string;
  any: string;
  choices: Readonly<Record<string, string>>;
}[] = [
  { name: "class", label: "Class", any: "Any class", choices: classLabels },
  { name: "role", label: "Our role", any: "Any role", choices: choiceLabels.ourRole ?? {} },
  {
    name: "open",
    label: "Openness",
    any: "Any",
    choices: {
      "weights-public": "Weights public",
      "weights-closed": "Weights not public",
      "weights-unknown": "Weights: not known",
      exempt: "Open-source exempt",
      "exempt-review": "Exemption for judgement",
    },
  },
  {
    name: "near",
    label: "Near a threshold",
    any: "Any distance",
    choices: { "1e25": "Near 10²⁵ (systemic risk)", "1e23": "Near 10²³ (general-purpose)" },
  },
  {
    name: "judgement",
    label: "Judgement",
    any: "Any or none",
    choices: { open: "To decide", decided: "Decided", expired: "To decide again" },
  },
  { name: "missing", label: "Open question", any: "Any or none", choices: questions },
  { name: "archived", label: "Archive", any: "Not archived", choices: { yes: "Archived only" } },
];

/** Orders of the list, as the select on a phone names them. */
export const sortLabels: Readonly<Record<ModelSort, string>> = {
  name: "Name",
  provider: "Provider",
  compute: "Compute",
  released: "First release",
  changed: "Last change",
};
