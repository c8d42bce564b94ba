import { ownerDb } from "../support/owner-db";
import type { SeededAccount } from "../support/seed";
import { signIn } from "./ask";

/**
 * Signs in by password, whatever nonsense that was accepted has made of the rules on signing in.
 *
 * @returns the session's cookie
 */
export async function signInPlainly(address: string, account: SeededAccount): Promise<string> {
  const { organisationId } = await ownerDb.user.findFirstOrThrow({ where: { email: account.email } });
  await ownerDb.organisation.updateMany({
    where: { id: organisationId, requiresFactor: true },
    data: { requiresFactor: false },
  });
  return signIn(address, account);
}
