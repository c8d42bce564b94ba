/** Who gets a field: the AI Office, national competent authorities, downstream providers. */
export type Recipient = "aio" | "nca" | "dp";

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** What kind of answer a field asks for. */
export type FieldType =
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  | { readonly kind: "url-or-text" }
  /** One entry a line. */
  | { readonly kind: "list" }
  | { readonly kind: "number"; readonly unit: string }
  /** Several named figures, each with its unit. */
  | { readonly kind: "figures"; readonly parts: readonly Option[] }
  /** One answer for each modality chosen in the named field. */
  | { readonly kind: "per-modality"; readonly of: string }
  | { readonly kind: "single-choice"; readonly options: readonly Option[] }
  | { readonly kind: "multi-choice"; readonly options: readonly Option[] };

/** One row of the form. The form's number is the id and never changes. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  /** What to write, in our own words. */
  readonly guidance: string;
  readonly type: FieldType;
  /** Recommended length in words; advice, not a limit. */
  readonly words?: number;
  /** The header goes to everybody and has no recipient boxes. */
  readonly recipients: readonly Recipient[];
  /** Points of Annex XI, Section 1, and of Annex XII that the row answers; mapped by us, by wording. */
  readonly annexXi: readonly string[];
  readonly annexXii: readonly string[];
  /** What has not been checked against the official edition of the form. */
  readonly unconfirmed?: "recipients" | "words";
}

export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FormField[];
}
