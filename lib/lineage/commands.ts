import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { FieldChange } from "@/lib/models/changes";
import { formText } from "@/lib/models/form-text";
import { dataOf } from "@/lib/models/record";
import { saveModels } from "@/lib/models/save-models";
import type { ModelRecord, Prisma } from "@/prisma/client/client";
import { edgeText } from "./edge-text";
import { findWay } from "./find-way";
import { lineageEdge } from "./load-lineage";
import type { AddEdge } from "./schema";
import { holdLineage, writeEdges } from "./write-edges";

/** Many models may have been made from one, and the findings on all of them follow. */
const TIME = { timeout: 60_000 };

/** Records that one model was made from another. The derived record keeps it in its history. */
export const addEdge = permitted(
  "edit-records",
  async (scope: Scope, edge: AddEdge): Promise<Result<{ id: string }>> => {
    return db(scope).$transaction((tx) => add(tx, scope, edge), TIME);
  },
);

async function add(
  tx: Prisma.TransactionClient,
  scope: Scope,
  edge: AddEdge,
): Promise<Result<{ id: string }>> {
  await holdLineage(tx, scope);
  const derived = await held(tx, scope, edge.derivedId);
  const base = await held(tx, scope, edge.baseId);
  if (derived === undefined || base === undefined) return notFound("model");
  if (base.id === derived.id) return wrongBase("A model is not made from itself. Choose another one.");
  const way = await findWay(tx, scope, { from: base.id, to: derived.id });
  if (way !== undefined) {
    const words = way.join(", which was made from ");
    return wrongBase(`This would close a circle: ${words}. Remove that link first if it is wrong.`);
  }
  const { derivedId, baseId, kind } = edge;
  const own = { organisationId: scope.organisationId };
  const same = await tx.lineageEdge.count({ where: { ...own, derivedId, baseId, kind, removedAt: null } });
  if (same > 0) return wrongBase("This link exists already. Remove it first to state it differently.");
  const changes = await writeEdges(tx, scope, [{ ...edge, baseName: base.name }]);
  await saveLinked(tx, scope, derived, changes.get(derivedId) ?? []);
  return done({ id: derivedId });
}

const wrongBase = (message: string) =>
  refused({ code: "invalid", message: "The link was not recorded.", fields: { baseId: message } });

/** Takes a link back. It stays on record as removed, with who removed it and when. */
export const removeEdge = permitted(
  "edit-records",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    return db(scope).$transaction(async (tx) => {
      await holdLineage(tx, scope);
      const own = { organisationId: scope.organisationId };
      const edge = await tx.lineageEdge.findFirst({ where: { ...own, id }, include: { base: true } });
      if (edge === null) return notFound("link");
      if (edge.removedAt !== null) return done({ id });
      const derived = await held(tx, scope, edge.derivedId);
      if (derived === undefined) return notFound("model");
      await tx.lineageEdge.updateMany({
        where: { ...own, id, removedAt: null },
        data: { removedAt: new Date(), removedById: scope.userId, removedByName: scope.actorName },
      });
      const { modificationFlop = null } = lineageEdge(edge);
      const from = edgeText({ kind: edge.kind, modificationFlop }, edge.base.name);
      await saveLinked(tx, scope, derived, [{ field: `lineage.${id}`, from, to: "" }]);
      return done({ id });
    }, TIME);
  },
);

/** Records a removed link anew. */
export const restoreEdge = permitted(
  "edit-records",
  async (scope: Scope, { id }: { id: string }): Promise<Result<{ id: string }>> => {
    return db(scope).$transaction(async (tx) => {
      const edge = await tx.lineageEdge.findFirst({ where: { id, organisationId: scope.organisationId } });
      if (edge === null) return notFound("link");
      const { derivedId, baseId, kind, modificationFlop = null } = lineageEdge(edge);
      return add(tx, scope, { derivedId, baseId, kind, modificationFlop, note: edge.note });
    }, TIME);
  },
);

/** A record that nobody else changes until the transaction ends. */
async function held(
  tx: Prisma.TransactionClient,
  scope: Scope,
  id: string,
): Promise<ModelRecord | undefined> {
  await tx.$executeRaw`
    SELECT id FROM "ModelRecord"
    WHERE id = ${id}::uuid AND "organisationId" = ${scope.organisationId}::uuid FOR UPDATE`;
  const row = await tx.modelRecord.findFirst({ where: { id, organisationId: scope.organisationId } });
  return row ?? undefined;
}

async function saveLinked(
  tx: Prisma.TransactionClient,
  scope: Scope,
  row: ModelRecord,
  alsoChanged: readonly FieldChange[],
): Promise<void> {
  const before = { form: formText(row), revision: row.revision };
  await saveModels(tx, scope, [{ id: row.id, data: dataOf(row), before, alsoChanged }], "form");
}
