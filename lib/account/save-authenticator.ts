import type { Nothing } from "@/lib/account/schema";
import { authenticatorAddress, newAuthenticatorSecret, stepOfCode } from "@/lib/auth/authenticator";
import { requireFresh } from "@/lib/auth/fresh";
import { permitted } from "@/lib/auth/permitted";
import { countFactorAttempt, forgiveFactorAttempt } from "@/lib/auth/save-attempts";
import {
  dropIdleRecoveryCodes,
  firstRecoveryCodes,
  readSecret,
  replaceRecoveryCodes,
  sealSecret,
} from "@/lib/auth/save-factor";
import { markProved } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { AuthenticatorKey } from "./factors";
import { personOf } from "./person";
import { qrCode } from "./qr-code";
import { waitRefusal } from "./wrong-proof";

/** Draws the secret of an authenticator app; it counts when the app has shown a code. */
export const startAuthenticator = permitted(
  "own-account",
  async (scope: Scope, _: Nothing): Promise<Result<AuthenticatorKey>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const { email } = await db(scope).user.findFirstOrThrow({
      where: { id: person.userId, organisationId: person.organisationId },
      select: { email: true },
    });
    const secret = newAuthenticatorSecret();
    const sealed = sealSecret(person, secret);
    const own = { organisationId_userId: person };
    const started = await db(scope).$transaction(async (tx) => {
      const app = await tx.authenticatorApp.findUnique({ where: own, select: { confirmedAt: true } });
      if (app?.confirmedAt) return false;
      await tx.authenticatorApp.upsert({
        where: own,
        create: { ...person, secret: sealed },
        update: { secret: sealed },
      });
      return true;
    });
    if (!started)
      return refused({
        code: "refused",
        message: "You have an authenticator app. Remove it to set up another.",
      });
    return done({ picture: qrCode(authenticatorAddress(secret, email)), key: secret });
  },
);

/**
 * Makes the app a second factor, when it shows a right code.
 *
 * @returns recovery codes for who has none yet, shown this once
 */
export const confirmAuthenticator = permitted(
  "own-account",
  async (
    scope: Scope,
    { code }: { code: string },
    now: Date = new Date(),
  ): Promise<Result<{ codes: string[] | null }>> => {
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const until = await countFactorAttempt(person.userId, now);
    if (until !== undefined) return waitRefusal(until, now);
    const codes = await db(scope).$transaction(async (tx) => {
      const app = await tx.authenticatorApp.findFirst({ where: { ...person, confirmedAt: null } });
      const secret = app && readSecret(person, app.secret);
      const step = secret ? stepOfCode(secret, code, now) : undefined;
      if (step === undefined) return undefined;
      const { count } = await tx.authenticatorApp.updateMany({
        where: { ...person, confirmedAt: null, secret: app?.secret },
        data: { confirmedAt: now, lastStep: step },
      });
      return count === 0 ? undefined : firstRecoveryCodes(tx, person);
    });
    if (codes === undefined) {
      const message =
        "This code does not fit. Take the one the app shows now; check the clock of your device.";
      return refused({ code: "invalid", message: "One field needs mending.", fields: { code: message } });
    }
    await forgiveFactorAttempt(person.userId);
    if (scope.session) await markProved(person, scope.session.id, { withFactor: true }, now);
    return done({ codes });
  },
);

/** Removes the app and its secret. */
export const removeAuthenticator = permitted(
  "own-account",
  async (scope: Scope, _: Nothing): Promise<Result<null>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const removed = await db(scope).$transaction(async (tx) => {
      const { count } = await tx.authenticatorApp.deleteMany({ where: person });
      if (count > 0) await dropIdleRecoveryCodes(tx, person);
      return count;
    });
    return removed === 0 ? notFound("authenticator app") : done(null);
  },
);

/** New recovery codes; those before no longer work. */
export const renewRecoveryCodes = permitted(
  "own-account",
  async (scope: Scope, _: Nothing): Promise<Result<{ codes: string[] }>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const codes = await db(scope).$transaction((tx) => replaceRecoveryCodes(tx, person));
    return done({ codes });
  },
);
