import { z } from "zod";
import { personAccess } from "@/lib/auth/scope";
import { digestOf, newSecret } from "@/lib/auth/secret";
import { db } from "@/lib/db";
import { linkTo, sendMail, sendsMail } from "@/lib/mail/send-mail";
import { accountOf } from "./find-reset";
import { RESET_MINUTES } from "./limits";
import { resetMail, resetPath } from "./reset-mail";

const job = z.object({ id: z.uuid(), email: z.string(), askedAt: z.iso.datetime() });

/**
 * Mails a link with which to set a new password, where there is an account that gets in; does nothing where it
 * was mailed already, or came too late. Its secret is drawn here, so none waits in the queue.
 *
 * @throws where the mail server does not take it
 */
export async function sendReset(payload: unknown): Promise<void> {
  const { id, email, askedAt } = job.parse(payload);
  const expiresAt = new Date(Date.parse(askedAt) + RESET_MINUTES * 60_000);
  if (!sendsMail() || expiresAt <= new Date()) return;
  const account = await accountOf(email);
  if (account === undefined || !(await personAccess(account.id)).ok) return;
  const { organisationId, id: userId, name } = account;
  const tenant = db({ organisationId, userId: null, actorName: "Password reset" });
  const before = await tenant.passwordReset.findFirst({ where: { id, organisationId } });
  if (before?.mailedAt || before?.endedAt) return;
  const secret = newSecret();
  const link = { sha256: digestOf(secret), expiresAt };
  if (before === null) await tenant.passwordReset.create({ data: { id, organisationId, userId, ...link } });
  else await tenant.passwordReset.updateMany({ where: { id, organisationId }, data: link });
  await sendMail({
    ...resetMail({ name, link: linkTo(resetPath(secret)) }),
    to: email,
    id: `password-${id}`,
  });
  await tenant.passwordReset.updateMany({ where: { id, organisationId }, data: { mailedAt: new Date() } });
}
