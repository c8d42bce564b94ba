export interface Option {
  readonly id: string;
  readonly label: string;
}

/** What kind of answer a field asks for. */
export type SummaryFieldType =
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  /** `MM/YYYY`. */
  | { readonly kind: "month" }
  | { readonly kind: "month-range" }
  | { readonly kind: "yes-no" }
  /** One entry a line. */
  | { readonly kind: "list" }
  | { readonly kind: "single-choice"; readonly options: readonly Option[] }
  | { readonly kind: "multi-choice"; readonly options: readonly Option[] }
  /** No box of the template but a rule on publishing it, kept with its proof. */
  | { readonly kind: "record" };

/** When a field has to be filled; `and` says in words what no other field decides. */
export type Needed =
  | { readonly when: "always"; readonly and?: string }
  | { readonly when: "optional" }
  | { readonly when: "chosen"; readonly field: string; readonly option: string }
  | { readonly when: "yes"; readonly anyOf: readonly string[]; readonly and?: string }
  /** Turns on the model or its provider, not on another field. */
  | { readonly when: "applies"; readonly and: string };

/** One field of the template. Its number is the id and never changes. */
export interface SummaryField {
  readonly id: string;
  readonly label: string;
  /** What to write, in our own words. */
  readonly guidance: string;
  readonly type: SummaryFieldType;
  readonly needed: Needed;
  /** Paragraphs of the explanatory notice that the field rests on. */
  readonly notice: readonly number[];
}

export interface SummarySection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly SummaryField[];
}
