/** What may be told of an error. Its message is left out: it can hold what somebody typed, or an address. */
export interface ErrorDetails {
  error?: string;
  /** What its maker calls it: `P2002`, `ECONNREFUSED`. */
  code?: string;
  /** What went wrong with the database, in Prisma's words: `DatabaseNotReachable`. */
  kind?: string;
  /** PostgreSQL's own code: `23505`. */
  sqlState?: string;
  /** The number that a person is shown. */
  digest?: string;
  /** Where it was thrown, innermost first, from the project's folder. */
  at?: string[];
  cause?: ErrorDetails;
}

const FRAMES = 8;
const DEPTH = 3;

/** Describes an error by name, codes and place, without a word of its message. */
export function errorDetails(error: unknown, depth = DEPTH): ErrorDetails {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, digest, meta } = error as { code?: unknown; digest?: unknown; meta?: unknown };
  const below = error.cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  const { originalCode, kind } = (error.cause ?? {}) as { originalCode?: unknown; kind?: unknown };
  return {
    ...only("error", error.name, /^[A-Za-z]{1,60}$/),
    ...only("code", code, /^[A-Za-z0-9_]{2,60}$/),
    ...only("kind", kind, /^[A-Za-z]{1,60}$/),
    ...only("sqlState", originalCode, /^[0-9A-Z]{5}$/),
    ...only("digest", digest, /^\d{1,20}$/),
    at: places(error),
    ...(below instanceof Error && depth > 1 && { cause: errorDetails(below, depth - 1) }),
  };
}

const only = (name: keyof ErrorDetails, value: unknown, form: RegExp): ErrorDetails =>
  typeof value === "string" && form.test(value) ? { [name]: value } : {};

/** A frame ends in a file, a line and a column; a name may go before it. */
const frame = /^ {4}at (?:async )?(?:[\w$.<>#[\] ]+ \()?((?:file:\/\/|node:|\/)[\w./@()[\]+~-]+:\d+:\d+)\)?$/;

function places({ stack = "", message }: Error): string[] {
  // The message goes first and may look like a frame itself.
  const from = stack.indexOf(message);
  const frames = from < 0 ? "" : stack.slice(from + message.length);
  return frames
    .split("\n")
    .map((line) => frame.exec(line)?.[1]?.replace(/^file:\/\//, ""))
    .map((place) => place?.replace(`${process.cwd()}/`, ""))
    .filter((place) => place !== undefined && !place.startsWith("/"))
    .slice(0, FRAMES) as string[];
}
