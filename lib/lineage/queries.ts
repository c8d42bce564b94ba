import { cache } from "react";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Law } from "@/lib/engine/law-on";
import type { Lineage } from "@/lib/engine/lineage";
import { type ResolvedModel, resolveLineage } from "@/lib/engine/resolve-lineage";
import { done, type Result } from "@/lib/errors";
import type { IsoDate } from "@/lib/law/types";
import type { RemovedEdge } from "./graph";
import { loadLineage } from "./load-lineage";

/** A record's lineage: itself and everything it was made from, as recorded and decided until a day. */
export const lineageOf = cache(
  (scope: Scope, id: string, day: IsoDate): Promise<Lineage> => loadLineage(db(scope), scope, [id], day),
);

/** A record with what its lineage adds and the finding on both; `null` where there is no such record. */
export async function resolvedModel(scope: Scope, id: string, law: Law): Promise<ResolvedModel | null> {
  const lineage = await lineageOf(scope, id, law.asOf);
  return lineage.models.some((model) => model.id === id) ? resolveLineage(lineage, law)(id) : null;
}

/** A record that can be chosen as a base. */
export interface BaseChoice {
  id: string;
  name: string;
  provider: string;
}

/** Rows offered while somebody types a name. */
const OFFERED = 20;

/** Records whose name or provider holds what is typed, the closest first; never the derived one itself. */
export async function searchBases(
  scope: Scope,
  { derivedId, q }: { derivedId: string; q: string },
): Promise<Result<BaseChoice[]>> {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return done(
    await db(scope).$queryRaw<BaseChoice[]>`
      SELECT id, name, provider FROM "OwnModel"
      WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
        AND id <> ${derivedId}::uuid
        AND (name || ' ' || provider || ' ' || COALESCE(family, '')) ILIKE ${pattern}
      ORDER BY lower(name) = lower(${q}) DESC, starts_with(lower(name), lower(${q})) DESC, lower(name), id
      LIMIT ${OFFERED}`,
  );
}

/** Links from a record to its bases that were taken back, latest first. */
export async function removedEdges(scope: Scope, derivedId: string): Promise<RemovedEdge[]> {
  const rows = await db(scope).lineageEdge.findMany({
    where: { organisationId: scope.organisationId, derivedId, removedAt: { not: null } },
    include: { base: { select: { name: true } } },
    orderBy: { removedAt: "desc" },
    take: 50,
  });
  return rows.map(({ base, removedAt, removedByName, ...edge }) => ({
    ...edge,
    baseName: base.name,
    removedAt: removedAt ?? edge.createdAt,
    removedByName: removedByName ?? "",
  }));
}
