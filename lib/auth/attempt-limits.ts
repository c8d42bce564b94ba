/** Minutes over which wrong passwords are counted, and so the longest anybody has to wait. */
export const WINDOW_MINUTES = 15;

/** Wrong passwords within that time for one account, whether it exists or not. */
export const TRIES_FOR_ACCOUNT = 5;

/** Wrong passwords within that time from one address: an office shares one. */
export const TRIES_FROM_ADDRESS = 30;

const MARK = "wait-until:";

/** What the sign-in answers with where there were too many tries. */
export const waitMessage = (until: Date): string => `${MARK}${until.toISOString()}`;

/** The instant in such an answer; nothing where it is another. */
export function readWait(message: string | null | undefined): Date | undefined {
  if (!message?.startsWith(MARK)) return undefined;
  const until = new Date(message.slice(MARK.length));
  return Number.isNaN(until.getTime()) ? undefined : until;
}

/**
 * Who asks, as the proxy in front says.
 *
 * @param header its name in lower case; nothing is believed where it is not configured
 * @returns the last entry: those before it may have been written by whoever asks
 */
export function addressOf(
  headers: Readonly<Record<string, unknown>> | undefined,
  header: string | undefined,
): string | undefined {
  if (header === undefined) return undefined;
  const value = headers?.[header];
  return typeof value === "string" ? value.split(",").at(-1)?.trim() || undefined : undefined;
}
