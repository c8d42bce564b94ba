import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { isDay } from "@/lib/engine/days";
import { Prisma } from "@/prisma/client/client";
import { firstDirection, type ListFilter, type ModelSort } from "./list-filter";

/** Rows on one page of the list. */
export const PAGE_SIZE = 50;
/** Counting stops here; beyond it the exact number helps nobody find a model. */
const COUNT_LIMIT = 1000;

/** One row of the list. FLOP as exact decimal text; dates `YYYY-MM-DD`. */
export interface ModelListRow {
  id: string;
  name: string;
  provider: string;
  ourRole: string | null;
  modelClass: string;
  openSource: string;
  legacy: string;
  nearThreshold: string | null;
  missingCount: number;
  /** Decisions the finding rests on, and those that expired. */
  decided: number;
  expired: number;
  isExample: boolean;
  weightsPublic: boolean | null;
  flop: string | null;
  releasedOn: string | null;
  sortKey: string;
}

export interface ModelPage {
  rows: ModelListRow[];
  /** Cursor of the next page, where there is one. */
  next: string | undefined;
  /** How many fit the filter, counted up to a limit; not counted under the law of another day. */
  count: number | undefined;
  isCountCapped: boolean;
}

// Expressions must stay letter for letter those of the indexes in the migrations.
const sortKeys: Record<ModelSort, Record<"asc" | "desc", string>> = {
  name: { asc: `lower("name")`, desc: `lower("name")` },
  provider: { asc: `lower("provider")`, desc: `lower("provider")` },
  // Unknown sorts last both ways: missing compute is not low compute.
  compute: {
    asc: `COALESCE("cumulativeTrainingFlop", "trainingFlop", 1e60)`,
    desc: `COALESCE("cumulativeTrainingFlop", "trainingFlop", -1)`,
  },
  released: {
    asc: `COALESCE("releasedOn", '9999-12-31'::date)`,
    desc: `COALESCE("releasedOn", '0001-01-01'::date)`,
  },
  changed: { asc: `"updatedAt"`, desc: `"updatedAt"` },
};
const isText = (key: string) => key.length <= 300 && !key.includes("\0");
/** As PostgreSQL writes an instant: `2026-11-23 13:05:00.123+00`. */
const isInstant = (key: string) =>
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}(:\d{2})?$/.test(key) &&
  !Number.isNaN(Date.parse(key.replace(" ", "T").replace(/([+-]\d{2})$/, "$1:00")));

const keyTypes: Record<ModelSort, { type: string; isReadable: (key: string) => boolean }> = {
  name: { type: "text", isReadable: isText },
  provider: { type: "text", isReadable: isText },
  compute: { type: "numeric", isReadable: (key) => /^-?\d{1,70}(\.\d+)?$/.test(key) },
  released: { type: "date", isReadable: isDay },
  changed: { type: "timestamptz", isReadable: isInstant },
};

/** The order of the list, its conditions and where a page starts, as parts of a query on "ModelRecord". */
export function listOrder(scope: Scope, filter: ListFilter) {
  const sort = filter.sort ?? "name";
  const way = filter.dir ?? firstDirection[sort];
  const key = Prisma.raw(sortKeys[sort][way]);
  const type = Prisma.raw(keyTypes[sort].type);
  const cursor = readCursor(filter.after, keyTypes[sort].isReadable);
  const past = Prisma.raw(way === "asc" ? ">" : "<");
  const beyond =
    cursor === undefined
      ? Prisma.empty
      : Prisma.sql`AND (${key}, id) ${past} (${cursor.key}::${type}, ${cursor.id}::uuid)`;
  return { key, direction: Prisma.raw(way), where: conditions(scope, filter), beyond };
}

/** One page of the organisation's models, by key: as fast at the end as at the start. */
export async function listModels(scope: Scope, filter: ListFilter): Promise<ModelPage> {
  const { key, direction, where, beyond } = listOrder(scope, filter);
  // The view lets a search use its index; where nothing is searched the policy alone costs less.
  const table = Prisma.raw(filter.q ? `"OwnModel"` : `"ModelRecord"`);
  const [rows, counted] = await Promise.all([
    db(scope).$queryRaw<ModelListRow[]>`
      SELECT id, name, provider, "ourRole", "modelClass", "openSource", legacy, "nearThreshold", "missingCount",
        cardinality("questionsDecided") AS decided, cardinality("questionsExpired") AS expired,
        "isExample", "weightsPublic", COALESCE("cumulativeTrainingFlop", "trainingFlop")::text AS flop,
        "releasedOn"::text AS "releasedOn", (${key})::text AS "sortKey"
      FROM ${table} WHERE ${where} ${beyond}
      ORDER BY ${key} ${direction}, id ${direction} LIMIT ${PAGE_SIZE + 1}`,
    db(scope).$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) AS counted`,
  ]);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const count = Number(counted[0]?.count ?? 0);
  return {
    rows: page,
    next: rows.length > PAGE_SIZE && last ? JSON.stringify([last.sortKey, last.id]) : undefined,
    count: Math.min(count, COUNT_LIMIT),
    isCountCapped: count > COUNT_LIMIT,
  };
}

function conditions(scope: Scope, filter: ListFilter): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`"organisationId" = ${scope.organisationId}::uuid`];
  all.push(filter.archived ? Prisma.sql`"archivedAt" IS NOT NULL` : Prisma.sql`"archivedAt" IS NULL`);
  if (filter.class) all.push(Prisma.sql`"modelClass" = ${filter.class}`);
  if (filter.role) all.push(Prisma.sql`"ourRole" = ${filter.role}`);
  if (filter.near) all.push(Prisma.sql`"nearThreshold" = ${filter.near}`);
  if (filter.missing) all.push(Prisma.sql`${filter.missing} = ANY(missing)`);
  if (filter.provider) all.push(Prisma.sql`lower("provider") = lower(${filter.provider})`);
  if (filter.open) all.push(openness[filter.open]);
  if (filter.judgement) all.push(judgement[filter.judgement]);
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    all.push(Prisma.sql`(name || ' ' || provider || ' ' || COALESCE(family, '')) ILIKE ${pattern}`);
  }
  return Prisma.join(all, " AND ");
}

const openness: Record<NonNullable<ListFilter["open"]>, Prisma.Sql> = {
  "weights-public": Prisma.sql`"weightsPublic"`,
  "weights-closed": Prisma.sql`NOT "weightsPublic"`,
  "weights-unknown": Prisma.sql`"weightsPublic" IS NULL`,
  exempt: Prisma.sql`"openSource" = 'yes'`,
  "exempt-review": Prisma.sql`"openSource" = 'review'`,
};

const judgement: Record<NonNullable<ListFilter["judgement"]>, Prisma.Sql> = {
  open: Prisma.sql`"questionsOpen" <> '{}'`,
  decided: Prisma.sql`"questionsDecided" <> '{}'`,
  expired: Prisma.sql`"questionsExpired" <> '{}'`,
};

/** A cursor somebody altered starts the list anew instead of failing. */
function readCursor(
  after: string | undefined,
  isReadable: (key: string) => boolean,
): { key: string; id: string } | undefined {
  if (after === undefined) return undefined;
  try {
    const [key, id] = JSON.parse(after) as unknown[];
    if (typeof key !== "string" || typeof id !== "string") return undefined;
    return isReadable(key) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
      ? { key, id }
      : undefined;
  } catch {
    return undefined;
  }
}
