import { anchorOf } from "@/lib/models/fields";
import type { Place } from "./content-field";

/** The address at which a field is filled in. */
export function fillHref(modelId: string, { page, anchor }: Place): string {
  return page === "record"
    ? `/models/${modelId}/edit#${anchorOf(anchor)}`
    : `/models/${modelId}/documentation#${anchor}`;
}
