import { waitRefusal, wrongCode, wrongPasskey } from "@/lib/account/wrong-proof";
import { requestSession } from "@/lib/auth/find-session";
import { requestSite } from "@/lib/auth/find-site";
import type { PasskeyAnswer } from "@/lib/auth/passkey-answer";
import { takeCode } from "@/lib/auth/save-factor";
import { signInOptions, takePasskey } from "@/lib/auth/save-passkey";
import { markProved } from "@/lib/auth/save-session";
import { done, type Result, refused } from "@/lib/errors";

const startAgain = () =>
  refused({ code: "signed-out", message: "This sign-in has run out. Start again with your password." });

/** What the browser needs to sign in with a passkey, or to show one as a second factor. */
export async function passkeyOptions(): Promise<Result<Awaited<ReturnType<typeof signInOptions>>>> {
  return done(await signInOptions(await requestSite(), new Date()));
}

/** The second step of signing in, by a passkey of the same person. */
export async function proveFactorByPasskey({ answer }: { answer: PasskeyAnswer }): Promise<Result<null>> {
  const found = await requestSession();
  if (!found.ok || found.session.awaits !== "factor") return startAgain();
  const { id, organisationId, userId } = found.session;
  const now = new Date();
  const owner = await takePasskey(answer, await requestSite(), now);
  if (owner?.userId !== userId) return wrongPasskey();
  await markProved({ organisationId, userId }, id, { withFactor: true }, now);
  return done(null);
}

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
export async function proveFactor({ code }: { code: string }): Promise<Result<null>> {
  const found = await requestSession();
  if (!found.ok || found.session.awaits !== "factor") return startAgain();
  const { id, organisationId, userId } = found.session;
  const person = { organisationId, userId };
  const now = new Date();
  const taken = await takeCode(person, code, now);
  if (!taken.ok) return taken.until ? waitRefusal(taken.until, now) : wrongCode();
  await markProved(person, id, { withFactor: true }, now);
  return done(null);
}
