import { showDay } from "@/lib/engine/show-day";
import type { IsoDate } from "@/lib/law/types";

const MARK = "no-access:";

/**
 * Why somebody with an account gets in no more.
 *
 * @param accessEndsOn the last day on which they may
 * @param today the calendar day in Brussels
 * @returns nothing where they get in
 */
export function denial(
  { deactivatedAt, accessEndsOn }: { deactivatedAt: Date | null; accessEndsOn: Date | null },
  today: IsoDate,
): string | undefined {
  if (deactivatedAt !== null)
    return "Your account was deactivated. Ask an owner or administrator of your organisation if this is a mistake.";
  const last = accessEndsOn?.toISOString().slice(0, 10);
  if (last === undefined || today <= last) return undefined;
  return `Your access ended with ${showDay(last)}. Ask an owner or administrator of your organisation to extend it.`;
}

/** What the sign-in answers with where the password is right and the person gets in no more. */
export const denialMessage = (words: string): string => `${MARK}${words}`;

/** The words in such an answer; nothing where it is another. */
export const readDenial = (message: string | null | undefined): string | undefined =>
  message?.startsWith(MARK) ? message.slice(MARK.length) : undefined;
