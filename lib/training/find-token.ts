import { db, installation } from "@/lib/db";
import { log } from "@/lib/log";
import { digestOf, fitsDigest, readToken } from "./token-text";

/** Readings one token may send in a minute: enough for one a second. */
export const USES_A_MINUTE = 60;

/** A token that may be used on a run, or why not, as an HTTP status and in words. */
export type TokenCheck =
  | { ok: true; organisationId: string; trainingRunId: string; name: string }
  | { ok: false; status: 401 | 403 | 429; message: string };

const no = (status: 401 | 403 | 429, message: string): TokenCheck => ({ ok: false, status, message });
const UNKNOWN = no(401, "Send the token of this run as “Authorization: Bearer wbt_…”.");
// Compared with when no such token exists, so that both cases take the same steps.
const DECOY = digestOf("no such token");

const tenantOf = (organisationId: string) => db({ organisationId, userId: null, actorName: "A script" });

async function tokenOf(id: string) {
  const [found] = await installation.$queryRaw<{ organisationId: string | null }[]>`
    SELECT organisation_of_token(${id}::uuid) AS "organisationId"`;
  if (!found?.organisationId) return null;
  return tenantOf(found.organisationId).trainingToken.findFirst({ where: { id } });
}

/** Finds the token behind a header, checks it for one run, and counts its use. */
export async function findToken(authorization: string | null, runId: string): Promise<TokenCheck> {
  const found = await checkToken(authorization, runId);
  if (!found.ok) log("warn", "training-token-refused", { status: found.status });
  return found;
}

async function checkToken(authorization: string | null, runId: string): Promise<TokenCheck> {
  const text = readToken(authorization);
  if (text === undefined) return UNKNOWN;
  const token = await tokenOf(text.id);
  const fits = fitsDigest(text.secret, token?.sha256 ?? DECOY);
  if (token === null || !fits) return UNKNOWN;
  if (token.revokedAt !== null) return no(401, "This token was revoked. Create a new one on the run's page.");
  if (token.expiresAt <= new Date())
    return no(401, "This token has expired. Create a new one on the run's page.");
  if (token.trainingRunId !== runId.toLowerCase()) return no(403, "This token is for another run.");
  const [counted] = await tenantOf(token.organisationId).$queryRaw<{ uses: number }[]>`
    UPDATE "TrainingToken" SET "lastUsedAt" = now(),
      "windowFrom" = CASE WHEN "windowFrom" > now() - interval '1 minute' THEN "windowFrom" ELSE now() END,
      "windowUses" = CASE WHEN "windowFrom" > now() - interval '1 minute' THEN "windowUses" + 1 ELSE 1 END
    WHERE id = ${token.id}::uuid AND "organisationId" = ${token.organisationId}::uuid
    RETURNING "windowUses" AS uses`;
  if (counted === undefined || counted.uses > USES_A_MINUTE)
    return no(429, `More than ${USES_A_MINUTE} readings in a minute. Wait a minute, then send again.`);
  const { organisationId, trainingRunId, name } = token;
  return { ok: true, organisationId, trainingRunId, name };
}
