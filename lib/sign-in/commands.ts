import { waitRefusal, wrongCode } from "@/lib/account/wrong-proof";
import { requestSession } from "@/lib/auth/find-session";
import { takeCode } from "@/lib/auth/save-factor";
import { markProved } from "@/lib/auth/save-session";
import { done, type Result, refused } from "@/lib/errors";

export const startAgain = () =>
  refused({ code: "signed-out", message: "This sign-in has run out. Start again with your password." });

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
