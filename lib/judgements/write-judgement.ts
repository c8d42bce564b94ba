import type { Scope } from "@/lib/auth/scope";
import { lawOn } from "@/lib/engine/law-on";
import type { QuestionId } from "@/lib/law/open-questions";
import { formText } from "@/lib/models/form-text";
import { dataOf } from "@/lib/models/record";
import { holdWhereLinked, saveModels } from "@/lib/models/save-models";
import type { ModelRecord, Prisma } from "@/prisma/client/client";
import { type JudgementKind, judgementField, judgementWords } from "./words";

interface NewJudgement {
  kind: JudgementKind;
  question: QuestionId;
  reading: string;
  /** A day, `YYYY-MM-DD`. */
  on: string;
  reason: string;
  evidence: string;
  facts: Prisma.InputJsonObject;
  decisionId?: string;
}

/** The record, locked until the transaction ends: judgements on it are made one after the other. */
export async function holdRecord(
  tx: Prisma.TransactionClient,
  scope: Scope,
  id: string,
): Promise<ModelRecord | null> {
  await holdWhereLinked(tx, scope, [id]);
  await tx.$executeRaw`
    SELECT 1 FROM "ModelRecord"
    WHERE id = ${id}::uuid AND "organisationId" = ${scope.organisationId}::uuid FOR UPDATE`;
  return tx.modelRecord.findFirst({ where: { id, organisationId: scope.organisationId } });
}

/**
 * Writes a judgement and the record anew with it, so that history, finding and deadlines follow.
 *
 * @param record held by `holdRecord`
 * @returns its id, or `undefined` where no person acts: a machine judges nothing
 */
export async function writeJudgement(
  tx: Prisma.TransactionClient,
  scope: Scope,
  record: ModelRecord,
  judgement: NewJudgement,
): Promise<string | undefined> {
  if (scope.userId === null) return undefined;
  const { kind, question, reading, on, reason } = judgement;
  const { id } = await tx.judgement.create({
    data: {
      ...judgement,
      on: new Date(on),
      lawVersion: lawOn(scope.today).version,
      organisationId: scope.organisationId,
      modelRecordId: record.id,
      revision: record.revision + 1,
      madeById: scope.userId,
      madeByName: scope.actorName,
    },
  });
  const to = judgementWords(kind, question, reading, reason);
  const alsoChanged = [{ field: judgementField(question), from: "", to }];
  const before = { form: formText(record), revision: record.revision };
  await saveModels(tx, scope, [{ id: record.id, data: dataOf(record), before, alsoChanged }], "judgement");
  return id;
}
