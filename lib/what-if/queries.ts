import { type FindingDifference, findingDifference } from "@/lib/assessments/finding-difference";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { finableDuties } from "@/lib/engine/finable-duties";
import { hypotheticalEdition } from "@/lib/engine/hypothetical-edition";
import { type Law, lawOn } from "@/lib/engine/law-on";
import type { Lineage } from "@/lib/engine/lineage";
import { resolveLineage } from "@/lib/engine/resolve-lineage";
import type { IsoDate } from "@/lib/law/types";
import { lineageModel, loadLineage } from "@/lib/lineage/load-lineage";
import type { ReadRecord } from "@/lib/models/day-finding";
import { formText } from "@/lib/models/form-text";
import { type ModelFinding, modelFinding } from "@/lib/models/model-finding";
import { readRecords } from "@/lib/models/read-records";
import { readCursor, writeCursor } from "@/lib/models/record-cursor";
import { type ModelData, modelSchema } from "@/lib/models/schema";
import { Prisma } from "@/prisma/client/client";
import type { Scenario } from "./scenario";
import { Tally } from "./tally";
import type { SupposedChange, WhatIfResult } from "./what-if-result";

/** Models on one page. */
export const PAGE_SIZE = 25;
/** Models looked at for one answer: as many as a person waits for. Beyond it the count says so. */
export const MOST_LOOKED_AT = 20_000;

/**
 * What would change if facts or law were other than they are. Nothing is stored; each record is classified
 * twice, in one pass and flat memory.
 *
 * @param day the day whose law is the starting point
 * @param after where the page begins; counts are then of the models from there on
 * @param mostLookedAt models after which the answer stops and says so
 */
export async function whatIf(
  scope: Scope,
  { modelId, supposed, facts }: Scenario,
  day: IsoDate,
  after?: string,
  mostLookedAt = MOST_LOOKED_AT,
): Promise<WhatIfResult> {
  const law = lawOn(day);
  const supposedLaw = lawOn(day, hypotheticalEdition(supposed));
  const tally = new Tally(PAGE_SIZE);
  let last: string | undefined;
  const where = modelId === undefined ? Prisma.empty : Prisma.sql`AND id = ${modelId}::uuid`;
  for await (const batch of readRecords(scope, { where, after: readCursor(after) })) {
    const lineage = await loadLineage(
      db(scope),
      scope,
      batch.map(({ row }) => row.id),
      day,
    );
    const recorded = resolveLineage(lineage, law);
    const underSupposedLaw = resolveLineage(lineage, supposedLaw);
    for (const record of batch) {
      if (tally.looked === mostLookedAt) return tally.result(last);
      last = writeCursor(record.row);
      tally.looked += 1;
      const data = supposedData(record, facts);
      if ("problems" in data) {
        tally.contradicted += 1;
        if (modelId !== undefined) tally.problems = data.problems;
        continue;
      }
      const { id, revision } = record.row;
      const resolved =
        data === record.data ? underSupposedLaw(id) : resolveSupposed(lineage, id, data, supposedLaw);
      const before = modelFinding({ id, revision, data: record.data }, recorded(id), law);
      const after = modelFinding({ id, revision, data }, resolved, supposedLaw);
      const change = supposedChange(record, before, after, law, supposedLaw, supposed.modifierShare);
      if (change !== undefined) tally.add(change);
    }
  }
  return tally.result();
}

/** A record's values with the supposed ones in their place, or why they cannot be true together. */
function supposedData(
  { data }: ReadRecord,
  facts: Scenario["facts"],
): ModelData | { problems: Record<string, string> } {
  if (Object.keys(facts).length === 0) return data;
  const read = modelSchema.safeParse({ ...formText(data), ...facts });
  if (read.success) return read.data;
  return { problems: Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message])) };
}

/** One model with supposed facts among the others as recorded: what it was made from stays as it is. */
function resolveSupposed(lineage: Lineage, id: string, data: ModelData, law: Law) {
  const decisions = lineage.models.find((recorded) => recorded.id === id)?.facts.decisions;
  const model = lineageModel(id, data, decisions);
  if (!lineage.edges.some(({ derivedId }) => derivedId === id))
    return resolveLineage({ models: [model], edges: [] }, law)(id);
  const others = lineage.models.filter((other) => other.id !== id);
  return resolveLineage({ models: [model, ...others], edges: lineage.edges }, law)(id);
}

function supposedChange(
  { row }: ReadRecord,
  before: ModelFinding,
  after: ModelFinding,
  law: Law,
  supposedLaw: Law,
  share: bigint | undefined,
): SupposedChange | undefined {
  const difference = findingDifference(before, after);
  const fines = finesMove(firstFine(before, law), firstFine(after, supposedLaw));
  if (difference === undefined && fines === undefined) return undefined;
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    isExample: row.isExample,
    bearer: after.bearer,
    difference: difference && inShare(difference, share),
    fines,
  };
}

/** From when a fine can be imposed for the first duty that carries one; `null` where none does. */
const firstFine = ({ assessment }: ModelFinding, law: Law): IsoDate | null =>
  finableDuties(assessment, law)
    .map(({ from }) => from)
    .sort()[0] ?? null;

const finesMove = (from: IsoDate | null, to: IsoDate | null) => (from === to ? undefined : { from, to });

/** The rule is called by its share, one third; under another share its answers have to name that one. */
function inShare(difference: FindingDifference, share: bigint | undefined): FindingDifference {
  if (share === undefined) return difference;
  const said = (text: string) => text.replaceAll(/one[- ]third/g, `1/${share}`);
  const answers = difference.answers.map((answer) => ({
    ...answer,
    to: said(answer.to),
    after: answer.after.map((reason) => ({ ...reason, text: said(reason.text) })),
  }));
  return { ...difference, answers };
}

/** Models to choose one from: the first by name that fit, and the one chosen already. */
export async function modelsToAsk(
  scope: Scope,
  chosen: string | undefined,
): Promise<{ id: string; name: string; provider: string }[]> {
  return db(scope).$queryRaw`
    (SELECT id, name, provider FROM "ModelRecord"
     WHERE "organisationId" = ${scope.organisationId}::uuid AND id::text = ${chosen ?? ""} AND "archivedAt" IS NULL)
    UNION
    (SELECT id, name, provider FROM "ModelRecord"
     WHERE "organisationId" = ${scope.organisationId}::uuid AND "archivedAt" IS NULL
     ORDER BY lower(name), id LIMIT 500)
    ORDER BY name, provider`;
}
