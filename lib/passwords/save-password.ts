import type { Prisma } from "@/prisma/client/client";

interface Whose {
  organisationId: string;
  userId: string;
}

/**
 * Sets a new password. What the old one opened is shut: links that were mailed for another.
 *
 * @param tx a transaction of the organisation
 */
export async function savePassword(
  tx: Prisma.TransactionClient,
  { organisationId, userId }: Whose,
  passwordHash: string,
): Promise<void> {
  await tx.user.updateMany({ where: { id: userId, organisationId }, data: { passwordHash } });
  await tx.passwordReset.updateMany({
    where: { organisationId, userId, endedAt: null },
    data: { endedAt: new Date() },
  });
}
