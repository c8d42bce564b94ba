import type { EventKind, EventPart } from "./acts";

/** An event as the list shows it. */
export interface EventView {
  sequence: number;
  /** An instant, ISO 8601. */
  at: string;
  who: string;
  kind: EventKind;
  parts: EventPart[];
  /** The model it wrote, where it was one. */
  model: { id: string; name: string } | null;
  hash: string;
}

export interface AuditPage {
  rows: EventView[];
  /** Where the next page begins; nothing on the last. */
  next: number | undefined;
}
