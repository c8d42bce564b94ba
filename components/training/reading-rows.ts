import type { ReadingRow } from "./reading-list";

/** A reading as it is stored, with who withdrew it. */
export interface ReadingSource {
  id: string;
  at: Date;
  flop: { toFixed(places: number): string };
  source: string;
  recordedAt: Date;
  recordedByName: string;
  withdrawal: { reason: string; withdrawnByName: string; withdrawnAt: Date } | null;
}

/** Stored readings as the list shows them. */
export function readingRows(
  sources: readonly ReadingSource[],
  doubts: ReadonlyMap<string, string>,
): ReadingRow[] {
  return sources.map(({ id, at, flop, source, recordedAt, recordedByName, withdrawal }) => ({
    id,
    at: at.toISOString(),
    flop: flop.toFixed(0),
    source,
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedByName,
    doubt: doubts.get(at.toISOString()),
    withdrawal: withdrawal
      ? {
          reason: withdrawal.reason,
          by: withdrawal.withdrawnByName,
          at: withdrawal.withdrawnAt.toISOString(),
        }
      : undefined,
  }));
}
