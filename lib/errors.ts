import type { FieldChange } from "@/lib/models/changes";
import type { ModelForm } from "@/lib/models/schema";

/** Why something asked for was not done: expected, and worded for the person who asked. */
export type Refusal =
  | { code: "invalid"; message: string; fields: Record<string, string> }
  | { code: "signed-out"; message: string }
  | { code: "not-found"; message: string }
  | { code: "refused"; message: string }
  /** Their role does not go that far. */
  | { code: "forbidden"; message: string }
  /** Their last proof of who they are is too old for this act. */
  | { code: "prove-again"; message: string }
  | { code: "unavailable"; message: string }
  | { code: "unexpected"; message: string }
  | { code: "conflict"; message: string; theirs: Conflict };

/** What somebody else saved while a form was open. */
export interface Conflict {
  revision: number;
  changedBy: string;
  /** An instant, ISO 8601. */
  changedAt: string;
  changes: FieldChange[];
  current: ModelForm;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

export const notFound = (what: string) =>
  refused({ code: "not-found", message: `This ${what} does not exist, or belongs to another organisation.` });

// PostgreSQL says 57P01 to 57P03 while it ends, after a process of its own was killed, and while it starts up.
const gone =
  /code: `57P0[123]`|the database system is |connection terminated|closed the connection|write EPIPE|read ECONNRESET|can't reach database|terminating connection|ECONNREFUSED|encountered a connection error|ConnectionClosed|DatabaseNotReachable/i;

/** Whether an error means that the database cannot be reached now, so that trying again makes sense. */
export function isDatabaseGone(error: unknown): boolean {
  const codes = [
    "P1001",
    "P1002",
    "P1008",
    "P1017",
    "P2024",
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "57P01",
    "57P03",
  ];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === "string" && codes.includes(code)) return true;
    if (gone.test(cause.message)) return true;
  }
  return false;
}

/** Whether an error means that the disk under the database is full (PostgreSQL's 53100): nothing can be written. */
export function isDatabaseFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ((cause as { code?: unknown }).code === "53100") return true;
    if (/code: `53100`|no space left on device/i.test(cause.message)) return true;
  }
  return false;
}

/** Whether an error means that too many wrote at once, so that trying again makes sense. */
export const isDatabaseBusy = (error: unknown): boolean =>
  error instanceof Error && ["P2028", "P2034"].includes(String((error as { code?: unknown }).code));
