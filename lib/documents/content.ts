import type { Assessment } from "@/lib/engine/classify";
import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { FormField } from "@/lib/law/model-documentation-form/types";
import { sources } from "@/lib/law/sources";
import type { ModelData } from "@/lib/models/schema";
import { type Audience, audiences } from "./audiences";
import { type ContentField, contentField } from "./content-field";
import type { DocumentMeta } from "./document-meta";
import type { DocumentKind } from "./kinds";

export interface ContentSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ContentField[];
}

export interface Completeness {
  readonly filled: number;
  readonly blank: number;
  readonly notApplicable: number;
}

/** A document before it is rendered; the page, the PDF and the JSON all show this one tree. */
export interface DocumentContent {
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly model: { readonly name: string; readonly provider: string };
  readonly meta: DocumentMeta;
  readonly lawVersion: string;
  /** The edition of the form. */
  readonly edition: string;
  readonly sections: readonly ContentSection[];
  /** Counts every field but those of the header. */
  readonly completeness: Completeness;
  readonly notes: readonly string[];
}

/**
 * The Model Documentation Form of one model for one audience: only that audience's fields, each filled,
 * blank or not applicable. A blank stays in the tree so that nobody takes it for complete.
 */
export function documentContent(
  model: ModelData,
  assessment: Assessment,
  audience: Audience,
  meta: DocumentMeta,
): DocumentContent {
  const { recipient } = audiences[audience];
  const wanted = (field: FormField) => field.recipients.includes(recipient);
  const sections = modelDocumentationForm
    .map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.filter(wanted).map((field) => contentField(field, model, meta)),
    }))
    .filter(({ fields }) => fields.length > 0);
  return {
    kind: "model-documentation-form",
    audience,
    model: { name: model.name, provider: model.provider },
    meta,
    lawVersion: assessment.lawVersion,
    edition: sources.MDF.edition,
    sections,
    completeness: completeness(sections),
    notes: notes(sections),
  };
}

function completeness(sections: readonly ContentSection[]): Completeness {
  const fields = sections.filter(({ id }) => id !== "0").flatMap((section) => section.fields);
  const count = (state: ContentField["state"]) => fields.filter((field) => field.state === state).length;
  return { filled: count("filled"), blank: count("blank"), notApplicable: count("not-applicable") };
}

function notes(sections: readonly ContentSection[]): string[] {
  const open = sections
    .flatMap((section) => section.fields)
    .filter((field) => field.unconfirmed === "recipients")
    .map((field) => field.id);
  if (open.length === 0) return [];
  const one = open.length === 1;
  return [
    `Who receives ${one ? "field" : "fields"} ${open.join(" and ")} has not been checked against the official edition of the form.`,
  ];
}
