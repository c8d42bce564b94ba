import { modelClass } from "@/lib/assessments/summary";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Law } from "@/lib/engine/law-on";
import type { EdgeKind } from "@/lib/engine/lineage";
import { edgeMeaning } from "@/lib/engine/lineage-meaning";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import type { GraphEdge, GraphNode, LineageGraph } from "./graph";
import { lineageEdge, loadLineage } from "./load-lineage";

/** Steps up and down at first, and with each time more is asked for. */
const DEPTH = 2;
/** Models drawn at first, and with each time more is asked for. */
const WIDTH = 30;

/**
 * The lineage around a record, as far as it is shown: the nearest models first, with what each edge
 * between them means in law.
 *
 * @param more how often more was asked for
 */
export async function loadGraph(scope: Scope, id: string, law: Law, more: number): Promise<LineageGraph> {
  const depth = DEPTH * (more + 1);
  const width = WIDTH * (more + 1);
  const [above, below] = await Promise.all([
    reached(scope, id, depth + 1, "above"),
    reached(scope, id, depth + 1, "below"),
  ]);
  const within = [...above, ...below]
    .filter(({ distance }) => distance <= depth)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const shown = new Set([id, ...within.slice(0, width).map((one) => one.id)]);
  const all = new Set([id, ...above.map((one) => one.id), ...below.map((one) => one.id)]);
  const own = { organisationId: scope.organisationId };
  const [lineage, rows, edges] = await Promise.all([
    loadLineage(db(scope), scope, [...shown], law.asOf),
    db(scope).modelRecord.findMany({
      where: { ...own, id: { in: [...shown] } },
      select: { id: true, archivedAt: true, provider: true },
    }),
    db(scope).lineageEdge.findMany({
      where: { ...own, removedAt: null, derivedId: { in: [...shown] }, baseId: { in: [...shown] } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const resolved = resolveLineage(lineage, law);
  return {
    id,
    nodes: rows.map((row): GraphNode => {
      const { model, facts, assessment } = resolved(row.id);
      return {
        id: row.id,
        name: model.name,
        provider: row.provider,
        modelClass: modelClass(assessment),
        flop: facts.cumulativeTrainingFlop ?? facts.trainingFlop,
        isArchived: row.archivedAt !== null,
      };
    }),
    edges: edges.map((row): GraphEdge => {
      const edge = lineageEdge(row);
      const { id: edgeId, derivedId, baseId, kind, modificationFlop } = edge;
      const meaning = edgeMeaning(edge, resolved(derivedId), resolved(baseId), law);
      const { note, createdAt, createdByName } = row;
      return {
        id: edgeId,
        derivedId,
        baseId,
        kind: kind as EdgeKind,
        modificationFlop,
        note,
        createdAt,
        createdByName,
        meaning,
      };
    }),
    hidden: all.size - shown.size,
  };
}

interface Reached {
  id: string;
  /** Steps from the record. */
  distance: number;
}

/** Models a number of steps up or down, each with its shortest distance. */
function reached(scope: Scope, id: string, depth: number, way: "above" | "below"): Promise<Reached[]> {
  return way === "above"
    ? db(scope).$queryRaw<Reached[]>`
        WITH RECURSIVE way(id, distance) AS (
          SELECT ${id}::uuid, 0
          UNION
          SELECT edge."baseId", way.distance + 1 FROM "LineageEdge" edge JOIN way ON edge."derivedId" = way.id
          WHERE edge."organisationId" = ${scope.organisationId}::uuid AND edge."removedAt" IS NULL
            AND way.distance < ${depth}
        ) SELECT id, min(distance)::int AS distance FROM way WHERE distance > 0 GROUP BY id`
    : db(scope).$queryRaw<Reached[]>`
        WITH RECURSIVE way(id, distance) AS (
          SELECT ${id}::uuid, 0
          UNION
          SELECT edge."derivedId", way.distance + 1 FROM "LineageEdge" edge JOIN way ON edge."baseId" = way.id
          WHERE edge."organisationId" = ${scope.organisationId}::uuid AND edge."removedAt" IS NULL
            AND way.distance < ${depth}
        ) SELECT id, min(distance)::int AS distance FROM way WHERE distance > 0 GROUP BY id`;
}
