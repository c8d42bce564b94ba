import { createHash } from "node:crypto";
import { installation } from "@/lib/db";
import { log } from "@/lib/log";
import { TRIES_FOR_ACCOUNT, TRIES_FROM_ADDRESS, WINDOW_MINUTES } from "./attempt-limits";

const WINDOW = WINDOW_MINUTES * 60_000;

/** Somebody who tries to sign in. */
export interface Attempt {
  /** Lower case; need not exist. */
  email: string;
  /** `undefined` where it is not known. */
  address: string | undefined;
}

type Kind = "account" | "address" | "factor";

const keyOf = (kind: Kind, name: string) => createHash("sha256").update(`${kind}:${name}`).digest("hex");

/**
 * Counts a try before its password is looked at, so that tries at the same moment are counted too.
 *
 * @returns when to try again, where there were too many; nothing where this one may go on
 */
export async function countAttempt({ email, address }: Attempt, now: Date): Promise<Date | undefined> {
  const waits = [await countOne("account", email, TRIES_FOR_ACCOUNT, now)];
  if (address !== undefined) waits.push(await countOne("address", address, TRIES_FROM_ADDRESS, now));
  const last = Math.max(...waits.map((until) => until?.getTime() ?? 0));
  return last === 0 ? undefined : new Date(last);
}

async function countOne(kind: Kind, name: string, most: number, now: Date): Promise<Date | undefined> {
  const oldest = new Date(now.getTime() - WINDOW);
  const [counted] = await installation.$queryRaw<{ count: number; since: Date }[]>`
    INSERT INTO "SignInAttempts" AS a (key, count, since) VALUES (${keyOf(kind, name)}, 1, ${now}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a.since > ${oldest}::timestamptz THEN a.count + 1 ELSE 1 END,
      since = CASE WHEN a.since > ${oldest}::timestamptz THEN a.since ELSE ${now}::timestamptz END
    RETURNING count, since`;
  if (counted === undefined || counted.count <= most) return undefined;
  log("warn", "attempt-held-back", { by: kind });
  return new Date(counted.since.getTime() + WINDOW);
}

/** Takes back what was counted of a try that was right: only wrong ones are held against anybody. */
export async function forgiveAttempt({ email, address }: Attempt): Promise<void> {
  await installation.signInAttempts.deleteMany({ where: { key: keyOf("account", email) } });
  if (address === undefined) return;
  const own = { key: keyOf("address", address), count: { gt: 0 } };
  await installation.signInAttempts.updateMany({ where: own, data: { count: { decrement: 1 } } });
}

/** Counts a try at a second factor before it is looked at, as `countAttempt` does; by person, who is known by then. */
export const countFactorAttempt = (userId: string, now: Date): Promise<Date | undefined> =>
  countOne("factor", userId, TRIES_FOR_ACCOUNT, now);

/** Forgets the tries of a person whose second factor was right. */
export async function forgiveFactorAttempt(userId: string): Promise<void> {
  await installation.signInAttempts.deleteMany({ where: { key: keyOf("factor", userId) } });
}

/** Removes what no longer counts. */
export async function forgetOldAttempts(now: Date): Promise<void> {
  await installation.signInAttempts.deleteMany({
    where: { since: { lt: new Date(now.getTime() - WINDOW) } },
  });
}
