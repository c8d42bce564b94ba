import type { IsoDate } from "@/lib/law/types";

/** What a field of a document says, in a form that every output can render. */
export type FieldValue =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "date"; readonly date: IsoDate; readonly planned: boolean }
  /** `text` is for reading, `figure` the exact decimal where it can be told. */
  | {
      readonly kind: "number";
      readonly text: string;
      readonly figure: string | null;
      readonly unit: string;
    }
  | { readonly kind: "choices"; readonly chosen: readonly Chosen[] }
  /** A part without a text is not recorded. */
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  /** An answer of the product with its reasons. */
  | { readonly kind: "answer"; readonly text: string; readonly because: readonly Reason[] };

export interface Chosen {
  readonly id: string;
  readonly label: string;
  /** What "other" means. */
  readonly detail?: string;
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly text: string | null;
}

/** One reason; days in it are written out. */
export interface Reason {
  readonly text: string;
  /** Where the law says so, as it is cited; how firmly it stands behind it where it is not the Act's own text. */
  readonly cite: string;
}

export const none: FieldValue = { kind: "none" };

/** Whether something that should be there is missing. */
export function isBlank(value: FieldValue): boolean {
  switch (value.kind) {
    case "none":
      return true;
    case "list":
      return value.items.length === 0;
    case "choices":
      return value.chosen.length === 0;
    case "figures":
      return value.figures.length === 0 || value.figures.some((figure) => figure.text === null);
    default:
      return false;
  }
}
