import { digestOf } from "@/lib/auth/secret";
import { db, installation } from "@/lib/db";

/** The organisation of the link that sets a new password, whether or not it still works. */
export async function organisationOf(secret: string): Promise<string | undefined> {
  const [found] = await installation.$queryRaw<{ id: string | null }[]>`
    SELECT organisation_of_reset(${digestOf(secret)}) AS id`;
  return found?.id ?? undefined;
}

/** Which link a secret opens at an instant. */
export const opens = (organisationId: string, secret: string, now: Date) => ({
  organisationId,
  sha256: digestOf(secret),
  endedAt: null,
  expiresAt: { gt: now },
});

/** Whether a link to set a new password works. */
export async function isResetOpen(secret: string, now: Date): Promise<boolean> {
  const organisationId = await organisationOf(secret);
  if (organisationId === undefined) return false;
  const tenant = db({ organisationId, userId: null, actorName: "Password reset" });
  return (await tenant.passwordReset.count({ where: opens(organisationId, secret, now) })) > 0;
}

/** The account with an address, in whichever organisation. */
export async function accountOf(email: string) {
  const [found] = await installation.$queryRaw<{ id: string; organisationId: string; name: string }[]>`
    SELECT id, "organisationId", name FROM account_of(${email})`;
  return found;
}
