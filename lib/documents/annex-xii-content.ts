import { downstreamInformation } from "@/lib/law/annexes/downstream-information";
import { modelDocumentationForm } from "@/lib/law/model-documentation-form";
import { sources } from "@/lib/law/sources";
import type { Body, Subject } from "./content";
import { contentField } from "./content-field";
import type { DocumentMeta } from "./document-meta";
import { recipientNotes } from "./form-content";

/**
 * What Annex XII has a provider tell those who build the model in, point by point, out of the rows of the form that
 * answer it. Nothing that the form does not give to downstream providers is in it.
 */
export function annexXiiContent({ data }: Subject, meta: DocumentMeta): Body {
  const rows = modelDocumentationForm
    .flatMap(({ fields }) => fields)
    .filter(({ recipients }) => recipients.includes("dp"));
  const sections = downstreamInformation.map(({ point, text }) => ({
    id: point,
    title: text,
    fields: rows
      .filter(({ annexXii }) => annexXii.includes(point))
      .map((field) => contentField(field, data, meta)),
  }));
  return {
    edition: sources.AIA.edition,
    basis: `${sources.AIA.title}, Article 53(1)(b) and Annex XII. The numbers of the rows are those of the Model Documentation Form, by our mapping.`,
    sections,
    notes: recipientNotes(sections),
  };
}
