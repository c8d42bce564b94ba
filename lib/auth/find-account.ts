import { db } from "@/lib/db";
import { passwordFits } from "./password";
import { countAttempt, forgiveAttempt } from "./save-attempts";

export type SignIn =
  | { ok: true; user: { id: string; email: string; name: string } }
  /** `until` is set where there were too many tries. */
  | { ok: false; until?: Date };

/** The account behind an e-mail and a password. Answers alike, and takes as long, where there is none. */
export async function findAccount(
  { email, password, address }: { email: string; password: string; address: string | undefined },
  now: Date,
): Promise<SignIn> {
  const attempt = { email: email.trim().toLowerCase(), address };
  const until = await countAttempt(attempt, now);
  if (until !== undefined) return { ok: false, until };
  const user = await db.user.findUnique({ where: { email: attempt.email } });
  const fits = await passwordFits(user?.passwordHash, password);
  if (user === null || !fits) return { ok: false };
  await forgiveAttempt(attempt);
  return { ok: true, user: { id: user.id, email: user.email, name: user.name } };
}
