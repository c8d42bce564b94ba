import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import type { FormField, Recipient } from "@/lib/law/model-documentation-form/types";
import { sources } from "@/lib/law/sources";
import type { ModelData } from "@/lib/models/schema";
import type { Body, ContentSection } from "./content";
import { contentField } from "./content-field";
import type { DocumentMeta } from "./document-meta";

/**
 * The Model Documentation Form of one model for one recipient: only that recipient's fields, each filled, blank or
 * not applicable.
 */
export function formContent(model: ModelData, recipient: Recipient, meta: DocumentMeta): Body {
  const wanted = (field: FormField) => field.recipients.includes(recipient);
  const sections = modelDocumentationForm
    .map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.filter(wanted).map((field) => contentField(field, model, meta)),
    }))
    .filter(({ fields }) => fields.length > 0);
  return {
    edition: sources.MDF.edition,
    basis: `${sources.CODE.title}, Transparency chapter, edition of ${sources.MDF.edition}`,
    sections,
    notes: recipientNotes(sections),
  };
}

/** What has to be known of fields whose recipients are not certain. */
export function recipientNotes(sections: readonly ContentSection[]): string[] {
  const fields = sections.flatMap((section) => section.fields);
  const open = [...new Set(fields.filter((field) => field.unconfirmed === "recipients").map(({ id }) => id))];
  if (open.length === 0) return [];
  return [
    `Who receives ${open.length === 1 ? "field" : "fields"} ${open.join(" and ")} has not been checked against the official edition of the form.`,
  ];
}
