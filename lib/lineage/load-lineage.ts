import type { Scope } from "@/lib/auth/scope";
import type { Decision } from "@/lib/engine/decisions";
import type { Lineage, LineageEdge, LineageModel } from "@/lib/engine/lineage";
import { loadDecisions } from "@/lib/judgements/load-decisions";
import type { IsoDate } from "@/lib/law/types";
import { factsOf } from "@/lib/models/facts";
import { dataOf } from "@/lib/models/record";
import type { ModelData } from "@/lib/models/schema";
import type { Prisma, LineageEdge as StoredEdge } from "@/prisma/client/client";

type Client = Pick<Prisma.TransactionClient, "$queryRaw" | "lineageEdge" | "modelRecord" | "judgement">;

/**
 * Models with all their ancestors, as recorded, with what persons decided on them.
 *
 * @param day only what was decided, confirmed or withdrawn until then counts
 */
export async function loadLineage(
  client: Client,
  scope: Scope,
  ids: readonly string[],
  day: IsoDate,
): Promise<Lineage> {
  const all = await ancestorIds(client, scope, ids);
  const own = { organisationId: scope.organisationId };
  const rows = await client.modelRecord.findMany({ where: { ...own, id: { in: all } } });
  const edges = await client.lineageEdge.findMany({
    where: { ...own, derivedId: { in: all }, removedAt: null },
    orderBy: { id: "asc" },
  });
  const decisions = await loadDecisions(client, scope, all, day);
  return {
    models: rows.map((row) => lineageModel(row.id, dataOf(row), decisions.get(row.id))),
    edges: edges.map(lineageEdge),
  };
}

/** A record as a lineage has it. */
export const lineageModel = (id: string, data: ModelData, decisions?: readonly Decision[]): LineageModel => ({
  id,
  name: data.name,
  provider: data.provider,
  facts: factsOf(data, decisions),
});

export const lineageEdge = (edge: StoredEdge): LineageEdge => ({
  id: edge.id,
  derivedId: edge.derivedId,
  baseId: edge.baseId,
  kind: edge.kind as LineageEdge["kind"],
  modificationFlop: edge.modificationFlop === null ? undefined : BigInt(edge.modificationFlop.toFixed(0)),
});

/** Ids of models and of everything they were made from. */
async function ancestorIds(client: Client, scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above(id) AS (
      SELECT unnest(${ids}::uuid[])
      UNION
      SELECT edge."baseId" FROM "LineageEdge" edge JOIN above ON edge."derivedId" = above.id
      WHERE edge."organisationId" = ${scope.organisationId}::uuid AND edge."removedAt" IS NULL
    ) SELECT id FROM above`;
  return rows.map((row) => row.id);
}

/** Ids of everything that was made from models, those themselves left out. */
export async function descendantIds(client: Client, scope: Scope, ids: readonly string[]): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below(id) AS (
      SELECT unnest(${ids}::uuid[])
      UNION
      SELECT edge."derivedId" FROM "LineageEdge" edge JOIN below ON edge."baseId" = below.id
      WHERE edge."organisationId" = ${scope.organisationId}::uuid AND edge."removedAt" IS NULL
    ) SELECT id FROM below WHERE id <> ALL(${ids}::uuid[])`;
  return rows.map((row) => row.id);
}
