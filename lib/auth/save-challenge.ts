import { installation } from "@/lib/db";
import { digestOf } from "./secret";

export type ChallengeKind = "enrol" | "passkey" | "provider";

/** Minutes within which a challenge must be answered. */
const MINUTES = { enrol: 5, passkey: 5, provider: 10 } as const;

/**
 * Keeps what a browser was asked for until it answers.
 *
 * @param challenge unguessable; only a digest of it is kept
 * @param data what the answer has to fit
 */
export async function saveChallenge(
  kind: ChallengeKind,
  challenge: string,
  data: Record<string, string | null>,
  now: Date,
): Promise<void> {
  await installation.signInChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + MINUTES[kind] * 60_000);
  await installation.signInChallenge.create({ data: { key: digestOf(challenge), kind, data, expiresAt } });
}

/** What an answer to a challenge has to fit. Taken away with it: there is no second answer, right or wrong. */
export async function takeChallenge(
  kind: ChallengeKind,
  challenge: string,
  now: Date,
): Promise<Record<string, string | null> | undefined> {
  const [taken] = await installation.$queryRaw<{ data: Record<string, string | null>; expiresAt: Date }[]>`
    DELETE FROM "SignInChallenge" WHERE key = ${digestOf(challenge)} AND kind = ${kind} RETURNING data, "expiresAt"`;
  return taken !== undefined && taken.expiresAt > now ? taken.data : undefined;
}
