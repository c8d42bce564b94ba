import type { DocumentContent } from "./content";
import { writeDocumentDocx } from "./docx";
import { writeDocumentHtml } from "./html";
import { writeDocumentJson } from "./json";
import { type DocumentFormat, documentFormats, documentKinds } from "./kinds";
import { writeDocumentMarkdown } from "./markdown";
import { writeDocumentPdf } from "./pdf";

/** A document as a file to hand over. */
export interface DocumentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Renders a document. What is drawn up twice on one day from one record is the same file. */
export async function documentFile(content: DocumentContent, format: DocumentFormat): Promise<DocumentFile> {
  const bytes = await written(content, format);
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

async function written(content: DocumentContent, format: DocumentFormat): Promise<Uint8Array> {
  const drawnUpAt = new Date(`${content.meta.generatedOn}T00:00:00Z`);
  const encode = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case "pdf":
      return writeDocumentPdf(content, drawnUpAt);
    case "docx":
      return writeDocumentDocx(content, drawnUpAt);
    case "html":
      return encode(writeDocumentHtml(content));
    case "md":
      return encode(writeDocumentMarkdown(content));
    case "json":
      return encode(writeDocumentJson(content));
  }
}
