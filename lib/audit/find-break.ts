import { createHash } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/client/client";
import type { Break, Verdict } from "./verdict";

/** Events in memory at a time; one can be as large as an import. */
const PAGE = 200;

interface Link {
  sequence: bigint;
  at: Date;
  previousHash: string;
  hash: string;
  body: string;
}

/**
 * Checks the audit chain of an organisation: that every event is what its hash says and follows the one before,
 * and that every row is what the last event about it says. One snapshot, so it may run while people work.
 *
 * @returns how much was looked at, and the first break there is
 */
export async function findBreak(scope: Scope): Promise<Verdict> {
  return db(scope).$transaction(
    async (tx) => {
      const chain = await checkChain(tx, scope);
      const rows = await checkRows(tx, scope);
      const breaks = [chain.broken, rows.broken].filter((one) => one !== null);
      breaks.sort(
        (a, b) => (a.sequence ?? Number.MAX_SAFE_INTEGER) - (b.sequence ?? Number.MAX_SAFE_INTEGER),
      );
      return { events: chain.events, head: chain.head, rows: rows.count, firstBreak: breaks[0] ?? null };
    },
    { isolationLevel: "RepeatableRead", timeout: 30 * 60_000 },
  );
}

async function checkChain(tx: Prisma.TransactionClient, { organisationId }: Scope) {
  let [events, head] = [0, ""];
  for (;;) {
    const page = await tx.$queryRaw<Link[]>`
      SELECT sequence, at, "previousHash", hash, audit.body(e) AS body FROM "AuditEvent" e
      WHERE "organisationId" = ${organisationId}::uuid AND sequence > ${events} ORDER BY sequence LIMIT ${PAGE}`;
    for (const link of page) {
      const what = wrongWith(link, events, head);
      if (what !== undefined) return { events, head, broken: broken(link, what) };
      events += 1;
      head = link.hash;
    }
    if (page.length < PAGE) return { events, head, broken: null };
  }
}

function wrongWith({ sequence, previousHash, hash, body }: Link, before: number, head: string) {
  if (Number(sequence) !== before + 1) return `event ${before + 1} is missing`;
  if (previousHash !== head) return "it does not follow the event before it";
  if (createHash("sha256").update(body).digest("hex") !== hash)
    return "its content is not what its hash says";
  return undefined;
}

const broken = ({ sequence, at }: Pick<Link, "sequence" | "at">, what: string): Break => ({
  sequence: Number(sequence),
  at: at.toISOString(),
  what,
});

interface Differing {
  tableName: string;
  key: string;
  sequence: bigint | null;
  at: Date | null;
  isThere: boolean;
}

/** Every row of the organisation against what the last event about it says. */
async function checkRows(tx: Prisma.TransactionClient, { organisationId }: Scope) {
  const tables = await tx.$queryRaw<{ name: string; key: string; organisation: string }[]>`
    SELECT c.relname AS name, audit.key_of(c.relname) AS key,
      CASE c.relname WHEN 'Organisation' THEN 'id' ELSE 'organisationId' END AS organisation
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'audit_insert' ORDER BY 1`;
  // Names and keys come out of the catalogue.
  const present = tables.map(({ name, key, organisation }) => {
    const sealed =
      name === "ImportBatch"
        ? `CASE WHEN encode(sha256(r.content), 'hex') = r.sha256 THEN '' ELSE '!' END ||`
        : "";
    return `SELECT '${name}' AS "tableName", ${key} AS key,
      ${sealed} audit.digest(to_jsonb(r), audit.unsealed('${name}')) AS digest
      FROM "${name}" r WHERE r."${organisation}" = '${organisationId}'`;
  });
  const [found] = await tx.$queryRaw<{ count: bigint; differing: Differing[] | null }[]>`
    WITH written AS (
      SELECT DISTINCT ON (part->>'table', line->>0) part->>'table' AS "tableName", line->>0 AS key, line->>1 AS digest, e.sequence, e.at
      FROM "AuditEvent" e, jsonb_array_elements(e.parts) WITH ORDINALITY AS p(part, n), jsonb_array_elements(part->'rows') AS line
      WHERE e."organisationId" = ${organisationId}::uuid AND part ? 'rows'
      ORDER BY part->>'table', line->>0, e.sequence DESC, n DESC),
    present AS (${Prisma.raw(present.join(" UNION ALL "))}),
    compared AS (
      SELECT coalesce(w."tableName", p."tableName") AS "tableName", coalesce(w.key, p.key) AS key, w.sequence, w.at,
        p.key IS NOT NULL AS "isThere", w.digest IS DISTINCT FROM p.digest AS differs
      FROM written w FULL JOIN present p ON p."tableName" = w."tableName" AND p.key = w.key)
    SELECT (SELECT count(*) FROM compared WHERE "isThere") AS count,
      (SELECT jsonb_agg(c) FROM (SELECT * FROM compared WHERE differs ORDER BY sequence, "tableName", key LIMIT 1) c) AS differing`;
  const [first] = found?.differing ?? [];
  return { count: Number(found?.count ?? 0), broken: first ? rowBreak(first) : null };
}

function rowBreak({ tableName, key, sequence, at, isThere }: Differing): Break {
  const row = `the row ${key} of ${tableName}`;
  if (sequence === null || at === null)
    return { sequence: null, at: null, what: `${row} was written past the chain` };
  const what = isThere
    ? `${row} is not what this event, the last about it, says`
    : `${row} is gone without an event`;
  return broken({ sequence, at: new Date(at) }, what);
}
