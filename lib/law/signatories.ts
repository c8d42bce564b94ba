import type { Dated } from "./types";

interface Signatories {
  /** How many had signed all three chapters, where that is known. */
  readonly fullCount: number | undefined;
  /** Their names, where the list was reported with names. */
  readonly full: readonly string[] | undefined;
  readonly safetyOnly: readonly string[];
  readonly note: string;
}

/**
 * The Commission's list through time. It is not complete knowledge of who signed: names come and go, and a
 * record states for itself which chapters its provider signed.
 */
export const signatories: Dated<Signatories> = [
  {
    from: "2025-08-01",
    value: {
      fullCount: undefined,
      full: undefined,
      safetyOnly: ["xAI"],
      note: "26 organisations were listed; their names were not reported in full.",
    },
    cite: { source: "SIGN", pinpoint: "list of 1 August 2025", certainty: "code" },
  },
  {
    from: "2025-12-01",
    value: {
      fullCount: 27,
      full: [
        "Accexible",
        "AI Alignment Solutions",
        "Aleph Alpha",
        "Almawave",
        "Amazon",
        "Anthropic",
        "Bria AI",
        "Cohere",
        "Cyber Institute",
        "Domyn",
        "Dweve",
        "EUC Inovação Portugal",
        "Fastweb",
        "Google",
        "Humane Technology",
        "IBM",
        "Lawise",
        "LINAGORA",
        "Microsoft",
        "Mistral AI",
        "Open Hippo",
        "OpenAI",
        "Pleias",
        "re-inventa",
        "ServiceNow",
        "Virtuo Turing",
        "WRITER",
      ],
      safetyOnly: ["xAI"],
      note: "Eight of them are not on the later list; why was not found.",
    },
    cite: { source: "SIGN", pinpoint: "list of December 2025, day not known", certainty: "code" },
  },
  {
    from: "2026-07-31",
    value: {
      fullCount: 21,
      full: [
        "AI Studio Delta",
        "Aleph Alpha",
        "Almawave",
        "Amazon",
        "Anthropic",
        "Black Forest Labs",
        "Bria AI",
        "Cohere",
        "Domyn",
        "Dweve",
        "Fastweb",
        "Google",
        "IBM",
        "LINAGORA",
        "Microsoft",
        "Mistral AI",
        "Open Hippo",
        "OpenAI",
        "Pleias",
        "ServiceNow",
        "WRITER",
      ],
      safetyOnly: ["xAI"],
      note: "Two names are new, eight are gone. Meta declined publicly; no Chinese developer is listed.",
    },
    cite: { source: "SIGN", pinpoint: "list of 31 July 2026", certainty: "code" },
  },
];
