import { randomUUID } from "node:crypto";
import { permitted } from "@/lib/auth/permitted";
import { mayHandOut, type Role, roles } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { digestOf, newSecret } from "@/lib/auth/secret";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { sendsMail } from "@/lib/mail/send-mail";
import type { Prisma } from "@/prisma/client/client";
import { isTaken } from "./find-invitation";
import { invitationPath } from "./invitation-view";
import { INVITATION_DAYS } from "./limits";
import type { Invite } from "./schema";

/** What the person who invites is shown this once. */
export interface Invited {
  id: string;
  /** Where the link leads, without the installation's own address. */
  path: string;
  /** Whether it is on its way by mail, too. */
  isMailed: boolean;
}

const invalid = (field: string, message: string) =>
  refused({ code: "invalid", message: "One field needs mending.", fields: { [field]: message } });

/**
 * Asks somebody to come in. Refused for an address that has an account in this installation, in whichever
 * organisation, in the same words; and for one that is invited already.
 */
export const invitePerson = permitted(
  "manage-people",
  async (scope: Scope, { email, role, accessEndsOn }: Invite): Promise<Result<Invited>> => {
    if (scope.userId === null) return refused({ code: "refused", message: "Only a person can invite." });
    const beyond = beyondOwn(scope, role);
    if (beyond) return invalid("role", beyond);
    if (await isTaken(email)) {
      return invalid("email", "This address has an account already and cannot be invited. Use another one.");
    }
    const own = { organisationId: scope.organisationId };
    const invitedById = scope.userId;
    return db(scope).$transaction(async (tx): Promise<Result<Invited>> => {
      await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${own.organisationId}::uuid FOR NO KEY UPDATE`;
      const open = { ...own, email, acceptedAt: null, withdrawnAt: null };
      if ((await tx.invitation.count({ where: open })) > 0) {
        return invalid(
          "email",
          "This address is invited already. Make a new link for that invitation below.",
        );
      }
      const made = newLink(scope);
      const ends = accessEndsOn === null ? null : new Date(accessEndsOn);
      const id = randomUUID();
      await tx.invitation.create({
        data: { ...own, id, email, role, accessEndsOn: ends, invitedById, ...made.link },
      });
      return sent(tx, scope, id, made);
    });
  },
);

/** Makes a new link for an invitation; the old ones are dead from then on. */
export const renewInvitation = permitted(
  "manage-people",
  async (scope: Scope, { id }: { id: string }): Promise<Result<Invited>> =>
    db(scope).$transaction(async (tx): Promise<Result<Invited>> => {
      const own = { id, organisationId: scope.organisationId };
      const found = await tx.invitation.findFirst({ where: own });
      if (found === null || scope.userId === null) return notFound("invitation");
      const beyond = beyondOwn(scope, found.role as Role);
      if (beyond) return refused({ code: "refused", message: beyond });
      const made = newLink(scope);
      const { count } = await tx.invitation.updateMany({
        where: { ...own, acceptedAt: null, withdrawnAt: null },
        data: { ...made.link, invitedById: scope.userId, mailSha256: null, mailedAt: null },
      });
      if (count === 0) return refused({ code: "refused", message: settled });
      return sent(tx, scope, id, made);
    }),
);

/** Takes an invitation back: its links lead nowhere from then on. */
export const withdrawInvitation = permitted(
  "manage-people",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    const own = { id, organisationId: scope.organisationId };
    const { count } = await db(scope).invitation.updateMany({
      where: { ...own, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: scope.userId, withdrawnByName: scope.actorName },
    });
    if (count > 0) return done({ id });
    const exists = await db(scope).invitation.count({ where: own });
    return exists === 0 ? notFound("invitation") : refused({ code: "refused", message: settled });
  },
);

const settled = "This invitation was accepted or withdrawn already. Reload the page.";

const beyondOwn = (scope: Scope, role: Role): string | undefined =>
  scope.role !== "machine" && mayHandOut(scope.role, role)
    ? undefined
    : `Nobody gives a role above their own: only ${roles[role].plural} make ${roles[role].plural}.`;

function newLink({ actorName }: Scope) {
  const secret = newSecret();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * 86_400_000);
  return { secret, link: { sha256: digestOf(secret), createdAt, expiresAt, invitedByName: actorName } };
}

/** Has it mailed, where mail is sent, and gives the link to show. */
async function sent(
  tx: Prisma.TransactionClient,
  { organisationId }: Scope,
  id: string,
  { secret, link }: ReturnType<typeof newLink>,
): Promise<Result<Invited>> {
  const isMailed = sendsMail();
  const at = link.createdAt.toISOString();
  if (isMailed) await enqueue(tx, "send-invitation", { organisationId, invitationId: id, at });
  return done({ id, path: invitationPath(secret), isMailed });
}
