import { type LedgerEntry, ledgerEntrySchema } from "./ledger";
import { computeEntry, estimateOf } from "./ledger-figures";

type Conflict = [path: (string | number)[], message: string];

/** What cannot be true together in one entry; each message lands at the field it names. */
export function entryConflicts(entry: LedgerEntry): Conflict[] {
  const found: Conflict[] = [];
  const refuse = (when: boolean, path: (string | number)[], message: string) =>
    when && found.push([path, message]);
  const { methods, chosen, reason, from, to, percent, low, high } = entry;
  if (methods.length === 0) return [];
  refuse(
    from !== null && to !== null && to < from,
    ["to"],
    "The end cannot lie before the start. Check both days.",
  );
  refuse(Number(chosen) >= methods.length, ["chosen"], "Choose whose figure stands.");
  refuse(methods.length > 1 && reason === null, ["reason"], "Say why this figure stands and not another.");
  refuse(
    percent !== "" && (low !== "" || high !== ""),
    ["percent"],
    "State either a percentage or bounds. Clear one of them.",
  );
  methods.forEach((method, at) => {
    refuse(estimateOf(method).flop < 1n, ["methods", at, "basis"], "This comes to less than one operation.");
  });
  if (found.length > 0) return found;
  const { flop, uncertainty } = computeEntry(entry);
  if (uncertainty !== undefined && "low" in uncertainty) {
    refuse(uncertainty.low > flop, ["low"], "The lower bound cannot exceed the figure that stands.");
    refuse(uncertainty.high < flop, ["high"], "The upper bound cannot be below the figure that stands.");
  }
  return found;
}

/** What cannot be true of a whole ledger. */
export function ledgerConflicts(ledger: readonly LedgerEntry[]): Conflict[] {
  const ids = ledger.map(({ id }) => id);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  const own = ledger.flatMap((entry, at) =>
    entryConflicts(entry).map(([path, message]): Conflict => [[at, ...path], message]),
  );
  return twice < 0 ? own : [...own, [[twice, "id"], "Two entries share one id."]];
}

/** One entry as its form reads it, with what cannot be true together at the field it concerns. */
export const checkedEntrySchema = ledgerEntrySchema.superRefine((entry, context) => {
  for (const [path, message] of entryConflicts(entry)) context.addIssue({ code: "custom", path, message });
});
