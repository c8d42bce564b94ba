import { type FindingDifference, findingDifference } from "@/lib/assessments/finding-difference";
import { machineScope, type Scope } from "@/lib/auth/scope";
import { todayInBrussels } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Assessment } from "@/lib/engine/classify";
import { lawOn } from "@/lib/engine/law-on";
import { lastLegalStart } from "@/lib/engine/legal-starts";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DeadlineId } from "@/lib/law/deadlines";
import { type LawEdition, lawEdition } from "@/lib/law/edition";
import type { IsoDate } from "@/lib/law/types";
import { holdLineage } from "@/lib/lineage/write-edges";
import { organisationIds } from "@/lib/organisations/queries";
import { type ModelRecord, Prisma } from "@/prisma/client/client";
import { loadFindings } from "./load-findings";
import type { ModelFinding } from "./model-finding";
import { dataOf } from "./record";
import { writeFindingColumns, writeFindings } from "./write-findings";

/** Records in one transaction: what a crash costs at most. */
const BATCH = 250;
const MOST_TIME_MS = 120_000;
const ACTOR = { userId: null, name: "Weighbridge" };

/** What an earlier finding says, as far as it is compared. */
interface Earlier {
  modelRecordId: string;
  lawVersion: string;
  asOf: Date;
  findings: Assessment;
}

/**
 * A record whose finding rests on another edition of the law data, or on a day before something in the law
 * that has begun since.
 */
const isOutdated = (today: IsoDate, edition: LawEdition): Prisma.Sql => {
  const begun = lastLegalStart(edition, today) ?? "0001-01-01";
  return Prisma.sql`("findingLaw" <> ${edition.version} OR "findingOn" < ${begun}::date)`;
};

/** Queues the work where there is any: at the start of the worker, and every hour. */
export async function queueOutdatedFindings(today = todayInBrussels()): Promise<void> {
  for (const organisationId of await organisationIds()) {
    const tenant = { organisationId, userId: ACTOR.userId, actorName: ACTOR.name };
    const [outdated] = await db(tenant).$queryRaw<{ id: string }[]>`
      SELECT id FROM "ModelRecord"
      WHERE "organisationId" = ${organisationId}::uuid AND ${isOutdated(today, lawEdition)} LIMIT 1`;
    if (outdated !== undefined) await enqueue(db(tenant), "refresh-findings", { organisationId });
  }
}

/** The job: brings the findings of one organisation up to the law of today. */
export async function refreshFindingsJob(payload: unknown): Promise<void> {
  const { organisationId } = payload as { organisationId: string };
  const scope = await machineScope(organisationId, ACTOR);
  if (scope !== null) await refreshFindings(scope);
}

/**
 * Reaches every outdated finding of an organisation anew, archived records included, batch by batch. Facts,
 * revision and the record's own history stay as they are. Safe to kill, to run twice and to run at once:
 * each batch is one transaction that holds its records and looks again whether they are outdated.
 *
 * @param edition the law data; another than ours only in a test of a change of law
 * @returns how many findings were reached anew, and how many of them came out otherwise
 */
export async function refreshFindings(
  scope: Scope,
  edition: LawEdition = lawEdition,
): Promise<{ reached: number; changed: number }> {
  const total = { reached: 0, changed: 0 };
  for (;;) {
    const batch = await db(scope).$transaction((tx) => refreshBatch(tx, scope, edition), {
      timeout: MOST_TIME_MS,
    });
    if (batch.reached === 0) return total;
    total.reached += batch.reached;
    total.changed += batch.changed;
  }
}

async function refreshBatch(tx: Prisma.TransactionClient, scope: Scope, edition: LawEdition) {
  // A finding may rest on other records; whoever changes those holds the lineage first, too.
  await holdLineage(tx, scope);
  const rows = await tx.$queryRaw<ModelRecord[]>`
    SELECT * FROM "ModelRecord"
    WHERE "organisationId" = ${scope.organisationId}::uuid AND ${isOutdated(scope.today, edition)}
    ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE`;
  if (rows.length === 0) return { reached: 0, changed: 0 };
  const law = lawOn(scope.today, edition);
  const records = rows.map((row) => ({ row, data: dataOf(row) }));
  const findings = await loadFindings(tx, scope, records, law);
  const ids = rows.map(({ id }) => id);
  const [earlier, deadlines] = [await latestFindings(tx, scope, ids), await currentDeadlines(tx, scope, ids)];
  const now = new Date();
  const changes = findings.flatMap((finding) => {
    const before = earlier.get(finding.modelId);
    if (before === undefined) return [];
    const was = { assessment: before.findings, deadlines: deadlines.get(finding.modelId) ?? [] };
    const difference = findingDifference(was, finding);
    return difference === undefined ? [] : [lawChange(scope, now, before, finding, difference)];
  });
  await writeFindings(tx, scope, findings, "law", now);
  await tx.lawChange.createMany({ data: changes });
  await writeFindingColumns(tx, scope, findings);
  return { reached: rows.length, changed: changes.length };
}

function lawChange(
  { organisationId }: Scope,
  recordedAt: Date,
  before: Earlier,
  { modelId, assessment }: ModelFinding,
  difference: FindingDifference,
): Prisma.LawChangeCreateManyInput {
  return {
    organisationId,
    modelRecordId: modelId,
    recordedAt,
    modelClass: difference.classAfter,
    classBefore: difference.classBefore,
    lawVersion: assessment.lawVersion,
    lawVersionBefore: before.lawVersion,
    asOf: new Date(assessment.asOf),
    asOfBefore: before.asOf,
    difference: difference as unknown as Prisma.InputJsonObject,
  };
}

async function latestFindings(tx: Prisma.TransactionClient, scope: Scope, ids: string[]) {
  const found = await tx.$queryRaw<Earlier[]>`
    SELECT latest.* FROM unnest(${ids}::uuid[]) AS model(id), LATERAL (
      SELECT "modelRecordId", "lawVersion", "asOf", findings FROM "Assessment"
      WHERE "organisationId" = ${scope.organisationId}::uuid AND "modelRecordId" = model.id
      ORDER BY revision DESC, "recordedAt" DESC LIMIT 1) AS latest`;
  return new Map(found.map((one) => [one.modelRecordId, one]));
}

async function currentDeadlines(tx: Prisma.TransactionClient, scope: Scope, ids: string[]) {
  const found = await tx.deadline.findMany({
    where: { organisationId: scope.organisationId, modelRecordId: { in: ids }, lapsedAt: null },
    select: { modelRecordId: true, deadlineId: true, dueOn: true, review: true },
  });
  const byModel = new Map<string, { id: DeadlineId; dueOn: IsoDate | undefined; review: boolean }[]>();
  for (const { modelRecordId, deadlineId, dueOn, review } of found) {
    const day = dueOn?.toISOString().slice(0, 10);
    const one = { id: deadlineId as DeadlineId, dueOn: day, review };
    byModel.set(modelRecordId, [...(byModel.get(modelRecordId) ?? []), one]);
  }
  return byModel;
}
