import { cache } from "react";
import { todayInBrussels } from "@/lib/clock";
import { db, installation } from "@/lib/db";
import type { IsoDate } from "@/lib/law/types";
import { findToken } from "@/lib/training/find-token";
import type { Prisma } from "@/prisma/client/client";
import { type FoundSession, requestSession } from "./find-session";

declare const made: unique symbol;

/** Proof that somebody may act for an organisation. Every read and write takes one; only this file makes it. */
export interface Scope {
  readonly [made]: true;
  readonly organisationId: string;
  readonly organisationName: string;
  /** `null` for work the machine does on its own. */
  readonly userId: string | null;
  readonly actorName: string;
  /** Calendar day in Brussels. */
  readonly today: IsoDate;
  /** The session a person acts in; `null` for work the machine does. */
  readonly session: Pick<FoundSession, "id" | "provedAt"> | null;
}

declare const madeForReadings: unique symbol;

/** Proof that a script may add readings to one run of an organisation; good for nothing else. */
export interface ReadingScope {
  readonly [madeForReadings]: true;
  readonly organisationId: string;
  readonly trainingRunId: string;
  readonly userId: null;
  readonly actorName: string;
}

const makeScope = (parts: Omit<Scope, typeof made>): Scope => parts as Scope;

/** The scope of the person behind the current request, or `null` where nobody is signed in all the way. */
export async function requestScope(): Promise<Scope | null> {
  const found = await requestSession();
  return found.ok && found.session.awaits === null ? personScope() : null;
}

/** The same, also for somebody who must set up a second factor before anything else; good for that alone. */
export async function enrolmentScope(): Promise<Scope | null> {
  const found = await requestSession();
  return found.ok && found.session.awaits !== "factor" ? personScope() : null;
}

const personScope = cache(async (): Promise<Scope | null> => {
  const found = await requestSession();
  if (!found.ok) return null;
  const { id, userId, provedAt } = found.session;
  const user = await person(userId);
  if (user === null || user.pseudonymisedAt !== null) return null;
  return makeScope({
    organisationId: user.organisationId,
    organisationName: user.organisation.name,
    userId: user.id,
    actorName: user.name,
    today: todayInBrussels(),
    session: { id, provedAt },
  });
});

async function person(userId: string) {
  const [found] = await installation.$queryRaw<{ organisationId: string | null }[]>`
    SELECT organisation_of_person(${userId}::uuid) AS "organisationId"`;
  if (!found?.organisationId) return null;
  const tenant = { organisationId: found.organisationId, userId, actorName: "" };
  return db(tenant).user.findFirst({ where: { id: userId }, include: { organisation: true } });
}

/** The scope of the current request; sends whoever is not signed in to sign in first. */
export async function requireScope(): Promise<Scope> {
  const scope = await requestScope();
  if (scope !== null) return scope;
  const { redirect } = await import("next/navigation");
  return redirect("/login");
}

/**
 * The scope of a command or job that runs on the machine itself, for one organisation.
 *
 * @param actor who is recorded as having acted
 * @param client the transaction in which the organisation came into being, where it is not committed yet
 * @returns `null` where there is no such organisation
 */
export async function machineScope(
  organisationId: string,
  actor: { userId: string | null; name: string },
  today = todayInBrussels(),
  client: Pick<Prisma.TransactionClient, "organisation"> = db({
    organisationId,
    userId: actor.userId,
    actorName: actor.name,
  }),
): Promise<Scope | null> {
  const organisation = await client.organisation.findFirst({ where: { id: organisationId } });
  if (organisation === null) return null;
  return makeScope({
    organisationId,
    organisationName: organisation.name,
    userId: actor.userId,
    actorName: actor.name,
    today,
    session: null,
  });
}

/**
 * The scope of a script that sends a reading for a run, out of its `Authorization` header.
 *
 * @returns why not, as an HTTP status and in words, where the token is not good for this run
 */
export async function readingScope(
  authorization: string | null,
  runId: string,
): Promise<{ ok: true; scope: ReadingScope } | { ok: false; status: 401 | 403 | 429; message: string }> {
  const found = await findToken(authorization, runId);
  if (!found.ok) return found;
  const { organisationId, trainingRunId, name } = found;
  const parts = { organisationId, trainingRunId, userId: null, actorName: `Token “${name}”` };
  return { ok: true, scope: parts as ReadingScope };
}
