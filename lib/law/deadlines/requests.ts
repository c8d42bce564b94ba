import type { DeadlineRule } from "./types";

/** What others ask for, and the mandate of the representative. */
export const requestDeadlines = {
  D14: {
    title: "Answer a downstream provider",
    trigger: "A downstream provider asked for further information",
    who: "Signatory of the Transparency chapter",
    condition: "Not for an exempt open-source model; save in exceptional circumstances",
    nature: "act",
    counting: "days",
    length: [
      {
        from: "2025-08-02",
        value: 14,
        cite: { source: "CODE", pinpoint: "Transparency 1.2", certainty: "code" },
      },
    ],
    regulation1182: "information",
    duties: ["code-transparency", "art-53-1-b"],
    cite: { source: "CODE", pinpoint: "Transparency 1.2", certainty: "code" },
    deliver: "The further information, in reasonable time and within fourteen days at most",
  },
  D15: {
    title: "Answer the AI Office's request for information",
    trigger: "The AI Office asked for information",
    who: "Provider or representative",
    condition: "Any GPAI model",
    nature: "act",
    counting: "stated",
    length: [
      { from: "2026-08-02", value: 0, cite: { source: "AIA", pinpoint: "Art 91(4)", certainty: "settled" } },
    ],
    regulation1182: "none",
    duties: ["art-91"],
    cite: { source: "AIA", pinpoint: "Art 91(4)", certainty: "settled" },
    deliver: "A complete and correct answer within the period the request states",
  },
  D16: {
    title: "Give the AI Office access for an evaluation",
    trigger: "The AI Office asked for access",
    who: "Provider",
    condition: "Any GPAI model",
    nature: "act",
    counting: "stated",
    length: [
      { from: "2026-08-02", value: 0, cite: { source: "AIA", pinpoint: "Art 92(4)", certainty: "settled" } },
    ],
    regulation1182: "none",
    duties: ["art-92"],
    cite: { source: "AIA", pinpoint: "Art 92(4)", certainty: "settled" },
    deliver: "The access asked for, within the period the request states",
  },
  D17: {
    title: "AI Office passes information to a national authority",
    trigger: "A national authority asked the AI Office for information on the model",
    who: "AI Office",
    condition: "A high-risk system built on the model is investigated",
    nature: "informs",
    counting: "days",
    length: [
      { from: "2026-08-02", value: 30, cite: { source: "AIA", pinpoint: "Art 75(3)", certainty: "settled" } },
    ],
    regulation1182: "information",
    duties: ["art-53-3"],
    cite: { source: "AIA", pinpoint: "Art 75(3)", certainty: "settled" },
    deliver: "Nothing from the provider; the AI Office may turn to it",
  },
  D20: {
    title: "Tell the AI Office that the mandate has ended",
    trigger: "The representative ended its mandate because the provider acts against the Act",
    who: "Authorised representative",
    condition: "The mandate was ended for that reason",
    nature: "act",
    counting: "at-once",
    length: [
      { from: "2025-08-02", value: 0, cite: { source: "AIA", pinpoint: "Art 54(5)", certainty: "settled" } },
    ],
    regulation1182: "none",
    duties: ["art-54"],
    cite: { source: "AIA", pinpoint: "Art 54(5)", certainty: "settled" },
    deliver: "The information, with the reasons, at once",
  },
} as const satisfies Record<string, DeadlineRule>;
