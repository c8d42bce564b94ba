import type { Recipient } from "@/lib/law/model-documentation-form/types";

interface AudienceRow {
  readonly label: string;
  /** The label within a sentence. */
  readonly inSentence: string;
  /** Whose boxes of the Model Documentation Form it gets, if any. */
  readonly recipient: Recipient | null;
  /** When the law has it handed over. */
  readonly when: string;
  /** Whether those who obtain it are bound to confidentiality by the Act. */
  readonly confidential: boolean;
}

/** For whom a document is drawn up; each gets only its own fields. */
export const audiences = {
  "ai-office": {
    label: "AI Office",
    inSentence: "the AI Office",
    recipient: "aio",
    when: "Handed over when the AI Office asks for it.",
    confidential: true,
  },
  "national-authorities": {
    label: "National competent authorities",
    inSentence: "national competent authorities",
    recipient: "nca",
    when: "Handed over when the AI Office asks for it on behalf of an authority.",
    confidential: true,
  },
  "downstream-providers": {
    label: "Downstream providers",
    inSentence: "downstream providers",
    recipient: "dp",
    when: "Given to those who build the model into their AI systems, without waiting to be asked.",
    confidential: false,
  },
  commission: {
    label: "European Commission",
    inSentence: "the European Commission",
    recipient: null,
    when: "Sent without delay, and at the latest two weeks after the threshold is met or known to be met.",
    confidential: true,
  },
  public: {
    label: "The public",
    inSentence: "the public",
    recipient: null,
    when: "Published at the latest when the model is placed on the Union market.",
    confidential: false,
  },
  file: {
    label: "Our own file",
    inSentence: "our own file",
    recipient: null,
    when: "Kept with the record, to be shown when somebody asks how an answer was reached.",
    confidential: false,
  },
} as const satisfies Record<string, AudienceRow>;

export type Audience = keyof typeof audiences;
