import { parseFlop, showFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import { estimateMethods } from "@/lib/law/compute-estimates";
import { computeStages } from "@/lib/law/compute-stages";
import { choiceLabels } from "./choice-labels";
import type { LedgerEntry, Method } from "./ledger";
import { computeEntry, estimateOf } from "./ledger-figures";

/** An entry of the ledger in words, all of it. */
export function showEntry(entry: LedgerEntry): string {
  const { stage, state, from, to, methods, chosen, reason, percent, source, statedOn, confidence, note } =
    entry;
  const figure = showFlop(computeEntry(entry).flop);
  const others = methods.filter((_, at) => at !== Number(chosen));
  const stands = methods[Number(chosen)];
  return [
    `${computeStages[stage].label}: ${figure} ${state === "planned" ? "planned" : "spent"}`,
    when(from, to),
    stands && `by ${methodWords(stands)}`,
    ...others.map((method) => `beside it ${showFlop(estimateOf(method).flop)} by ${methodWords(method)}`),
    reason && `chosen because: ${reason}`,
    percent !== "" && `within ${percent} %`,
    bounds(entry.low, entry.high),
    source && `source: ${source}`,
    statedOn && `stated on ${showDay(statedOn)}`,
    confidence && (choiceLabels.confidence?.[confidence] ?? confidence).toLowerCase(),
    note && `note: ${note}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** A method with its formula and where its inputs come from. */
export function methodWords(method: Method): string {
  const { formula } = estimateOf(method);
  const chips =
    method.kind === "hardware" ? method.periods.map(({ hardware }) => hardware).filter(Boolean) : [];
  const named = chips.length > 0 ? ` on ${[...new Set(chips)].join(", ")}` : "";
  const words = `${estimateMethods[method.kind].label.toLowerCase()}${named}`;
  return `${words} (${formula}${method.basis === "" ? "" : `; ${method.basis}`})`;
}

/** The days of an entry in words; `""` where none is known. */
export function when(from: string | null, to: string | null): string {
  if (from !== null && to !== null)
    return from === to ? `on ${showDay(from)}` : `${showDay(from)} to ${showDay(to)}`;
  if (from !== null) return `from ${showDay(from)}`;
  return to === null ? "" : `until ${showDay(to)}`;
}

function bounds(low: string, high: string): string {
  if (low === "" && high === "") return "";
  return `from ${low === "" ? "that figure" : shown(low)} to ${high === "" ? "that figure" : shown(high)}`;
}

function shown(text: string): string {
  const parsed = parseFlop(text);
  return parsed.ok ? showFlop(parsed.flop) : text;
}
