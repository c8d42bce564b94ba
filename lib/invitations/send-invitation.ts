import { z } from "zod";
import type { Role } from "@/lib/auth/roles";
import { digestOf, newSecret } from "@/lib/auth/secret";
import { db } from "@/lib/db";
import { linkTo, sendMail, sendsMail } from "@/lib/mail/send-mail";
import { stillStands } from "./find-invitation";
import { invitationMail } from "./invitation-mail";
import { invitationPath } from "./invitation-view";

const job = z.object({
  organisationId: z.uuid(),
  invitationId: z.uuid(),
  /** When the link was made that this mail is for. */
  at: z.iso.datetime(),
});

/**
 * Mails an invitation, with a link of its own: a secret never waits in the queue. Does nothing where it was mailed
 * already, answered, withdrawn, renewed or expired meanwhile, so that it is safe to run twice.
 *
 * @throws where the mail server does not take it
 */
export async function sendInvitation(payload: unknown): Promise<void> {
  const { organisationId, invitationId, at } = job.parse(payload);
  if (!sendsMail()) return;
  const tenant = db({ organisationId, userId: null, actorName: "Mail" });
  const waiting = {
    id: invitationId,
    organisationId,
    createdAt: new Date(at),
    acceptedAt: null,
    withdrawnAt: null,
    mailedAt: null,
  };
  const found = await tenant.invitation.findFirst({
    where: { ...waiting, expiresAt: { gt: new Date() } },
    include: { invitedBy: { include: { organisation: true } } },
  });
  if (found === null || !stillStands(found.invitedBy, found.role)) return;
  const secret = newSecret();
  const { count } = await tenant.invitation.updateMany({
    where: waiting,
    data: { mailSha256: digestOf(secret) },
  });
  if (count === 0) return;
  const words = invitationMail({
    organisationName: found.invitedBy.organisation.name,
    invitedByName: found.invitedByName,
    role: found.role as Role,
    link: linkTo(invitationPath(secret)),
  });
  await sendMail({ ...words, to: found.email, id: `invitation-${invitationId}-${Date.parse(at)}` });
  await tenant.invitation.updateMany({ where: waiting, data: { mailedAt: new Date() } });
}
