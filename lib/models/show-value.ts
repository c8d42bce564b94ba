import { parseFlop, showFlop } from "@/lib/engine/flop";
import { judgedQuestion } from "@/lib/judgements/words";
import { licences } from "@/lib/law/licences";
import { choiceLabels } from "./choice-labels";
import { readEntryText } from "./entry-text";
import { fieldGroups } from "./field-groups";
import { type FactField, type FieldKind, fields, sourceFields } from "./fields";

import { ledgerEntrySchema } from "./ledger";
import { showEntry } from "./show-entry";

type SourcePart = keyof typeof sourceFields;

/** What a field, or a path into one such as `sources.compute.note`, is called. */
export function fieldLabel(path: string): string {
  if (path in fields) return fields[path as FactField].label;
  const [head, group, part] = path.split(".");
  if (head === "sources" && group !== undefined && part !== undefined) {
    const title = fieldGroups.find((candidate) => candidate.source === group)?.title ?? group;
    return `${title}: ${sourceFields[part as SourcePart]?.label.toLowerCase() ?? part}`;
  }
  if (head === "ledger") return "Compute ledger";
  if (head === "documentation") return answerLabel(path.slice(head.length + 1));
  if (path === "archived") return "Archived";
  if (path === "restored") return "Restored to the state of";
  if (head === "lineage") return "Lineage";
  const judged = judgedQuestion(path);
  if (judged !== undefined) return `Judgement: ${judged}`;
  return path;
}

const answered: Readonly<Record<string, string>> = {
  "training-summary": "Public summary of training content",
  "annex-xi": "Technical documentation",
  notification: "Notification to the Commission",
};

/** What a typed answer is called by its key: `5.1` of the form, `training-summary:1.3.1` of another document. */
function answerLabel(key: string): string {
  const [document = "", field] = key.split(":");
  return field === undefined
    ? `Model Documentation Form, field ${key}`
    : `${answered[document] ?? document}, field ${field}`;
}

/** A value of the form's text as people read it; `""` for unknown stays `""`. Days stay `YYYY-MM-DD`. */
export function showValue(path: string, text: string): string {
  if (text === "") return "";
  if (path.startsWith("ledger.")) return shownEntry(text);
  const part = path.split(".").at(-1) ?? path;
  const name = path.startsWith("sources.") ? part : path;
  const labels = choiceLabels[name];
  switch (kindOf(path, part)) {
    case "yes-no":
      return text === "yes" ? "Yes" : "No";
    case "choice":
      return labels?.[text] ?? text;
    case "choices":
      return text
        .split(", ")
        .map((value) => labels?.[value] ?? value)
        .join(", ");
    case "flop": {
      const parsed = parseFlop(text);
      return parsed.ok ? showFlop(parsed.flop) : text;
    }
    case "parameters":
      return showCount(text);
    case "count":
      return groupDigits(text);
    case "events":
      return text.replace(/(^|, )([a-z_]+)(?= · )/g, (whole, before: string, kind: string) => {
        const label = choiceLabels.eventKind?.[kind];
        return label === undefined ? whole : `${before}${label}`;
      });
    case "licence":
      return licences[text]?.name ?? text;
    default:
      return text;
  }
}

function shownEntry(text: string): string {
  const entry = ledgerEntrySchema.safeParse(readEntryText(text));
  return entry.success ? showEntry(entry.data) : text;
}

function kindOf(path: string, part: string): FieldKind {
  if (path in fields) return fields[path as FactField].kind;
  if (path.startsWith("sources.") && part in sourceFields) return sourceFields[part as SourcePart].kind;
  return path === "archived" ? "yes-no" : "text";
}

const groupDigits = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

const SCALES = [
  [12, "trillion"],
  [9, "billion"],
  [6, "million"],
] as const;

/** A count with its size in words: `671,000,000,000 (671 billion)`. */
export function showCount(text: string): string {
  if (!/^\d+$/.test(text)) return text;
  const [zeros, word] = SCALES.find(([power]) => text.length > power) ?? [0, ""];
  if (zeros === 0) return groupDigits(text);
  const rounded = Number(text.slice(0, text.length - zeros + 3)) / 1000;
  return `${groupDigits(text)} (${Number(rounded.toPrecision(3))} ${word})`;
}
