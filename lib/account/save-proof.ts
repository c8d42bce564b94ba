import type { z } from "zod";
import { saveEvent } from "@/lib/audit/save-event";
import { requestSite } from "@/lib/auth/find-site";
import type { PasskeyAnswer } from "@/lib/auth/passkey-answer";
import { passwordFits } from "@/lib/auth/password";
import { permitted } from "@/lib/auth/permitted";
import { countAttempt, forgiveAttempt } from "@/lib/auth/save-attempts";
import { takeCode } from "@/lib/auth/save-factor";
import { takePasskey } from "@/lib/auth/save-passkey";
import { markProved } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { ProofWays } from "./factors";
import { personOf } from "./person";
import { factorWays } from "./queries";
import type { Nothing, proofSchema } from "./schema";
import { waitRefusal, wrongCode, wrongPasskey } from "./wrong-proof";

/** What to ask the person of a scope for. */
export const proofWays = permitted(
  "own-account",
  async (scope: Scope, _: Nothing): Promise<Result<ProofWays>> => {
    const person = personOf(scope);
    return person === null ? notFound("person") : done(await factorWays(person));
  },
);

/** Proves again who one is, by a passkey: it verifies its person by itself. */
export const proveAgainByPasskey = permitted(
  "own-account",
  async (scope: Scope, { answer }: { answer: PasskeyAnswer }): Promise<Result<null>> => {
    const person = personOf(scope);
    if (person === null || scope.session === null) return notFound("session");
    const now = new Date();
    const found = await takePasskey(answer, await requestSite(), now);
    if (found?.userId !== person.userId) return wrongPasskey();
    await markProved(person, scope.session.id, { withFactor: true }, now);
    return done(null);
  },
);

/**
 * Proves again who one is: by password, and by a code for who has an authenticator app. Whose only second factor is a
 * passkey proves it by that.
 */
export const proveAgain = permitted(
  "own-account",
  async (
    scope: Scope,
    { password, code }: z.output<typeof proofSchema>,
    now: Date = new Date(),
  ): Promise<Result<null>> => {
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
      await saveEvent(db(scope), "sign-in-refused", { by: "password", to: "prove again" });
      const message = "This is not your password.";
      return refused({ code: "invalid", message, fields: { password: message } });
    }
    await forgiveAttempt(attempt);
    const { needsCode: withFactor, hasPasskey } = await factorWays(person);
    if (hasPasskey && !withFactor) {
      const message = "Use your passkey: it is your second factor, so the password alone does not do.";
      return refused({ code: "refused", message });
    }
    if (withFactor) {
      const taken = await takeCode(person, code, now);
      if (!taken.ok) return taken.until ? waitRefusal(taken.until, now) : wrongCode();
    }
    await markProved(person, scope.session.id, { withFactor }, now);
    return done(null);
  },
);
