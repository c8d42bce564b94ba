export const importOutcomes = ["created", "changed", "unchanged", "refused"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** One field of a record and what the file says of it; both sides as the form writes them. */
export interface ImportDifference {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** Somebody edited the field since the last import, so the file's value was not taken. */
  readonly kept?: true;
}

/** What a file does, or did, to one record. */
export interface ImportCounts extends Record<ImportOutcome, number> {
  /** Rows in which something edited by hand was kept. */
  readonly kept: number;
}

/** Where a batch stands. */
export const importStatuses = ["ready", "applying", "applied", "failed", "discarded"] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What was recognised in a file, as it is kept with the batch. */
export interface ImportMapping {
  readonly used: readonly { readonly column: string; readonly name: string }[];
  readonly notUsed: readonly string[];
  readonly encoding: string;
  readonly delimiter: string;
  /** The day the data are of. */
  readonly statedOn: string;
}
