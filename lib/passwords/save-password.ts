import { endSessions } from "@/lib/auth/save-session";
import type { Prisma } from "@/prisma/client/client";

interface Whose {
  organisationId: string;
  userId: string;
}

/**
 * Sets a new password. What the old one opened is shut: links that were mailed for another, and sessions.
 *
 * @param tx a transaction of the organisation
 * @param but the session it is changed in, which goes on
 */
export async function savePassword(
  tx: Prisma.TransactionClient,
  { organisationId, userId }: Whose,
  passwordHash: string,
  but?: string,
): Promise<void> {
  await tx.user.updateMany({ where: { id: userId, organisationId }, data: { passwordHash } });
  await tx.passwordReset.updateMany({
    where: { organisationId, userId, endedAt: null },
    data: { endedAt: new Date() },
  });
  await endSessions(tx, { organisationId, userId }, "password", but);
}
