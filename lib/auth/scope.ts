import { cache } from "react";
import { todayInBrussels } from "@/lib/clock";
import { db, installation } from "@/lib/db";
import type { IsoDate } from "@/lib/law/types";
import { findToken } from "@/lib/training/find-token";
import type { Prisma } from "@/prisma/client/client";
import { denial } from "./access";
import { type FoundSession, requestSession } from "./find-session";
import type { Role } from "./roles";

declare const made: unique symbol;

/** Proof that somebody may act for an organisation. Every read and write takes one; only this file makes it. */
export interface Scope {
  readonly [made]: true;
  readonly organisationId: string;
  readonly organisationName: string;
  /** `null` for work the machine does on its own. */
  readonly userId: string | null;
  readonly actorName: string;
  /** What the person is, or `machine` for jobs and the command line; see ./permissions. */
  readonly role: Role | "machine";
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
  readonly role: "script";
}

const makeScope = (parts: Omit<Scope, typeof made>): Scope => parts as Scope;

/** Whether somebody gets in: as whom, or why not in words where it is more than not being signed in. */
export type Access = { ok: true; scope: Scope } | { ok: false; denial?: string };

/** Whether the person behind the current request gets in, as their session and their row stand now. */
export async function requestAccess(): Promise<Access> {
  const found = await requestSession();
  return found.ok && found.session.awaits === null ? sessionAccess() : { ok: false };
}

/** The scope also of somebody who must set up a second factor before anything else; good for that alone. */
export async function enrolmentScope(): Promise<Scope | null> {
  const found = await requestSession();
  if (!found.ok || found.session.awaits === "factor") return null;
  const access = await sessionAccess();
  return access.ok ? access.scope : null;
}

const sessionAccess = cache(async (): Promise<Access> => {
  const found = await requestSession();
  return found.ok ? personAccess(found.session.userId, todayInBrussels(), found.session) : { ok: false };
});

/** Whether a person gets in, as their row stands now. */
export async function personAccess(
  userId: string,
  today = todayInBrussels(),
  session: Scope["session"] = null,
): Promise<Access> {
  const [found] = await installation.$queryRaw<{ organisationId: string | null }[]>`
    SELECT organisation_of_person(${userId}::uuid) AS "organisationId"`;
  if (!found?.organisationId) return { ok: false };
  const tenant = { organisationId: found.organisationId, userId, actorName: "" };
  const user = await db(tenant).user.findFirst({ where: { id: userId }, include: { organisation: true } });
  if (user === null || user.pseudonymisedAt !== null) return { ok: false };
  const denied = denial(user, today);
  if (denied !== undefined) return { ok: false, denial: denied };
  const scope = makeScope({
    organisationId: user.organisationId,
    organisationName: user.organisation.name,
    userId: user.id,
    actorName: user.name,
    role: user.role as Role,
    today,
    session: session && { id: session.id, provedAt: session.provedAt },
  });
  return { ok: true, scope };
}

/** The scope of the person behind the current request, or `null` where nobody gets in. */
export async function requestScope(): Promise<Scope | null> {
  const access = await requestAccess();
  return access.ok ? access.scope : null;
}

/** The scope of the current request; sends whoever does not get in to the sign-in, which says why. */
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
    role: "machine",
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
  const parts = { organisationId, trainingRunId, userId: null, actorName: `Token “${name}”`, role: "script" };
  return { ok: true, scope: parts as ReadingScope };
}
