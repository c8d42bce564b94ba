/** Where a chain does not hold. */
export interface Break {
  /** The event it shows at; `null` where a row has none. */
  sequence: number | null;
  /** When that event was recorded: an instant, ISO 8601. */
  at: string | null;
  what: string;
}

/** What a check of a chain came to. */
export interface Verdict {
  events: number;
  /** Hash of the last event that holds; whoever keeps it can tell later whether the end was cut off. */
  head: string;
  /** Rows compared with the last event about them. */
  rows: number;
  firstBreak: Break | null;
}
