import { type Result, refused } from "@/lib/errors";

/** Minutes for which a proof of who one is stands good for acts that do harm in the wrong hands. */
export const FRESH_MINUTES = 10;

interface InSession {
  readonly session: { readonly provedAt: Date } | null;
}

/**
 * Guards an act that does harm in the wrong hands: refuses whoever has not proved who they are for ten minutes.
 * The page then asks for it and does the act again. The machine itself has no session and passes.
 *
 * @returns the refusal to answer with; nothing where the act may go on
 */
export function requireFresh(
  { session }: InSession,
  now = new Date(),
): (Result<never> & { ok: false }) | undefined {
  if (session === null || now.getTime() - session.provedAt.getTime() <= FRESH_MINUTES * 60_000)
    return undefined;
  return refused({
    code: "prove-again",
    message: "Confirm that it is you, then this is done. Nothing was changed yet.",
  });
}
