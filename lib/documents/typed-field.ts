import type { ModelData } from "@/lib/models/schema";
import { readAnswer } from "./answer";
import type { AskedField } from "./asked";
import { type ContentField, combine, type Place } from "./content-field";
import { none } from "./field-value";
import type { FromRecord } from "./from-record";
import type { TypedDocument } from "./typed-documents";

/**
 * Whether a field has to be filled: `needed`, with what to think of where it is blank; `open` while what decides
 * that is not known; or not, with the reason.
 */
export type Need =
  | { readonly is: "needed" | "open"; readonly remark?: string }
  | { readonly is: "not-needed"; readonly reason: string };

export const needed: Need = { is: "needed" };

/** One typed field as one model answers it. What is not needed and left empty does not apply, and says why. */
export function typedField(
  document: TypedDocument,
  field: AskedField,
  model: ModelData,
  need: Need,
  derived?: FromRecord,
): ContentField {
  const answer = readAnswer(model.documentation[field.key] ?? "", field.type);
  const found = combine(derived, answer, field.record?.adds === "text");
  const { id, label } = field;
  const row = {
    id,
    label,
    recipients: [],
    annexXi: [],
    annexXii: [],
    fillAt: placeOf(document, field),
    ...found,
  };
  if (found.state !== "blank") return row;
  if (need.is === "not-needed")
    return { ...row, state: "not-applicable", value: none, reason: need.reason, source: ["record"] };
  const remark = found.remark ?? need.remark;
  return remark === undefined ? row : { ...row, remark };
}

function placeOf(document: TypedDocument, { id, record }: AskedField): Place {
  return record === undefined
    ? { page: "documentation", anchor: `field-${id}`, document }
    : { page: "record", anchor: record.field };
}
