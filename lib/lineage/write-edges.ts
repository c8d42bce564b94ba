import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import type { EdgeKind } from "@/lib/engine/lineage";
import type { FieldChange } from "@/lib/models/changes";
import type { Prisma } from "@/prisma/client/client";
import { edgeText } from "./edge-text";

/** An edge to write. */
export interface NewEdge {
  derivedId: string;
  baseId: string;
  kind: EdgeKind;
  modificationFlop: bigint | null;
  note: string;
}

/**
 * Holds the lineage of an organisation until the transaction ends. Whoever writes edges, or findings that
 * rest on them, takes it before any record's row; the trigger against cycles takes the same lock.
 */
export async function holdLineage(tx: Prisma.TransactionClient, scope: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`lineage ${scope.organisationId}`}, 0))`;
}

/**
 * Writes edges as they stand from now on. The derived records are saved next by whoever calls, with the
 * returned changes in their history.
 *
 * @returns what to write into the history of each derived record, by its id
 */
export async function writeEdges(
  tx: Prisma.TransactionClient,
  scope: Scope,
  edges: readonly (NewEdge & { baseName: string })[],
): Promise<Map<string, FieldChange[]>> {
  const changes = new Map<string, FieldChange[]>();
  const rows = edges.map(({ baseName, ...edge }) => {
    const id = randomUUID();
    const change = { field: `lineage.${id}`, from: "", to: edgeText(edge, baseName) };
    changes.set(edge.derivedId, [...(changes.get(edge.derivedId) ?? []), change]);
    return {
      ...edge,
      id,
      modificationFlop: edge.modificationFlop?.toString() ?? null,
      organisationId: scope.organisationId,
      createdById: scope.userId,
      createdByName: scope.actorName,
    };
  });
  await tx.lineageEdge.createMany({ data: rows });
  return changes;
}
