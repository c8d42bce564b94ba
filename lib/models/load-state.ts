import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Assessment } from "@/lib/engine/classify";
import { edgeText } from "@/lib/lineage/edge-text";
import { lineageEdge } from "@/lib/lineage/load-lineage";
import type { ModelRecord } from "@/prisma/client/client";
import { formText } from "./form-text";
import type { KeptChange } from "./kept-changes";
import { type HistoryChange, type PastForm, stateAt } from "./state-at";

/** A record as it was and as it is, each with its finding. */
export interface ModelState {
  past: PastForm;
  now: Pick<PastForm, "form" | "isArchived" | "links">;
  /** Who saved what stood then, and when. */
  savedBy: string;
  savedAt: Date;
  findingPast: Assessment | undefined;
  findingNow: Assessment | undefined;
}

/**
 * A record as it was at an instant, beside what it is in `row`.
 *
 * @param row the record as it was read; changes after its revision are left out
 * @returns `undefined` where it did not exist yet
 */
export async function loadState(scope: Scope, row: ModelRecord, at: Date): Promise<ModelState | undefined> {
  const own = { organisationId: scope.organisationId, modelRecordId: row.id };
  const latestFirst = { revision: "desc" as const };
  const stood = await db(scope).modelChange.findFirst({
    where: { ...own, revision: { lte: row.revision }, changedAt: { lte: at } },
    orderBy: latestFirst,
  });
  if (stood === null) return undefined;
  const [later, edges, findingNow, findingPast] = await Promise.all([
    db(scope).modelChange.findMany({
      where: { ...own, revision: { gt: stood.revision, lte: row.revision } },
      orderBy: latestFirst,
    }),
    db(scope).lineageEdge.findMany({
      where: { organisationId: scope.organisationId, derivedId: row.id, removedAt: null },
      include: { base: { select: { name: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    findingOn(scope, own, {}),
    findingOn(scope, own, { recordedAt: { lte: at }, revision: { lte: stood.revision } }),
  ]);
  const now = {
    form: formText(row),
    isArchived: row.archivedAt !== null,
    links: new Map(edges.map((edge) => [edge.id, linkText(edge)])),
  };
  const past = stateAt(now, [...later, stood].map(kept), at);
  if (past === undefined) return undefined;
  const { changedByName: savedBy, changedAt: savedAt } = stood;
  return { past, now, savedBy, savedAt, findingNow, findingPast };
}

const kept = ({ revision, changedAt, changes }: { revision: number; changedAt: Date; changes: unknown }) =>
  ({ revision, changedAt, changes: changes as KeptChange[] }) satisfies HistoryChange;

function linkText(
  edge: Parameters<typeof lineageEdge>[0] & { kind: string; base: { name: string } },
): string {
  const { modificationFlop = null } = lineageEdge(edge);
  return edgeText({ kind: edge.kind, modificationFlop }, edge.base.name);
}

async function findingOn(
  scope: Scope,
  own: { organisationId: string; modelRecordId: string },
  until: { recordedAt?: { lte: Date }; revision?: { lte: number } },
): Promise<Assessment | undefined> {
  const found = await db(scope).assessment.findFirst({
    where: { ...own, ...until },
    orderBy: [{ revision: "desc" }, { recordedAt: "desc" }],
  });
  return (found?.findings as Assessment | undefined) ?? undefined;
}
