import type { z } from "zod";
import { passwordFits } from "@/lib/auth/password";
import { countAttempt, forgiveAttempt } from "@/lib/auth/save-attempts";
import { takeCode } from "@/lib/auth/save-factor";
import { markProved } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { ProofWays } from "./factors";
import { personOf } from "./person";
import { hasAuthenticator, ownFactors } from "./queries";
import type { proofSchema } from "./schema";
import { waitRefusal, wrongCode } from "./wrong-proof";

/** What to ask the person of a scope for. */
export async function proofWays(scope: Scope): Promise<Result<ProofWays>> {
  const { authenticatorSince, passkeys } = await ownFactors(scope);
  return done({ needsCode: authenticatorSince !== null, hasPasskey: passkeys.length > 0 });
}

/** Proves again who one is: by password, and by a code for who has an authenticator app. */
export async function proveAgain(
  scope: Scope,
  { password, code }: z.output<typeof proofSchema>,
  now = new Date(),
): Promise<Result<null>> {
  const person = personOf(scope);
  if (person === null || scope.session === null) return notFound("session");
  const user = await db(scope).user.findFirstOrThrow({
    where: { id: person.userId, organisationId: person.organisationId },
    select: { email: true, passwordHash: true },
  });
  const attempt = { email: user.email, address: undefined };
  const until = await countAttempt(attempt, now);
  if (until !== undefined) return waitRefusal(until, now);
  if (!(await passwordFits(user.passwordHash, password))) {
    const message = "This is not your password.";
    return refused({ code: "invalid", message, fields: { password: message } });
  }
  await forgiveAttempt(attempt);
  const withFactor = await hasAuthenticator(scope);
  if (withFactor) {
    const taken = await takeCode(person, code, now);
    if (!taken.ok) return taken.until ? waitRefusal(taken.until, now) : wrongCode();
  }
  await markProved(person, scope.session.id, { withFactor }, now);
  return done(null);
}
