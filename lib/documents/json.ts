import type { DocumentContent } from "./content";
import type { ContentField } from "./content-field";
import type { FieldValue } from "./field-value";
import type { DocumentJson } from "./json-schema";
import { documentKinds } from "./kinds";

type JsonField = DocumentJson["sections"][number]["fields"][number];
type JsonValue = Extract<JsonField, { state: "filled" }>["value"];

/** The machine-readable form of a document, by `documentJsonSchema`: the same fields, texts as typed. */
export function documentJson(content: DocumentContent): DocumentJson {
  const { meta } = content;
  return {
    format: documentKinds[content.kind].format,
    kind: content.kind,
    edition: content.edition,
    basis: content.basis,
    audience: content.audience,
    model: content.model,
    organisation: meta.organisationName,
    record: { revision: meta.recordRevision, changedOn: meta.recordChangedOn },
    asOf: meta.asOf,
    generatedOn: meta.generatedOn,
    lawVersion: content.lawVersion,
    completeness: content.completeness,
    sections: content.sections.map(({ id, title, fields }) => ({ id, title, fields: fields.map(jsonField) })),
    notes: [...content.notes],
  };
}

/** The same as a file. */
export function writeDocumentJson(content: DocumentContent): string {
  return `${JSON.stringify(documentJson(content), null, 2)}\n`;
}

function jsonField(field: ContentField): JsonField {
  const about = {
    id: field.id,
    label: field.label,
    recipients: [...field.recipients],
    annexXi: [...field.annexXi],
    annexXii: [...field.annexXii],
    source: [...field.source],
    ...(field.words && { words: field.words }),
    ...(field.unconfirmed && { unconfirmed: field.unconfirmed }),
  };
  const value = jsonValue(field.value);
  if (field.state === "not-applicable")
    return { ...about, state: "not-applicable", value: null, reason: field.reason ?? "" };
  if (field.state === "filled" && value !== null) return { ...about, state: "filled", value };
  return { ...about, state: "blank", value, ...(field.remark && { remark: field.remark }) };
}

function jsonValue(value: FieldValue): JsonValue | null {
  switch (value.kind) {
    case "none":
      return null;
    case "list":
      return { kind: "list", items: [...value.items] };
    case "choices":
      return { kind: "choices", chosen: value.chosen.map((option) => ({ ...option })) };
    case "answer":
      return { kind: "answer", text: value.text, because: value.because.map((reason) => ({ ...reason })) };
    case "figures":
      return { kind: "figures", figures: value.figures.map((figure) => ({ ...figure })) };
    default:
      return { ...value };
  }
}
