import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { done, type Result, refused } from "@/lib/errors";
import { opens, organisationOf, stillStands } from "./find-invitation";
import type { Accept } from "./schema";

const dead = refused({
  code: "refused",
  message: "This link does not work any more. Ask whoever invited you for a new one.",
});

/**
 * Makes the account of somebody who was invited: once, also where the link is used twice at the same moment.
 *
 * @returns the address to sign in with
 */
export async function acceptInvitation({
  secret,
  name,
  password,
}: Accept): Promise<Result<{ email: string }>> {
  const organisationId = await organisationOf(secret);
  if (organisationId === undefined) return dead;
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  const person = { organisationId, userId: id, actorName: name };
  try {
    return await db(person).$transaction(async (tx) => {
      const now = new Date();
      const where = opens(organisationId, secret, now);
      const { count } = await tx.invitation.updateMany({
        where,
        data: { acceptedAt: now, acceptedById: id },
      });
      const found = await tx.invitation.findFirst({
        where: { organisationId, acceptedById: id },
        include: { invitedBy: true },
      });
      if (count !== 1 || found === null || !stillStands(found.invitedBy, found.role)) throw new Dead();
      const { email, role, accessEndsOn } = found;
      await tx.user.create({ data: { id, organisationId, email, name, passwordHash, role, accessEndsOn } });
      const by = { changedById: found.invitedById, changedByName: `Invited by ${found.invitedByName}` };
      await tx.personChange.create({
        data: { organisationId, personId: id, kind: "joined", role, accessEndsOn, ...by },
      });
      return done({ email });
    });
  } catch (error) {
    // The address may have got an account since it was invited.
    if (error instanceof Dead || (error as { code?: unknown }).code === "P2002") return dead;
    throw error;
  }
}

/** Leaves nothing of the try behind. */
class Dead extends Error {}
