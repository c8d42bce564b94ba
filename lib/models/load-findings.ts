import type { Scope } from "@/lib/auth/scope";
import type { Law } from "@/lib/engine/law-on";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import { loadLineage } from "@/lib/lineage/load-lineage";
import type { ReadRecord } from "./day-finding";
import { type ModelFinding, modelFinding } from "./model-finding";

/** The findings on records under a law, with what their lineage adds, in the order of the records. */
export async function loadFindings(
  client: Parameters<typeof loadLineage>[0],
  scope: Scope,
  records: readonly ReadRecord[],
  law: Law,
): Promise<ModelFinding[]> {
  const ids = records.map(({ row }) => row.id);
  const resolved = resolveLineage(await loadLineage(client, scope, ids, law.asOf), law);
  return records.map(({ row, data }) =>
    modelFinding({ id: row.id, revision: row.revision, data }, resolved(row.id), law),
  );
}
