import { saveChallenge, takeChallenge } from "@/lib/auth/save-challenge";
import { type Device, saveSession } from "@/lib/auth/save-session";
import { digestOf, newSecret } from "@/lib/auth/secret";
import { errorDetails } from "@/lib/error-details";
import { log } from "@/lib/log";
import { findProvider } from "./find-provider";
import { loadClaims, loadSignInAddress } from "./load-claims";
import type { SignInProblem } from "./problems";
import { returnPath } from "./return-path";
import { findOrAddMember } from "./save-member";

type Failed = { ok: false; problem: SignInProblem };

/**
 * Begins a sign-in at an organisation's provider.
 *
 * @param to where to lead whoever comes back signed in, a path of ours
 * @returns where to send the browser, and a secret for its cookie, so that nobody else can come back in its place
 */
export async function startSignIn(
  organisationId: string,
  site: URL,
  { to, again }: { to: string; again: boolean },
  now: Date,
): Promise<{ ok: true; address: URL; cookie: string } | Failed> {
  const provider = await findProvider(organisationId);
  if (provider === undefined) return { ok: false, problem: "none" };
  const begun = await loadSignInAddress(provider, `${site.origin}${returnPath(organisationId)}`, again).catch(
    noted,
  );
  if (begun === undefined) return { ok: false, problem: "unreached" };
  const { address, asked } = begun;
  const cookie = newSecret();
  const { state, nonce, verifier } = asked;
  const data = {
    organisationId,
    nonce,
    verifier,
    browser: digestOf(cookie),
    to,
    again: again ? "yes" : null,
  };
  await saveChallenge("provider", state, data, now);
  return { ok: true, address, cookie };
}

/**
 * Ends a sign-in at a provider.
 *
 * @param at the organisation at whose address somebody came back
 * @param search what the provider sent the browser back with
 * @returns the secret of the session it opened, and where to lead on to
 */
export async function finishSignIn(
  at: string,
  search: string,
  cookie: string | undefined,
  site: URL,
  device: Device,
  now: Date,
): Promise<{ ok: true; session: string; to: string } | Failed> {
  const refused: Failed = { ok: false, problem: "refused" };
  const state = new URLSearchParams(search).get("state");
  const kept = state ? await takeChallenge("provider", state, now) : undefined;
  if (!state || !kept || cookie === undefined || digestOf(cookie) !== kept.browser) return refused;
  const { organisationId, nonce, verifier, to } = kept;
  if (!organisationId || organisationId !== at || !nonce || !verifier) return refused;
  const provider = await findProvider(organisationId);
  if (provider === undefined) return { ok: false, problem: "none" };
  const asked = { state, nonce, verifier, again: kept.again === "yes" };
  const returned = new URL(`${site.origin}${returnPath(organisationId)}${search}`);
  const claims = await loadClaims(provider, returned, asked).catch(noted);
  if (claims === undefined) return refused;
  const member = await findOrAddMember(provider, claims);
  if (!member.ok) return member;
  const signedIn = { organisationId, userId: member.userId, method: "provider" } as const;
  // Who does not say when they proved it proved it long ago; asked to prove it anew, a provider has to say.
  const session = await saveSession(signedIn, device, now, claims.authenticatedAt ?? new Date(0));
  return { ok: true, session, to: to ?? "/" };
}

/** Notes for the installation's administrator what the person only learns in general. */
function noted(error: unknown): undefined {
  log("warn", "provider-sign-in-failed", errorDetails(error));
}
