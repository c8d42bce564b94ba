import { saveEvent } from "@/lib/audit/save-event";
import { db, installation } from "@/lib/db";
import { passwordFits } from "./password";
import { countAttempt, forgiveAttempt } from "./save-attempts";

export type SignIn =
  | { ok: true; user: { id: string; organisationId: string } }
  /** `until` is set where there were too many tries. */
  | { ok: false; until?: Date };

interface Account {
  id: string;
  organisationId: string;
  name: string;
  passwordHash: string;
}

/** The account behind an e-mail and a password. Answers alike, and takes as long, where there is none. */
export async function findAccount(
  { email, password, address }: { email: string; password: string; address: string | undefined },
  now: Date,
): Promise<SignIn> {
  const attempt = { email: email.trim().toLowerCase(), address };
  const until = await countAttempt(attempt, now);
  if (until !== undefined) return { ok: false, until };
  const [user] = await installation.$queryRaw<Account[]>`SELECT * FROM account_of(${attempt.email})`;
  const fits = await passwordFits(user?.passwordHash, password);
  if (user === undefined) return { ok: false };
  const tenant = { organisationId: user.organisationId, userId: user.id, actorName: user.name };
  await saveEvent(db(tenant), fits ? "sign-in" : "sign-in-refused", { by: "password" });
  if (!fits) return { ok: false };
  await forgiveAttempt(attempt);
  return { ok: true, user: { id: user.id, organisationId: user.organisationId } };
}
