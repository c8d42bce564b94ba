import type { RecordedEvent } from "@/lib/engine/events";
import type { FactName } from "@/lib/engine/facts";
import { choiceLabels } from "./choice-labels";
import { showValue } from "./show-value";

/** A fact of a stored finding in words. */
export function showFact(name: FactName, value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (name === "events" && Array.isArray(value)) return value.map(showEvent).join("; ");
  if (name === "codeChapters" && Array.isArray(value) && value.length === 0) return showValue(name, "none");
  if (Array.isArray(value)) return showValue(name, value.join(", "));
  if (name === "licence") return showValue("licenceId", String(value));
  if (name === "placedOn" && value === "not_placed") return "Not placed";
  if (typeof value === "object" && value !== null) return showBasis(value as Partial<Record<string, string>>);
  return showValue(name, String(value));
}

/** What stands behind a figure; FLOP as text, as findings are stored. */
function showBasis({ low, high, planned, open, stated }: Partial<Record<string, string>>): string {
  const part = (words: string, flop: string | undefined) =>
    flop === undefined || flop === "0" ? [] : [`${words} ${showValue("trainingFlop", flop)}`];
  return [
    ...part("at least", low),
    ...part("at most", high),
    ...part("planned", planned),
    ...part("open", open),
    ...part("stated beside it", stated),
  ].join(", ");
}

function showEvent({ kind, on, matter, answerBy }: RecordedEvent): string {
  const about = matter === undefined ? "" : ` (${matter})`;
  const by = answerBy === undefined ? "" : `, answer by ${answerBy}`;
  return `${choiceLabels.eventKind?.[kind] ?? kind}${about}, ${on}${by}`;
}
