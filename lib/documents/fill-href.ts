import { anchorOf } from "@/lib/models/fields";
import type { Place } from "./content-field";
import type { TypedDocument } from "./typed-documents";

/** The address at which a field is filled in. */
export function fillHref(modelId: string, { page, anchor, document }: Place): string {
  return page === "record"
    ? `/models/${modelId}/edit#${anchorOf(anchor)}`
    : `${documentationHref(modelId, document)}#${anchor}`;
}

/** The address at which a document is written; the Model Documentation Form unless another is named. */
export function documentationHref(modelId: string, document?: TypedDocument): string {
  const query =
    document === undefined || document === "model-documentation-form" ? "" : `?document=${document}`;
  return `/models/${modelId}/documentation${query}`;
}
