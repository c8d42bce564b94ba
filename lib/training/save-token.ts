import { randomBytes, randomUUID } from "node:crypto";
import { requireFresh } from "@/lib/auth/fresh";
import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result } from "@/lib/errors";
import type { CreateToken } from "./schema";
import { digestOf, writeToken } from "./token-text";

const DAY_MS = 86_400_000;

/** Makes a token for one run. Its text is in the answer and nowhere else: only a digest of it is stored. */
export const createToken = permitted(
  "manage-tokens",
  async (scope: Scope, { runId, name, days }: CreateToken): Promise<Result<{ text: string }>> => {
    const stale = requireFresh(scope);
    if (stale) return stale;
    const own = { organisationId: scope.organisationId };
    if ((await db(scope).trainingRun.count({ where: { id: runId, ...own } })) === 0) return notFound("run");
    const id = randomUUID();
    const secret = randomBytes(32).toString("base64url");
    const createdAt = new Date();
    await db(scope).trainingToken.create({
      data: {
        ...own,
        id,
        trainingRunId: runId,
        name,
        sha256: digestOf(secret),
        createdAt,
        createdByName: scope.actorName,
        // Absence is refused by the schema.
        expiresAt: new Date(createdAt.getTime() + (days ?? 1) * DAY_MS),
      },
    });
    return done({ text: writeToken({ id, secret }) });
  },
);

/** Ends a token at once; what it has sent stays. */
export const revokeToken = permitted(
  "manage-tokens",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    const own = { id, organisationId: scope.organisationId };
    const { count } = await db(scope).trainingToken.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: new Date(), revokedByName: scope.actorName },
    });
    if (count === 0 && (await db(scope).trainingToken.count({ where: own })) === 0) return notFound("token");
    return done({ id });
  },
);
