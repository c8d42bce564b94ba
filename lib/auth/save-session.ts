import { saveEvent } from "@/lib/audit/save-event";
import { db, installation, type Tenant } from "@/lib/db";
import type { Prisma } from "@/prisma/client/client";
import { browserName } from "./browser-name";
import { digestOf, newSecret } from "./secret";

/** Somebody who has just shown who they are, and how. */
export interface SignedIn {
  organisationId: string;
  userId: string;
  method: "password" | "passkey" | "provider";
}

/** From where a request comes, as far as is known. */
export interface Device {
  address: string | undefined;
  userAgent: unknown;
}

/**
 * Opens a session.
 *
 * @param provedAt when they showed it, where that was before
 * @returns its secret, for the cookie; only a digest of it is kept
 */
export async function saveSession(
  { organisationId, userId, method }: SignedIn,
  { address, userAgent }: Device,
  now: Date,
  provedAt = now,
): Promise<string> {
  const secret = newSecret();
  const browser = browserName(userAgent);
  // A passkey verifies its person by itself; what a provider asks for is the provider's affair.
  const factorAt = method === "password" ? null : now;
  const instants = { createdAt: now, lastSeenAt: now, provedAt, factorAt };
  await db({ organisationId, userId, actorName: "" }).$transaction(async (tx) => {
    await tx.session.create({
      data: { organisationId, userId, method, sha256: digestOf(secret), ...instants, address, browser },
    });
    // That by password is noted where it is tried.
    if (method !== "password") await saveEvent(tx, "sign-in", { by: method });
  });
  return secret;
}

/** Notes that the person of a session has just proved who they are, with a second factor or without. */
export async function markProved(
  { organisationId, userId }: Omit<SignedIn, "method">,
  sessionId: string,
  { withFactor }: { withFactor: boolean },
  now: Date,
): Promise<void> {
  await db({ organisationId, userId, actorName: "" }).session.updateMany({
    where: { id: sessionId, organisationId, userId, endedAt: null },
    data: { provedAt: now, ...(withFactor && { factorAt: now }) },
  });
}

/**
 * Ends the sessions of a person at once, wherever they are signed in; theirs is refused at the next request.
 *
 * @param tx a transaction of the organisation
 * @param why "password" where a new password ends what the old one opened
 * @param but a session that stays
 * @returns how many there were
 */
export async function endSessions(
  tx: Pick<Prisma.TransactionClient, "session">,
  { organisationId, userId }: Pick<Tenant, "organisationId"> & { userId: string },
  why: "ended" | "password",
  but?: string,
): Promise<number> {
  const open = { organisationId, userId, endedAt: null, ...(but && { id: { not: but } }) };
  const { count } = await tx.session.updateMany({
    where: open,
    data: { endedAt: new Date(), endedWhy: why },
  });
  return count;
}

/** Ends a session that another takes the place of. */
export async function endReplaced(
  { id, organisationId, userId }: { id: string } & Omit<SignedIn, "method">,
  now: Date,
): Promise<void> {
  await db({ organisationId, userId, actorName: "" }).session.updateMany({
    where: { id, organisationId, userId, endedAt: null },
    data: { endedAt: now, endedWhy: "signed-out" },
  });
}

/** Ends the session that a secret opens, as its person asks. */
export async function signOut(secret: string, now: Date): Promise<void> {
  await installation.$executeRaw`SELECT sign_out(${digestOf(secret)}, ${now}::timestamptz)`;
}
