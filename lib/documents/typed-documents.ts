import { annexXiAsked } from "./annex-xi-asked";
import type { AskedField, AskedSection } from "./asked";
import { formAsked } from "./form-asked";
import type { DocumentKind } from "./kinds";
import { notificationAsked } from "./notification-asked";
import { summaryAsked } from "./summary-asked";

/** The documents with fields that people type, each with what it asks. */
export const typedDocuments = {
  "model-documentation-form": formAsked,
  "training-summary": summaryAsked,
  "annex-xi": annexXiAsked,
  notification: notificationAsked,
} as const satisfies Partial<Record<DocumentKind, readonly AskedSection[]>>;

export type TypedDocument = keyof typeof typedDocuments;

export const typedKinds = Object.keys(typedDocuments) as [TypedDocument, ...TypedDocument[]];

export const isTypedDocument = (text: unknown): text is TypedDocument =>
  typeof text === "string" && Object.hasOwn(typedDocuments, text);

/** Every field of a document. */
export const askedFields = (document: TypedDocument): readonly AskedField[] =>
  (typedDocuments[document] as readonly AskedSection[]).flatMap((section) => section.fields);
