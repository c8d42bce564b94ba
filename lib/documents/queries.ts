import type { Scope } from "@/lib/auth/scope";
import { dayInBrussels } from "@/lib/clock";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { resolvedModel } from "@/lib/lineage/queries";
import { modelFinding } from "@/lib/models/model-finding";
import { getModel } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { type AnswerSheet, answerSheet } from "./answer-sheet";
import type { Audience } from "./audiences";
import type { DocumentContent, Subject } from "./content";
import { documentContent } from "./content-of";
import type { DocumentMeta } from "./document-meta";
import { audiencesOf, type DocumentKind, documentKinds } from "./kinds";
import type { TypedDocument } from "./typed-documents";

/** A record with its finding under the law of a day and what a document says of it; `null` where there is none. */
async function subjectOf(
  scope: Scope,
  modelId: string,
  asOf: IsoDate,
): Promise<{ subject: Subject; meta: DocumentMeta } | null> {
  const row = await getModel(scope, modelId);
  if (row === null) return null;
  const data = dataOf(row);
  const law = lawOn(asOf);
  const resolved = await resolvedModel(scope, row.id, law);
  if (resolved === null) return null;
  const finding = modelFinding({ id: row.id, revision: row.revision, data }, resolved, law);
  const meta = {
    asOf,
    generatedOn: scope.today,
    organisationName: scope.organisationName,
    recordRevision: row.revision,
    recordChangedOn: dayInBrussels(row.updatedAt),
  };
  return { subject: { data, law, finding }, meta };
}

/**
 * A document of one model as its record stands, or `null` where the organisation has no such model.
 *
 * @param audience one of the kind's own
 * @param asOf the day whose law it shows
 */
export async function documentFor(
  scope: Scope,
  modelId: string,
  kind: DocumentKind,
  audience: Audience,
  asOf: IsoDate = scope.today,
): Promise<DocumentContent | null> {
  const found = await subjectOf(scope, modelId, asOf);
  return found && documentContent(kind, audience, found.subject, found.meta);
}

/** Every document of one model for every audience it has, or `null` where there is no such model. */
export async function documentsFor(
  scope: Scope,
  modelId: string,
  asOf: IsoDate = scope.today,
): Promise<DocumentContent[] | null> {
  const found = await subjectOf(scope, modelId, asOf);
  if (found === null) return null;
  return (Object.keys(documentKinds) as DocumentKind[]).flatMap((kind) =>
    audiencesOf(kind).map((audience) => documentContent(kind, audience, found.subject, found.meta)),
  );
}

/** What the answers to one document of a model start from, or `null` where there is no such model. */
export async function answerSheetFor(
  scope: Scope,
  modelId: string,
  document: TypedDocument = "model-documentation-form",
): Promise<AnswerSheet | null> {
  const row = await getModel(scope, modelId);
  return row && answerSheet(row.id, row.revision, dataOf(row), document);
}
