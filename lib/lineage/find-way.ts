import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/prisma/client/client";

/**
 * The way by which one model came out of another, as names from the first to the second; `undefined`
 * where there is none. An edge from the second to the first would close it to a circle.
 */
export async function findWay(
  tx: Pick<Prisma.TransactionClient, "$queryRaw">,
  scope: Scope,
  { from, to }: { from: string; to: string },
): Promise<string[] | undefined> {
  const rows = await tx.$queryRaw<{ names: string[] }[]>`
    WITH RECURSIVE above(id, names) AS (
      SELECT id, ARRAY[name] FROM "ModelRecord"
      WHERE id = ${from}::uuid AND "organisationId" = ${scope.organisationId}::uuid
      UNION ALL
      SELECT base.id, above.names || base.name FROM above
      JOIN "LineageEdge" edge ON edge."derivedId" = above.id AND edge."removedAt" IS NULL
        AND edge."organisationId" = ${scope.organisationId}::uuid
      JOIN "ModelRecord" base ON base.id = edge."baseId"
    ) CYCLE id SET is_cycle USING path
    SELECT names FROM above WHERE id = ${to}::uuid ORDER BY cardinality(names) LIMIT 1`;
  return rows[0]?.names;
}
