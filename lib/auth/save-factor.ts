import { RECOVERY_CODES } from "@/lib/account/factors";
import { saveEvent } from "@/lib/audit/save-event";
import { db } from "@/lib/db";
import { installationSecret } from "@/lib/env";
import type { Prisma } from "@/prisma/client/client";
import { stepOfCode } from "./authenticator";
import { newRecoveryCode, recoveryDigest } from "./recovery-code";
import { countFactorAttempt, forgiveFactorAttempt } from "./save-attempts";
import { endSessions } from "./save-session";
import { seal, unseal } from "./sealed-text";

/** Whose factor. */
export interface Person {
  organisationId: string;
  userId: string;
}

/** Whether a code was right; `until` where there were too many wrong ones. */
export type CodeCheck = { ok: true } | { ok: false; until?: Date };

const dbOf = (person: Person) => db({ ...person, actorName: "" });

/**
 * Takes a code of the authenticator app or a recovery code; each works once. Wrong ones are counted as wrong
 * passwords are, by themselves: a right password forgives none of them.
 */
export async function takeCode(person: Person, typed: string, now: Date): Promise<CodeCheck> {
  const until = await countFactorAttempt(person.userId, now);
  if (until !== undefined) return { ok: false, until };
  const code = typed.replace(/[\s-]/g, "");
  const fits = /^\d{6}$/.test(code)
    ? await takeAppCode(person, code, now)
    : await takeRecoveryCode(person, code, now);
  if (!fits) {
    await saveEvent(dbOf(person), "sign-in-refused", { by: "code" });
    return { ok: false };
  }
  await forgiveFactorAttempt(person.userId);
  return { ok: true };
}

async function takeAppCode(person: Person, code: string, now: Date): Promise<boolean> {
  const own = { organisationId: person.organisationId, userId: person.userId };
  const app = await dbOf(person).authenticatorApp.findFirst({
    where: { ...own, confirmedAt: { not: null } },
  });
  const secret = app && readSecret(person, app.secret);
  const step = secret ? stepOfCode(secret, code, now) : undefined;
  if (step === undefined) return false;
  // Comparing and writing are one statement, so that of two who come with one code at the same moment one gets in.
  const { count } = await dbOf(person).authenticatorApp.updateMany({
    where: { ...own, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(person: Person, code: string, now: Date): Promise<boolean> {
  const { count } = await dbOf(person).recoveryCode.updateMany({
    where: {
      organisationId: person.organisationId,
      userId: person.userId,
      sha256: recoveryDigest(code),
      usedAt: null,
    },
    data: { usedAt: now },
  });
  return count === 1;
}

const sealOf = ({ userId }: Person) => ({ purpose: "authenticator app", owner: userId }) as const;

/** The secret of a person's app as it is kept. */
export const sealSecret = (person: Person, secret: string): string =>
  seal(secret, installationSecret(), sealOf(person));

/** The secret of a person's app; nothing where the installation's secret has changed since it was set up. */
export const readSecret = (person: Person, kept: string): string | undefined =>
  unseal(kept, installationSecret(), sealOf(person));

/** New recovery codes instead of those there are. Their text is in the answer and nowhere else. */
export async function replaceRecoveryCodes(
  tx: Prisma.TransactionClient,
  { organisationId, userId }: Person,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { organisationId, userId } });
  const rows = codes.map((code) => ({ organisationId, userId, sha256: recoveryDigest(code) }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes;
}

/** Recovery codes for somebody who has none, with a first factor; nothing for who has. */
export async function firstRecoveryCodes(
  tx: Prisma.TransactionClient,
  person: Person,
): Promise<string[] | null> {
  const { organisationId, userId } = person;
  const left = await tx.recoveryCode.count({ where: { organisationId, userId, usedAt: null } });
  return left > 0 ? null : replaceRecoveryCodes(tx, person);
}

/** Ends a person's sessions, and removes their factors and from where they signed in, for good. */
export async function forgetSignIns(
  tx: Prisma.TransactionClient,
  { organisationId, userId }: Person,
): Promise<void> {
  const own = { organisationId, userId };
  await endSessions(tx, own, "ended");
  await tx.session.updateMany({ where: own, data: { address: null, browser: "" } });
  await tx.authenticatorApp.deleteMany({ where: own });
  await tx.passkey.deleteMany({ where: own });
  await tx.recoveryCode.deleteMany({ where: own });
}

/** Removes the recovery codes of somebody who has no factor left that they could stand in for. */
export async function dropIdleRecoveryCodes(
  tx: Prisma.TransactionClient,
  { organisationId, userId }: Person,
): Promise<void> {
  const own = { organisationId, userId };
  const factors =
    (await tx.authenticatorApp.count({ where: { ...own, confirmedAt: { not: null } } })) +
    (await tx.passkey.count({ where: own }));
  if (factors === 0) await tx.recoveryCode.deleteMany({ where: own });
}
