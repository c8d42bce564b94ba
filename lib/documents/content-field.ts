import type { FormField, Recipient } from "@/lib/law/model-documentation-form/types";
import type { ModelData, ModelField } from "@/lib/models/schema";
import { type Answer, readAnswer } from "./answer";
import type { DocumentMeta } from "./document-meta";
import { type Chosen, type FieldValue, isBlank, none } from "./field-value";
import { type FromRecord, fromRecord } from "./from-record";
import type { TypedDocument } from "./typed-documents";
import { wordCount } from "./word-count";

export type FieldState = "filled" | "blank" | "not-applicable";

/** Where a value stands, or where one that is missing is to be filled in. */
export interface Place {
  readonly page: "record" | "documentation";
  readonly anchor: string;
  /** Which document asks for it, where it is not the form. */
  readonly document?: TypedDocument;
}

export interface ContentField {
  readonly id: string;
  readonly label: string;
  readonly recipients: readonly Recipient[];
  readonly annexXi: readonly string[];
  readonly annexXii: readonly string[];
  readonly state: FieldState;
  readonly value: FieldValue;
  /** Why the field does not apply. */
  readonly reason?: string;
  /** What keeps a blank from counting as filled, beyond being empty. */
  readonly remark?: string;
  /** Where the value comes from; both where a typed answer adds to the record. */
  readonly source: readonly ("record" | "documentation")[];
  readonly fillAt: Place;
  readonly words?: { readonly count: number; readonly recommended: number };
  readonly unconfirmed?: FormField["unconfirmed"];
}

/** One field of the form as one model answers it: from the record where it can be, else as typed. */
export function contentField(field: FormField, model: ModelData, meta: DocumentMeta): ContentField {
  const answer = readAnswer(
    model.documentation[field.id] ?? "",
    field.type,
    expectedModalities(field, model),
  );
  const derivation = fromRecord[field.id];
  const found =
    headerValue(field, answer, meta) ??
    combine(derivation?.derive(model), answer, derivation?.extendable ?? false);
  const words = field.words !== undefined && { count: wordsOf(found.value), recommended: field.words };
  return {
    id: field.id,
    label: field.label,
    recipients: field.recipients,
    annexXi: field.annexXi,
    annexXii: field.annexXii,
    ...found,
    fillAt: placeOf(field),
    ...(words && { words }),
    ...(field.unconfirmed && { unconfirmed: field.unconfirmed }),
  };
}

export type Found = Pick<ContentField, "state" | "value" | "reason" | "remark" | "source">;

const UNREASONED = "It is marked as not applicable, but not why.";
const PARTLY = "It is filled in only in part.";

/** What the record says with what was typed; a typed answer can add to it, not contradict it. */
export function combine(derived: FromRecord, answer: Answer, extendable: boolean): Found {
  if (derived !== undefined && "value" in derived) {
    const extended =
      extendable && answer.state === "filled" ? extend(derived.value, answer.value) : undefined;
    return {
      state: "filled",
      value: extended ?? derived.value,
      source: extended === undefined ? ["record"] : ["record", "documentation"],
    };
  }
  if (answer.state === "filled") {
    const partly = isBlank(answer.value);
    return {
      state: partly ? "blank" : "filled",
      value: answer.value,
      source: ["documentation"],
      ...(partly && answer.value.kind === "figures" && { remark: PARTLY }),
    };
  }
  if (answer.state === "not-applicable")
    return { state: "not-applicable", value: none, reason: answer.reason, source: ["documentation"] };
  if (derived !== undefined)
    return { state: "not-applicable", value: none, reason: derived.notApplicable, source: ["record"] };
  return {
    state: "blank",
    value: none,
    source: [],
    ...(answer.state === "unreasoned" && { remark: UNREASONED }),
  };
}

/** Adds a typed answer to what the record says; nothing where the two cannot be put together. */
function extend(value: FieldValue, answer: FieldValue): FieldValue | undefined {
  if (value.kind === "text" && answer.kind === "text")
    return { kind: "text", text: `${value.text}\n${answer.text}` };
  if (value.kind === "list" && answer.kind === "text")
    return {
      kind: "list",
      items: [...value.items, ...answer.text.split(/\r?\n/).filter((line) => line.trim())],
    };
  if (value.kind === "list" && answer.kind === "list")
    return { kind: "list", items: [...value.items, ...answer.items] };
  if (value.kind === "choices" && answer.kind === "choices")
    return { kind: "choices", chosen: value.chosen.map((option) => withDetail(option, answer.chosen)) };
  return undefined;
}

function withDetail(option: Chosen, answers: readonly Chosen[]): Chosen {
  const detail = answers.find(({ id }) => id === option.id)?.detail;
  return detail === undefined ? option : { ...option, detail };
}

/** The header is told by the record until somebody writes something else. */
function headerValue({ id }: FormField, answer: Answer, meta: DocumentMeta): Found | undefined {
  if (answer.state === "filled") return undefined;
  const told = (value: FieldValue): Found => ({ state: "filled", value, source: ["record"] });
  if (id === "0.1") return told({ kind: "date", date: meta.recordChangedOn, planned: false });
  if (id === "0.2") return told({ kind: "text", text: `Revision ${meta.recordRevision}` });
  return undefined;
}

/** For a field asked by modality: the modalities that the record names. */
export function expectedModalities({ type }: FormField, model: ModelData): readonly string[] {
  const derived = type.kind === "per-modality" ? fromRecord[type.of]?.derive(model) : undefined;
  const named = derived !== undefined && "value" in derived ? derived.value : none;
  return named.kind === "choices" ? named.chosen.map(({ id }) => id) : [];
}

function placeOf(field: FormField): Place {
  const fields: readonly ModelField[] | undefined = fromRecord[field.id]?.fields;
  return fields?.[0] === undefined || fields[0] === "sources"
    ? { page: "documentation", anchor: `field-${field.id}` }
    : { page: "record", anchor: fields[0] };
}

function wordsOf(value: FieldValue): number {
  if (value.kind === "text") return wordCount(value.text);
  return value.kind === "list" ? wordCount(value.items.join("\n")) : 0;
}
