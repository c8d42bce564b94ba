import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { ModelData } from "@/lib/models/schema";
import { expectedModalities } from "./content-field";
import { type Derivation, fromRecord } from "./from-record";
import { readable } from "./readable";
import { type Answers, answeredFields, answerName } from "./schema";
import { summaryFromRecord } from "./summary-from-record";
import type { TypedDocument } from "./typed-documents";

/** What the web form of one document starts from. */
export interface AnswerSheet {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly document: TypedDocument;
  readonly answers: Answers;
  /** What the record itself says, by field id; empty where it could say something and does not. */
  readonly told: Readonly<Record<string, string>>;
  /** For fields asked by modality: the modalities that the record names, by field id. */
  readonly modalities: Readonly<Record<string, readonly string[]>>;
}

const derivations: Partial<Readonly<Record<TypedDocument, Readonly<Record<string, Derivation>>>>> = {
  "model-documentation-form": fromRecord,
  "training-summary": summaryFromRecord,
};

/** The stored answers to one document by their names in the web form; `""` for blank. */
export function answersOf(document: TypedDocument, documentation: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(
    answeredFields(document).map(({ key }) => [answerName(key), documentation[key] ?? ""]),
  );
}

/** Everything the web form of one document of one record shows. */
export function answerSheet(
  id: string,
  revision: number,
  model: ModelData,
  document: TypedDocument,
): AnswerSheet {
  const fields = modelDocumentationForm.flatMap((section) => section.fields);
  const byModality =
    document === "model-documentation-form" ? fields.filter(({ type }) => type.kind === "per-modality") : [];
  return {
    id,
    name: model.name,
    revision,
    document,
    answers: answersOf(document, model.documentation),
    told: Object.fromEntries(
      Object.entries(derivations[document] ?? {}).map(([field, derivation]) => [
        field,
        toldBy(derivation, model),
      ]),
    ),
    modalities: Object.fromEntries(byModality.map((field) => [field.id, expectedModalities(field, model)])),
  };
}

function toldBy(derivation: Derivation, model: ModelData): string {
  const found = derivation.derive(model);
  if (found === undefined) return "";
  return "value" in found ? readable(found.value) : `Not applicable: ${found.notApplicable}`;
}
