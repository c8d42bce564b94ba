import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { thresholds } from "@/lib/law/thresholds";
import { Prisma } from "@/prisma/client/client";
import type { Provision } from "./provision";
import type { TouchedModel, TouchedModels } from "./touched-model";

/** Rows on one page of the models a provision touches. */
export const TOUCHED_PAGE = 50;

/**
 * The organisation's models a provision touches, by name, archived ones left aside; from what the latest
 * finding of each stored. Nothing where a provision touches no single model.
 *
 * @param after the cursor of a page, as `next` gave it; a mangled one starts anew
 */
export async function modelsTouched(
  scope: Scope,
  provision: Pick<Provision, "id" | "kind">,
  after?: string,
): Promise<TouchedModels> {
  const how = touching(scope, provision);
  if (how === undefined) return { rows: [], next: undefined };
  const cursor = readCursor(after);
  const beyond = cursor
    ? Prisma.sql`AND (lower(m.name), m.id) > (${cursor.name}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const found = await db(scope).$queryRaw<(TouchedModel & { sortKey: string })[]>`
    SELECT m.id, m.name, m.provider, ${how.isOpen} AS "isOpen", ${how.dueOn} AS "dueOn", lower(m.name) AS "sortKey"
    FROM "OwnModel" m
    WHERE m."organisationId" = ${scope.organisationId}::uuid AND m."archivedAt" IS NULL AND ${how.condition} ${beyond}
    ORDER BY lower(m.name), m.id LIMIT ${TOUCHED_PAGE + 1}`;
  const rows = found.slice(0, TOUCHED_PAGE);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortKey: _, ...row }) => row),
    next: found.length > TOUCHED_PAGE && last ? JSON.stringify([last.sortKey, last.id]) : undefined,
  };
}

interface Touching {
  condition: Prisma.Sql;
  isOpen: Prisma.Sql;
  dueOn: Prisma.Sql;
}

const NOT_OPEN = Prisma.sql`false`;
const NO_DAY = Prisma.sql`NULL::text`;

function touching(scope: Scope, { id, kind }: Pick<Provision, "id" | "kind">): Touching | undefined {
  if (kind === "duty") {
    return {
      condition: Prisma.sql`(m."dutiesBinding" @> ARRAY[${id}]::text[] OR m."dutiesOpen" @> ARRAY[${id}]::text[])`,
      isOpen: Prisma.sql`NOT m."dutiesBinding" @> ARRAY[${id}]::text[]`,
      dueOn: NO_DAY,
    };
  }
  if (kind === "deadline") return byDeadline(scope, id);
  const fact = byFact[id];
  return fact === undefined ? undefined : { condition: fact, isOpen: NOT_OPEN, dueOn: NO_DAY };
}

/** Not done and not lapsed; the earliest of several stands for them. */
function byDeadline(scope: Scope, id: string): Touching {
  const mine = Prisma.sql`d."organisationId" = ${scope.organisationId}::uuid AND d."deadlineId" = ${id}
    AND d."lapsedAt" IS NULL AND d."doneOn" IS NULL`;
  const ofModel = Prisma.sql`FROM "Deadline" d WHERE ${mine} AND d."modelRecordId" = m.id`;
  return {
    condition: Prisma.sql`m.id IN (SELECT d."modelRecordId" FROM "Deadline" d WHERE ${mine})`,
    isOpen: Prisma.sql`(SELECT bool_and(d.review) ${ofModel})`,
    dueOn: Prisma.sql`(SELECT min(d."dueOn")::text ${ofModel})`,
  };
}

const reach = thresholds.reachBusinessUsers.at(-1)?.value ?? 0;

/** Thresholds and dates that some models stand near or fall under. */
const byFact: Readonly<Record<string, Prisma.Sql>> = {
  "gpai-training-flop": Prisma.sql`m."nearThreshold" = ${"1e23"}`,
  "systemic-risk-training-flop": Prisma.sql`m."nearThreshold" = ${"1e25"}`,
  "estimate-accuracy-percent": Prisma.sql`m."nearThreshold" IS NOT NULL`,
  "modifier-share": Prisma.sql`m."modificationFlop" IS NOT NULL`,
  "reach-business-users": Prisma.sql`m."registeredEuBusinessUsers" >= ${reach}`,
  "legacy-models-comply": Prisma.sql`m.legacy = 'yes' AND m."modelClass" IN ('gpai', 'systemic-risk', 'review')`,
};

function readCursor(after: string | undefined): { name: string; id: string } | undefined {
  try {
    const [name, id] = JSON.parse(after ?? "[]") as unknown[];
    if (typeof name !== "string" || typeof id !== "string" || name.includes("\0")) return undefined;
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { name, id } : undefined;
  } catch {
    return undefined;
  }
}
