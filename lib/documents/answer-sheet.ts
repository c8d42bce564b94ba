import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { ModelData } from "@/lib/models/schema";
import { expectedModalities } from "./content-field";
import { fromRecord } from "./from-record";
import { readable } from "./readable";
import { type Answers, answeredFields, answerName } from "./schema";

/** What the web form starts from. */
export interface AnswerSheet {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly answers: Answers;
  /** What the record itself says, by field id; empty where it could say something and does not. */
  readonly told: Readonly<Record<string, string>>;
  /** For fields asked by modality: the modalities that the record names, by field id. */
  readonly modalities: Readonly<Record<string, readonly string[]>>;
}

/** The stored answers by their names in the web form; `""` for blank. */
export function answersOf(documentation: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(answeredFields.map(({ id }) => [answerName(id), documentation[id] ?? ""]));
}

/** Everything the web form of one record shows. */
export function answerSheet(id: string, revision: number, model: ModelData): AnswerSheet {
  const fields = modelDocumentationForm.flatMap((section) => section.fields);
  const byModality = fields.filter(({ type }) => type.kind === "per-modality");
  return {
    id,
    name: model.name,
    revision,
    answers: answersOf(model.documentation),
    told: Object.fromEntries(Object.keys(fromRecord).map((field) => [field, toldBy(field, model)])),
    modalities: Object.fromEntries(byModality.map((field) => [field.id, expectedModalities(field, model)])),
  };
}

function toldBy(fieldId: string, model: ModelData): string {
  const found = fromRecord[fieldId]?.derive(model);
  if (found === undefined) return "";
  return "value" in found ? readable(found.value) : `Not applicable: ${found.notApplicable}`;
}
