import type { LedgerEntryForm } from "./ledger";

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An entry of the ledger as one line of JSON, its names in a fixed order: the same entry, the same text. */
export const entryText = (entry: LedgerEntryForm): string => orderedText(entry);

/** JSON with its names in a fixed order: the same value, the same text. */
export const orderedText = (value: object): string => JSON.stringify(ordered(value as unknown as Json));

/** An entry out of its text; `undefined` for what is none. */
export function readEntryText(text: string): LedgerEntryForm | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && "methods" in read
      ? (read as LedgerEntryForm)
      : undefined;
  } catch {
    return undefined;
  }
}

// Named in order because JSON comes back from the database with its names in another.
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(
    names.map((name) => [name, ordered((value as Record<string, Json>)[name] ?? "")]),
  );
}
