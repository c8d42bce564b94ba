import { storableAssessment, storableFacts } from "@/lib/assessments/storable";
import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/prisma/client/client";
import { findingColumns, type ModelFinding } from "./model-finding";
import { writeDeadlines } from "./write-deadlines";

/**
 * Writes findings and the deadlines that follow from them: the one way both are written. The columns of the
 * record that sum a finding up are the caller's, who writes the record.
 *
 * @param tx the transaction in which the record is written
 * @param cause "facts" where the record changed, "lineage" where what it was made from did, "law" where the
 *   law did
 * @param now the instant the findings are recorded at
 */
export async function writeFindings(
  tx: Prisma.TransactionClient,
  scope: Scope,
  findings: readonly ModelFinding[],
  cause: "facts" | "lineage" | "law",
  now: Date,
): Promise<void> {
  await tx.assessment.createMany({
    data: findings.map(({ modelId, revision, facts, assessment }) => ({
      organisationId: scope.organisationId,
      modelRecordId: modelId,
      revision,
      recordedAt: now,
      asOf: new Date(assessment.asOf),
      lawVersion: assessment.lawVersion,
      cause,
      facts: storableFacts(facts),
      findings: storableAssessment(assessment),
    })),
  });
  await writeDeadlines(
    tx,
    scope,
    findings.map(({ modelId }) => modelId),
    findings.flatMap(({ modelId, deadlines, bearer }) =>
      deadlines.map(({ id, ...rest }) => ({ ...rest, modelRecordId: modelId, deadlineId: id, bearer })),
    ),
  );
}

/** The summary in the records themselves; facts, revision and day of change are not touched. */
export async function writeFindingColumns(
  tx: Prisma.TransactionClient,
  scope: Scope,
  findings: readonly ModelFinding[],
): Promise<void> {
  const rows = findings.map((finding) => ({ id: finding.modelId, ...findingColumns(finding) }));
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "id");
  const list = (of: string) => names.map((name) => `${of}"${name}"`).join(", ");
  await tx.$executeRawUnsafe(
    `UPDATE "ModelRecord" m SET (${list("")}) = ROW(${list("r.")})
     FROM jsonb_populate_recordset(NULL::"ModelRecord", $1::jsonb) r
     WHERE m."organisationId" = $2::uuid AND m.id = r.id`,
    JSON.stringify(rows),
    scope.organisationId,
  );
}
