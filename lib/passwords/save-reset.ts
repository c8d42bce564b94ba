import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { countAttempt, forgiveAttempt } from "@/lib/auth/save-attempts";
import { personAccess } from "@/lib/auth/scope";
import { db, installation } from "@/lib/db";
import { done, type Result, refused } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { sendsMail } from "@/lib/mail/send-mail";
import { opens, organisationOf } from "./find-reset";
import { savePassword } from "./save-password";
import type { AskReset, Reset } from "./schema";
import { waitWords } from "./wait-words";

/**
 * Has a link mailed with which to set a new password. Whether there is such an account is looked up by the
 * worker alone, so the answer is the same, after the same work, where there is none.
 *
 * @param address where the request comes from, as far as is known
 */
export async function askReset(
  { email }: AskReset,
  address: string | undefined,
  now: Date,
): Promise<Result<null>> {
  if (!sendsMail()) return refused({ code: "refused", message: "This installation sends no mail." });
  // Counted apart from wrong passwords: whoever asks for links must not shut somebody out.
  const until = await countAttempt({ email: `reset:${email}`, address }, now);
  if (until !== undefined) return refused({ code: "refused", message: waitWords(until, now) });
  await enqueue(installation, "send-reset", { id: randomUUID(), email, askedAt: now.toISOString() });
  return done(null);
}

const dead = refused({
  code: "refused",
  message: "This link does not work any more. Ask for a new one.",
});

/** Sets a new password by the link that was mailed: once, also where it is used twice at the same moment. */
export async function setNewPassword({ secret, password }: Reset): Promise<Result<null>> {
  const organisationId = await organisationOf(secret);
  if (organisationId === undefined) return dead;
  const passwordHash = await hashPassword(password);
  const where = opens(organisationId, secret, new Date());
  const finding = db({ organisationId, userId: null, actorName: "Password reset" });
  const reset = await finding.passwordReset.findFirst({ where, include: { user: true } });
  if (reset === null || !(await personAccess(reset.userId)).ok) return dead;
  const whose = { organisationId, userId: reset.userId };
  return db({ ...whose, actorName: reset.user.name }).$transaction(async (tx): Promise<Result<null>> => {
    const { count } = await tx.passwordReset.updateMany({ where, data: { endedAt: new Date() } });
    if (count === 0) return dead;
    await savePassword(tx, whose, passwordHash);
    // Whoever forgot it has likely tried too often; the mail has shown who they are.
    await forgiveAttempt({ email: reset.user.email, address: undefined });
    return done(null);
  });
}
