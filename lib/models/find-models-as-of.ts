import { assessmentSummary } from "@/lib/assessments/summary";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import type { ModelRecord } from "@/prisma/client/client";
import type { ListFilter } from "./list-filter";
import { listOrder, type ModelListRow, type ModelPage, PAGE_SIZE } from "./list-models";
import { loadFindings } from "./load-findings";
import { dataOf } from "./record";

/** Records classified at a time. */
const BATCH = 500;

type Row = ModelRecord & { sortKey: string };

/**
 * One page of the model list under the law of another day. What rests on a finding is reached anew, record by
 * record in the order of the list, until the page is full: in flat memory, and uncounted, because counting
 * would classify every record there is.
 */
export async function findModelsAsOf(scope: Scope, filter: ListFilter, day: IsoDate): Promise<ModelPage> {
  const law = lawOn(day);
  const { class: _class, near: _near, missing: _missing, judgement: _judgement, open, ...stored } = filter;
  const isStored = open !== "exempt" && open !== "exempt-review";
  const rows: ModelListRow[] = [];
  let { after } = filter;
  for (;;) {
    const order = listOrder(scope, { ...stored, open: isStored ? open : undefined, after });
    const batch = await db(scope).$queryRaw<Row[]>`
      SELECT *, (${order.key})::text AS "sortKey" FROM "ModelRecord" WHERE ${order.where} ${order.beyond}
      ORDER BY ${order.key} ${order.direction}, id ${order.direction} LIMIT ${BATCH}`;
    const records = batch.map((row) => ({ row, data: dataOf(row) }));
    const findings = await loadFindings(db(scope), scope, records, law);
    for (const [at, record] of batch.entries()) {
      const assessment = findings[at]?.assessment;
      if (assessment === undefined) continue;
      const summary = assessmentSummary(assessment);
      if (!fits(filter, summary)) continue;
      const last = rows.at(-1);
      if (rows.length === PAGE_SIZE && last)
        return {
          rows,
          next: JSON.stringify([last.sortKey, last.id]),
          count: undefined,
          isCountCapped: false,
        };
      rows.push(listRow(record, summary));
    }
    const last = batch.at(-1);
    if (batch.length < BATCH || last === undefined)
      return { rows, next: undefined, count: undefined, isCountCapped: false };
    after = JSON.stringify([last.sortKey, last.id]);
  }
}

type Summary = ReturnType<typeof assessmentSummary>;

const JUDGED = { open: "questionsOpen", decided: "questionsDecided", expired: "questionsExpired" } as const;

/** The conditions of the list that rest on the finding. */
function fits(filter: ListFilter, summary: Summary): boolean {
  if (filter.class && summary.modelClass !== filter.class) return false;
  if (filter.near && summary.nearThreshold !== filter.near) return false;
  if (filter.missing && !summary.missing.includes(filter.missing)) return false;
  if (filter.judgement && summary[JUDGED[filter.judgement]].length === 0) return false;
  if (filter.open === "exempt") return summary.openSource === "yes";
  return filter.open !== "exempt-review" || summary.openSource === "review";
}

function listRow(record: Row, summary: Summary): ModelListRow {
  const { id, name, provider, ourRole, isExample, weightsPublic, releasedOn, sortKey } = record;
  const flop = record.cumulativeTrainingFlop ?? record.trainingFlop;
  return {
    ...{ id, name, provider, ourRole, isExample, weightsPublic, sortKey },
    modelClass: summary.modelClass,
    openSource: summary.openSource,
    legacy: summary.legacy,
    nearThreshold: summary.nearThreshold,
    missingCount: summary.missingCount,
    decided: summary.questionsDecided.length,
    expired: summary.questionsExpired.length,
    flop: flop?.toFixed(0) ?? null,
    releasedOn: releasedOn?.toISOString().slice(0, 10) ?? null,
  };
}
