import type { z } from "zod";
import { requireFresh } from "@/lib/auth/fresh";
import { permitted } from "@/lib/auth/permitted";
import { endSessions } from "@/lib/auth/save-session";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result } from "@/lib/errors";
import type { factorRuleSchema, Nothing, sessionLimitsSchema } from "./schema";

/** Ends one of the person's own sessions at once. */
export const endSession = permitted(
  "own-account",
  async (scope: Scope, { id }: { id: string }): Promise<Result<null>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    if (scope.userId === null) return notFound("session");
    const own = { id, organisationId: scope.organisationId, userId: scope.userId };
    const { count } = await db(scope).session.updateMany({
      where: { ...own, endedAt: null },
      data: { endedAt: new Date(), endedWhy: "ended" },
    });
    if (count === 0 && (await db(scope).session.count({ where: own })) === 0) return notFound("session");
    return done(null);
  },
);

/** Ends all sessions of the person but the one they ask from. */
export const endOtherSessions = permitted(
  "own-account",
  async (scope: Scope, _: Nothing): Promise<Result<{ ended: number }>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const { organisationId, userId } = scope;
    if (userId === null) return notFound("person");
    const ended = await db(scope).$transaction((tx) =>
      endSessions(tx, { organisationId, userId }, "ended", scope.session?.id),
    );
    return done({ ended });
  },
);

/**
 * Sets whether everybody of the organisation needs a second factor. Whoever has none is led to set one up at their
 * next click, also where they are signed in already.
 */
export const setFactorRule = permitted(
  "manage-sign-in",
  async (scope: Scope, { requiresFactor }: z.output<typeof factorRuleSchema>): Promise<Result<null>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    await db(scope).organisation.update({ where: { id: scope.organisationId }, data: { requiresFactor } });
    return done(null);
  },
);

/** Sets how long people of the organisation stay signed in; holds for sessions that are open, too. */
export const setSessionLimits = permitted(
  "manage-sign-in",
  async (scope: Scope, limits: z.output<typeof sessionLimitsSchema>): Promise<Result<null>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    await db(scope).organisation.update({ where: { id: scope.organisationId }, data: limits });
    return done(null);
  },
);
