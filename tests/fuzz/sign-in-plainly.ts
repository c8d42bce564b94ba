import { ownerDb } from "../support/owner-db";
import type { SeededAccount } from "../support/seed";
import { signIn } from "./ask";

/**
 * Signs in by password, whatever nonsense that was accepted has made of the rules, of the account and of its factors,
 * and however often a wrong password was tried.
 *
 * @returns the session's cookie
 */
export async function signInPlainly(address: string, account: SeededAccount): Promise<string> {
  const { id, organisationId } = await ownerDb.user.findFirstOrThrow({ where: { email: account.email } });
  const back = { role: "owner", deactivatedAt: null, accessEndsOn: null };
  await ownerDb.user.updateMany({ where: { id, NOT: back }, data: back });
  await ownerDb.organisation.updateMany({
    where: { id: organisationId, requiresFactor: true },
    data: { requiresFactor: false },
  });
  await ownerDb.authenticatorApp.deleteMany({ where: { userId: id } });
  await ownerDb.passkey.deleteMany({ where: { userId: id } });
  await ownerDb.signInAttempts.deleteMany();
  return signIn(address, account);
}
