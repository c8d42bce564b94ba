import type { DocumentContent } from "./content";
import { writeDocumentJson } from "./json";
import { type DocumentFormat, documentFormats, documentKinds } from "./kinds";
import { writeDocumentPdf } from "./pdf";

/** A document as a file to hand over. */
export interface DocumentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Renders a document. What is drawn up twice on one day from one record is the same file. */
export function documentFile(content: DocumentContent, format: DocumentFormat): DocumentFile {
  const drawnUpAt = new Date(`${content.meta.generatedOn}T00:00:00Z`);
  const bytes =
    format === "pdf"
      ? writeDocumentPdf(content, drawnUpAt)
      : new TextEncoder().encode(writeDocumentJson(content));
  const model = content.model.name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80);
  const parts = [documentKinds[content.kind].fileName, model, content.audience, content.meta.generatedOn];
  return {
    name: `${parts.filter(Boolean).join("-")}.${format}`,
    mediaType: documentFormats[format].mediaType,
    bytes,
  };
}
