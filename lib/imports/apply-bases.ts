import type { Scope } from "@/lib/auth/scope";
import { type NewEdge, writeEdges } from "@/lib/lineage/write-edges";
import type { FieldChange } from "@/lib/models/changes";
import { formText } from "@/lib/models/form-text";
import { dataOf } from "@/lib/models/record";
import { saveModels } from "@/lib/models/save-models";
import type { Prisma } from "@/prisma/client/client";
import { commaList } from "./epoch/comma-list";
import { nameKey } from "./known-models/known-model";

/** Records saved in one go. */
const STEP = 200;

/**
 * Links imported records to the records of the base models they name. A link that exists, or that
 * somebody removed, is left as it is, so a second time changes nothing.
 *
 * @param tx a transaction that holds the organisation's lineage
 * @param ids the imported records
 * @param via what brought it about: import, sample
 * @returns how many links are new
 */
export async function applyBases(
  tx: Prisma.TransactionClient,
  scope: Scope,
  ids: readonly string[],
  via: string,
): Promise<number> {
  const own = { organisationId: scope.organisationId };
  const derived = await tx.modelRecord.findMany({
    where: { ...own, id: { in: [...ids] }, baseModelName: { not: null } },
    select: { id: true, baseModelName: true },
    orderBy: { id: "asc" },
  });
  if (derived.length === 0) return 0;
  const records = await recordsByName(tx, scope);
  const known = await tx.lineageEdge.findMany({
    where: own,
    select: { derivedId: true, baseId: true, removedAt: true },
  });
  const pairs = new Set(known.map(({ derivedId, baseId }) => `${derivedId} ${baseId}`));
  const graph = new Above(known.filter(({ removedAt }) => removedAt === null));
  const edges: (NewEdge & { baseName: string })[] = [];
  for (const { id, baseModelName } of derived) {
    for (const edge of namedBases(id, baseModelName ?? "", records)) {
      if (pairs.has(`${id} ${edge.baseId}`) || graph.reaches(edge.baseId, id)) continue;
      graph.add(edge);
      edges.push(edge);
    }
  }
  const changes = await writeEdges(tx, scope, edges);
  await saveLinked(tx, scope, changes, via);
  return edges.length;
}

/** The edges a file's words come to: of one base, or of several that it names together. */
function namedBases(derivedId: string, words: string, records: ReadonlyMap<string, BaseRecord>) {
  const whole = records.get(nameKey(words));
  const bases = whole === undefined ? commaList(words).map((name) => records.get(nameKey(name))) : [whole];
  // Epoch AI names the model that was fine-tuned; of several it does not say what was done with each.
  const kind = bases.length === 1 ? ("fine_tune" as const) : ("other" as const);
  return bases
    .flatMap((base) => base ?? [])
    .map(({ id, name }) => ({
      derivedId,
      baseId: id,
      kind,
      modificationFlop: null,
      note: `The imported data name as base model: ${words}`,
      baseName: name,
    }));
}

interface BaseRecord {
  readonly id: string;
  readonly name: string;
}

/** Records by name, without names that several have. */
async function recordsByName(
  tx: Prisma.TransactionClient,
  scope: Scope,
): Promise<ReadonlyMap<string, BaseRecord>> {
  const rows = await tx.modelRecord.findMany({
    where: { organisationId: scope.organisationId, archivedAt: null },
    select: { id: true, name: true },
  });
  const found = new Map<string, BaseRecord | undefined>();
  for (const row of rows) {
    const key = nameKey(row.name);
    found.set(key, found.has(key) ? undefined : row);
  }
  return new Map([...found].flatMap(([key, row]) => (row === undefined ? [] : [[key, row] as const])));
}

/** What came out of what, to keep a file's slip from closing a circle. */
class Above {
  private readonly bases = new Map<string, string[]>();

  constructor(edges: readonly { derivedId: string; baseId: string }[]) {
    for (const edge of edges) this.add(edge);
  }

  add({ derivedId, baseId }: { derivedId: string; baseId: string }): void {
    this.bases.set(derivedId, [...(this.bases.get(derivedId) ?? []), baseId]);
  }

  /** Whether `from` came out of `to`, or is it. */
  reaches(from: string, to: string): boolean {
    const seen = new Set<string>();
    const next = [from];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (id === to) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      next.push(...(this.bases.get(id) ?? []));
    }
    return false;
  }
}

async function saveLinked(
  tx: Prisma.TransactionClient,
  scope: Scope,
  changes: ReadonlyMap<string, readonly FieldChange[]>,
  via: string,
): Promise<void> {
  const ids = [...changes.keys()];
  for (let from = 0; from < ids.length; from += STEP) {
    const rows = await tx.modelRecord.findMany({
      where: { organisationId: scope.organisationId, id: { in: ids.slice(from, from + STEP) } },
    });
    const saves = rows.map((row) => ({
      id: row.id,
      data: dataOf(row),
      before: { form: formText(row), revision: row.revision },
      alsoChanged: changes.get(row.id) ?? [],
    }));
    await saveModels(tx, scope, saves, via);
  }
}
