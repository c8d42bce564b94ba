import type { FieldType, FormField, Option } from "@/lib/law/model-documentation-form/types";
import type { ModelField } from "@/lib/models/schema";

/** What kind of answer is asked for: those of the form, and what other documents ask besides. */
export type AskedType =
  | FieldType
  | { readonly kind: "yes-no" }
  /** `MM/YYYY`. */
  | { readonly kind: "month" }
  /** `MM/YYYY to MM/YYYY`. */
  | { readonly kind: "month-range" };

/** One field of a document that people answer, or that the record answers for them. */
export interface AskedField {
  /** Under which the answer stands in the record; fields of different documents never share one. */
  readonly key: string;
  readonly id: string;
  readonly label: string;
  /** What to write, in our own words. */
  readonly guidance: string;
  readonly type: AskedType;
  readonly words?: number;
  readonly unconfirmed?: FormField["unconfirmed"];
  /** Who gets it, and when it is needed, in words. */
  readonly facts: string;
  /** Where the record has a say: the field there, and what an answer can still add to it. */
  readonly record?: {
    readonly field: ModelField;
    readonly adds: "nothing" | "text" | "other";
  };
  /** The header is always answered. */
  readonly always?: boolean;
}

/** A rule on what to do with a document, which no answer is asked for. */
export interface AskedRule {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface AskedSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly AskedField[];
  readonly rules?: readonly AskedRule[];
}

export const yesNoOptions: readonly Option[] = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];

/** What has to be said beside an option that leaves something open, by the option's id. */
export const openOptions: Readonly<Record<string, { question: string; problem: string }>> = {
  other: { question: "which other?", problem: "Say what the other is." },
  "other-unit": {
    question: "how much, in which unit?",
    problem: "Say how much it is, and in which unit.",
  },
};
