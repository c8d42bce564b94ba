import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/client/client";
import type { EventKind, EventPart } from "./acts";
import type { AuditPage } from "./event-view";
import type { AuditFilter } from "./schema";

/** Events on one page of the list. */
export const PAGE_SIZE = 50;
/** Events in memory while the chain is written out. */
const BATCH = 200;

interface Row {
  sequence: bigint;
  at: Date;
  who: string | null;
  actor: string;
  kind: EventKind;
  hash: string;
  modelId: string | null;
  modelName: string | null;
  parts: EventPart[];
}

/** Events, latest first, by key. The rows of an event are counted, not listed: an import has thousands. */
export async function listEvents(scope: Scope, { kind, who, before }: AuditFilter): Promise<AuditPage> {
  const conditions = [
    Prisma.sql`e."organisationId" = ${scope.organisationId}::uuid`,
    ...(kind ? [Prisma.sql`e.kind = ${kind}`] : []),
    ...(who ? [Prisma.sql`e."actorId" = ${who}::uuid`] : []),
    ...(before ? [Prisma.sql`e.sequence < ${before}`] : []),
  ];
  const rows = await db(scope).$queryRaw<Row[]>`
    SELECT e.sequence, e.at, person.name AS who, e.actor, e.kind, e.hash, model.id AS "modelId", model.name AS "modelName",
      (SELECT jsonb_agg(CASE WHEN part ? 'rows'
          THEN jsonb_build_object('act', part->'act', 'table', part->'table', 'count', jsonb_array_length(part->'rows'))
          ELSE jsonb_build_object('act', part->'act', 'detail', part - 'act') END ORDER BY n)
        FROM jsonb_array_elements(e.parts) WITH ORDINALITY AS p(part, n)) AS parts
    FROM (SELECT * FROM "AuditEvent" e WHERE ${Prisma.join(conditions, " AND ")} ORDER BY e.sequence DESC LIMIT ${PAGE_SIZE + 1}) e
    LEFT JOIN "User" person ON person."organisationId" = e."organisationId" AND person.id = e."actorId"
    LEFT JOIN LATERAL (
      SELECT min(part->'rows'->0->>0) AS id FROM jsonb_array_elements(e.parts) AS part
      WHERE part->>'table' = 'ModelRecord' AND jsonb_array_length(part->'rows') = 1
      HAVING count(DISTINCT part->'rows'->0->>0) = 1) one ON true
    LEFT JOIN "ModelRecord" model ON model."organisationId" = e."organisationId" AND model.id = one.id::uuid
    ORDER BY e.sequence DESC`;
  const page = rows.slice(0, PAGE_SIZE);
  return {
    rows: page.map(({ who, actor, modelId, modelName, ...row }) => ({
      ...row,
      sequence: Number(row.sequence),
      at: row.at.toISOString(),
      who: who ?? actor,
      model: modelId !== null && modelName !== null ? { id: modelId, name: modelName } : null,
    })),
    next: rows.length > PAGE_SIZE ? Number(page.at(-1)?.sequence) : undefined,
  };
}

/** Everybody who has acted or could, by name, to choose one from. */
export function auditPeople(scope: Scope): Promise<{ id: string; name: string }[]> {
  return db(scope).user.findMany({
    where: { organisationId: scope.organisationId },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}

/**
 * The chain as text for whoever checks it without us: a line for each event, JSON with `hash` and `body`, where
 * `hash` is SHA-256 of `body` and `body` is JSON that names the hash before it as `previous`.
 *
 * @param client the transaction in whose snapshot to read
 */
export async function* chainLines(
  scope: Scope,
  client: Pick<Prisma.TransactionClient, "$queryRaw"> = db(scope),
): AsyncGenerator<string> {
  let after = 0n;
  for (;;) {
    const batch = await client.$queryRaw<{ sequence: bigint; hash: string; body: string }[]>`
      SELECT sequence, hash, audit.body(e) AS body FROM "AuditEvent" e
      WHERE "organisationId" = ${scope.organisationId}::uuid AND sequence > ${after} ORDER BY sequence LIMIT ${BATCH}`;
    for (const { hash, body } of batch) yield `${JSON.stringify({ hash, body })}\n`;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.sequence ?? after;
  }
}
