import type { Scope } from "@/lib/auth/scope";
import { dayInBrussels } from "@/lib/clock";
import { lawOn } from "@/lib/engine/law-on";
import type { IsoDate } from "@/lib/law/types";
import { resolvedModel } from "@/lib/lineage/queries";
import { getModel } from "@/lib/models/queries";
import { dataOf } from "@/lib/models/record";
import { type AnswerSheet, answerSheet } from "./answer-sheet";
import type { Audience } from "./audiences";
import { type DocumentContent, documentContent } from "./content";
import type { DocumentKind } from "./kinds";

/**
 * A document of one model as its record stands, or `null` where the organisation has no such model.
 *
 * @param asOf the day whose law it shows
 */
export async function documentFor(
  scope: Scope,
  modelId: string,
  kind: DocumentKind,
  audience: Audience,
  asOf: IsoDate = scope.today,
): Promise<DocumentContent | null> {
  const row = await getModel(scope, modelId);
  if (row === null) return null;
  const model = dataOf(row);
  const resolved = await resolvedModel(scope, row.id, lawOn(asOf));
  if (resolved === null) return null;
  const { assessment } = resolved;
  const meta = {
    asOf,
    generatedOn: scope.today,
    organisationName: scope.organisationName,
    recordRevision: row.revision,
    recordChangedOn: dayInBrussels(row.updatedAt),
  };
  switch (kind) {
    case "model-documentation-form":
      return documentContent(model, assessment, audience, meta);
  }
}

/** What the documentation form of a model starts from, or `null` where there is no such model. */
export async function answerSheetFor(scope: Scope, modelId: string): Promise<AnswerSheet | null> {
  const row = await getModel(scope, modelId);
  return row && answerSheet(row.id, row.revision, dataOf(row));
}
