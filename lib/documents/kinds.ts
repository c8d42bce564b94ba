/** The documents the product draws up. */
export const documentKinds = {
  "model-documentation-form": { label: "Model Documentation Form", fileName: "model-documentation" },
} as const;

export type DocumentKind = keyof typeof documentKinds;

/** What a document can be downloaded as. */
export const documentFormats = {
  pdf: { label: "PDF", mediaType: "application/pdf" },
  docx: {
    label: "Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  html: { label: "HTML", mediaType: "text/html; charset=utf-8" },
  md: { label: "Markdown", mediaType: "text/markdown; charset=utf-8" },
  json: { label: "JSON", mediaType: "application/json" },
} as const;

export type DocumentFormat = keyof typeof documentFormats;

export const isDocumentKind = (text: string): text is DocumentKind => Object.hasOwn(documentKinds, text);
export const isDocumentFormat = (text: string): text is DocumentFormat =>
  Object.hasOwn(documentFormats, text);
