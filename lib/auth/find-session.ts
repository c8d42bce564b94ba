import { cache } from "react";
import { installation } from "@/lib/db";
import { env } from "@/lib/env";
import { digestOf } from "./secret";
import { isHttpsAddress, sessionCookieName } from "./session-cookie";
import type { SessionEnd } from "./session-end";

/** A session as it stands now. */
export interface FoundSession {
  id: string;
  organisationId: string;
  userId: string;
  /** When its person last proved who they are. */
  provedAt: Date;
  /** What is still missing: their second factor, or that they set one up, where the organisation requires it. */
  awaits: "factor" | "enrolment" | null;
}

export type SessionCheck = { ok: true; session: FoundSession } | { ok: false; ended?: SessionEnd };

/** The session that a secret opens; notes that its person was seen, and ends it where it has run out. */
export async function findSession(secret: string, now: Date): Promise<SessionCheck> {
  const [found] = await installation.$queryRaw<(FoundSession & { endedWhy: SessionEnd | null })[]>`
    SELECT * FROM see_session(${digestOf(secret)}, ${now}::timestamptz)`;
  if (found === undefined) return { ok: false };
  const { endedWhy, ...session } = found;
  return endedWhy === null ? { ok: true, session } : { ok: false, ended: endedWhy };
}

/** The session behind the current request, looked up once for each. */
export const requestSession = cache(async (): Promise<SessionCheck> => {
  const secret = await requestSecret();
  return secret === undefined ? { ok: false } : findSession(secret, new Date());
});

async function requestSecret(): Promise<string | undefined> {
  const [{ getToken }, { cookies }] = await Promise.all([import("next-auth/jwt"), import("next/headers")]);
  const { nextauthUrl, nextauthSecret } = env();
  const req = { cookies: await cookies(), headers: {} } as unknown as Parameters<typeof getToken>[0]["req"];
  const cookieName = sessionCookieName(isHttpsAddress(nextauthUrl));
  const token = await getToken({ req, cookieName, secret: nextauthSecret });
  return typeof token?.session === "string" ? token.session : undefined;
}
