import type { Assessment } from "@/lib/engine/classify";
import type { Law } from "@/lib/engine/law-on";
import type { ModelFinding } from "@/lib/models/model-finding";
import type { ModelData } from "@/lib/models/schema";
import type { Audience } from "./audiences";
import type { ContentField } from "./content-field";
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

/** A document before it is rendered; the page and every file show this one tree. */
export interface DocumentContent {
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly model: { readonly name: string; readonly provider: string };
  readonly meta: DocumentMeta;
  readonly lawVersion: string;
  /** The edition of what it follows. */
  readonly edition: string;
  /** What it follows, in words. */
  readonly basis: string;
  readonly sections: readonly ContentSection[];
  /** Counts every field but those of the header. */
  readonly completeness: Completeness;
  readonly notes: readonly string[];
}

/** What a document is about: a record with its finding under one law. */
export interface Subject {
  readonly data: ModelData;
  readonly law: Law;
  readonly finding: Pick<ModelFinding, "facts" | "assessment" | "deadlines" | "bearer">;
}

/** What a kind of document has of its own. */
export type Body = Pick<DocumentContent, "basis" | "edition" | "sections" | "notes">;

/** Puts a document together. A blank stays in the tree so that nobody takes it for complete. */
export function content(
  kind: DocumentKind,
  audience: Audience,
  { data, assessment }: { data: ModelData; assessment: Assessment },
  meta: DocumentMeta,
  body: Body,
): DocumentContent {
  return {
    kind,
    audience,
    model: { name: data.name, provider: data.provider },
    meta,
    lawVersion: assessment.lawVersion,
    ...body,
    completeness: completeness(body.sections),
  };
}

function completeness(sections: readonly ContentSection[]): Completeness {
  const fields = sections.filter(({ id }) => id !== "0").flatMap((section) => section.fields);
  const count = (state: ContentField["state"]) => fields.filter((field) => field.state === state).length;
  return { filled: count("filled"), blank: count("blank"), notApplicable: count("not-applicable") };
}
