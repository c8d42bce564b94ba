import type { Person } from "@/lib/auth/save-factor";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { OwnFactors, ProofWays } from "./factors";
import type { OwnSession } from "./own-session";
import type { SignInRules } from "./sign-in-rules";

const MINUTE_MS = 60_000;

/** How people of the organisation sign in: how long for, and whether with a second factor. */
export async function signInRules(scope: Scope): Promise<SignInRules> {
  return db(scope).organisation.findUniqueOrThrow({
    where: { id: scope.organisationId },
    select: { idleMinutes: true, sessionHours: true, requiresFactor: true },
  });
}

/** Where the person of a scope is signed in, the session they ask from first, then the latest seen. */
export async function ownSessions(scope: Scope, now = new Date()): Promise<OwnSession[]> {
  if (scope.userId === null) return [];
  const { idleMinutes, sessionHours } = await signInRules(scope);
  const rows = await db(scope).session.findMany({
    where: {
      organisationId: scope.organisationId,
      userId: scope.userId,
      endedAt: null,
      // What has run out is ended only when somebody comes with it.
      lastSeenAt: { gt: new Date(now.getTime() - idleMinutes * MINUTE_MS) },
      createdAt: { gt: new Date(now.getTime() - sessionHours * 60 * MINUTE_MS) },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, method: true, browser: true, address: true, createdAt: true, lastSeenAt: true },
  });
  const shown = rows.map((row) => ({ ...row, isThisOne: row.id === scope.session?.id }));
  return [...shown.filter(({ isThisOne }) => isThisOne), ...shown.filter(({ isThisOne }) => !isThisOne)];
}

/** By what a person can show a second factor. */
export async function factorWays({ organisationId, userId }: Person): Promise<ProofWays> {
  const own = { organisationId, userId };
  const client = db({ ...own, actorName: "" });
  const [apps, passkeys, providers] = await Promise.all([
    client.authenticatorApp.count({ where: { ...own, confirmedAt: { not: null } } }),
    client.passkey.count({ where: own }),
    client.singleSignOn.count({ where: { organisationId } }),
  ]);
  const providerPath = providers > 0 ? `/api/sso/${organisationId}?again` : null;
  return { needsCode: apps > 0, hasPasskey: passkeys > 0, providerPath };
}

/** What the person of a scope has beside their password. */
export async function ownFactors(scope: Scope): Promise<OwnFactors> {
  const { organisationId, userId } = scope;
  if (userId === null) return { authenticatorSince: null, passkeys: [], recoveryCodesLeft: 0 };
  const own = { organisationId, userId };
  const [app, passkeys, recoveryCodesLeft] = await Promise.all([
    db(scope).authenticatorApp.findFirst({ where: own, select: { confirmedAt: true } }),
    db(scope).passkey.findMany({
      where: own,
      orderBy: { id: "asc" },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
    db(scope).recoveryCode.count({ where: { ...own, usedAt: null } }),
  ]);
  return { authenticatorSince: app?.confirmedAt ?? null, passkeys, recoveryCodesLeft };
}
