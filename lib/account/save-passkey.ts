import type { z } from "zod";
import { requestSite } from "@/lib/auth/find-site";
import { requireFresh } from "@/lib/auth/fresh";
import { permitted } from "@/lib/auth/permitted";
import { dropIdleRecoveryCodes, firstRecoveryCodes } from "@/lib/auth/save-factor";
import { enrolOptions, verifyEnrolment } from "@/lib/auth/save-passkey";
import { markProved } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import { personOf } from "./person";
import type { addPasskeySchema, Nothing, renamePasskeySchema } from "./schema";

/** What the browser needs to make a passkey. */
export const startPasskey = permitted(
  "own-account",
  async (scope: Scope, _: Nothing): Promise<Result<Awaited<ReturnType<typeof enrolOptions>>>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const account = await db(scope).user.findFirstOrThrow({
      where: { id: person.userId, organisationId: person.organisationId },
      select: { email: true, name: true },
    });
    return done(await enrolOptions(person, account, await requestSite(), new Date()));
  },
);

/**
 * Keeps the passkey the browser has made, under a name the person tells it by.
 *
 * @returns recovery codes for who has none yet, shown this once
 */
export const addPasskey = permitted(
  "own-account",
  async (
    scope: Scope,
    { name, answer }: z.output<typeof addPasskeySchema>,
    site?: URL,
    now: Date = new Date(),
  ): Promise<Result<{ codes: string[] | null }>> => {
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const made = await verifyEnrolment(person, answer, site ?? (await requestSite()), now);
    if (made === undefined)
      return refused({
        code: "refused",
        message: "The passkey was not taken: it took too long, or is for another site. Try again.",
      });
    const { id: credentialId, publicKey, counter, transports = [] } = made;
    const codes = await db(scope).$transaction(async (tx) => {
      await tx.passkey.create({
        data: {
          ...person,
          name,
          credentialId,
          publicKey: Buffer.from(publicKey).toString("base64url"),
          counter,
          transports,
        },
      });
      return firstRecoveryCodes(tx, person);
    });
    if (scope.session) await markProved(person, scope.session.id, { withFactor: true }, now);
    return done({ codes });
  },
);

/** Gives a passkey another name. */
export const renamePasskey = permitted(
  "own-account",
  async (scope: Scope, { id, name }: z.output<typeof renamePasskeySchema>): Promise<Result<null>> => {
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const { count } = await db(scope).passkey.updateMany({ where: { id, ...person }, data: { name } });
    return count === 0 ? notFound("passkey") : done(null);
  },
);

/** Removes a passkey: it opens nothing any more, though the device may still offer it. */
export const removePasskey = permitted(
  "own-account",
  async (scope: Scope, { id }: { id: string }): Promise<Result<null>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const person = personOf(scope);
    if (person === null) return notFound("person");
    const removed = await db(scope).$transaction(async (tx) => {
      const { count } = await tx.passkey.deleteMany({ where: { id, ...person } });
      if (count > 0) await dropIdleRecoveryCodes(tx, person);
      return count;
    });
    return removed === 0 ? notFound("passkey") : done(null);
  },
);
