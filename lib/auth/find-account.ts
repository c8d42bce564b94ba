import { saveEvent } from "@/lib/audit/save-event";
import { db, installation } from "@/lib/db";
import { passwordFits } from "./password";
import { countAttempt, forgiveAttempt } from "./save-attempts";
import { personAccess } from "./scope";

export type SignIn =
  | { ok: true; user: { id: string; organisationId: string } }
  /** `until` is set where there were too many tries, `denial` where the password is right and the way is shut. */
  | { ok: false; until?: Date; denial?: string };

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
  // PostgreSQL takes no character with the code 0, so no account has one.
  const attempt = { email: email.trim().toLowerCase().replaceAll("\0", "\ufffd"), address };
  const until = await countAttempt(attempt, now);
  if (until !== undefined) return { ok: false, until };
  const [user] = await installation.$queryRaw<Account[]>`SELECT * FROM account_of(${attempt.email})`;
  const fits = await passwordFits(user?.passwordHash, password);
  if (user === undefined) return { ok: false };
  const tenant = { organisationId: user.organisationId, userId: user.id, actorName: user.name };
  const access = fits ? await personAccess(user.id) : { ok: false as const };
  await saveEvent(db(tenant), access.ok ? "sign-in" : "sign-in-refused", { by: "password" });
  if (!fits) return { ok: false };
  await forgiveAttempt(attempt);
  if (!access.ok) return access;
  return { ok: true, user: { id: user.id, organisationId: user.organisationId } };
}
