import { may } from "@/lib/auth/permissions";
import { mayHandOut, type Role } from "@/lib/auth/roles";
import { digestOf } from "@/lib/auth/secret";
import { db, installation } from "@/lib/db";
import type { InvitationOffer } from "./invitation-view";

/** The organisation of the invitation behind a link, whether or not it still works. */
export async function organisationOf(secret: string): Promise<string | undefined> {
  const [found] = await installation.$queryRaw<{ id: string | null }[]>`
    SELECT organisation_of_invitation(${digestOf(secret)}) AS id`;
  return found?.id ?? undefined;
}

/** Which invitations a link opens at an instant. */
export const opens = (organisationId: string, secret: string, now: Date) => ({
  organisationId,
  OR: [{ sha256: digestOf(secret) }, { mailSha256: digestOf(secret) }],
  acceptedAt: null,
  withdrawnAt: null,
  expiresAt: { gt: now },
});

/** Whether whoever invited may still hand out that role: what was taken from them cannot come back by a link. */
export const stillStands = (by: { role: string; deactivatedAt: Date | null }, role: string): boolean =>
  by.deactivatedAt === null &&
  may(by.role as Role, "manage-people") &&
  mayHandOut(by.role as Role, role as Role);

/** What the link of an invitation offers; nothing where it does not work, whatever the reason. */
export async function findInvitation(secret: string, now: Date): Promise<InvitationOffer | undefined> {
  const organisationId = await organisationOf(secret);
  if (organisationId === undefined) return undefined;
  const tenant = db({ organisationId, userId: null, actorName: "Invitation" });
  const found = await tenant.invitation.findFirst({
    where: opens(organisationId, secret, now),
    include: { invitedBy: { include: { organisation: true } } },
  });
  if (found === null || !stillStands(found.invitedBy, found.role)) return undefined;
  return {
    organisationName: found.invitedBy.organisation.name,
    email: found.email,
    role: found.role as Role,
    accessEndsOn: found.accessEndsOn?.toISOString().slice(0, 10) ?? null,
    by: found.invitedByName,
  };
}

/** Whether somebody has an account with this address, in whichever organisation. */
export async function isTaken(email: string): Promise<boolean> {
  const found = await installation.$queryRaw<{ id: string }[]>`SELECT id FROM account_of(${email})`;
  return found.length > 0;
}
