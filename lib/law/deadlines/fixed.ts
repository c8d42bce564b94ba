import type { DeadlineRule } from "./types";

/** Fixed dates that ask nothing of one model; they never move to a working day. */
export const fixedDeadlines = {
  D43: {
    title: "Powers and fines of the Commission apply",
    trigger: "The Act applies in general",
    who: "Everybody",
    condition: "Also for earlier infringements that continue",
    nature: "informs",
    counting: "fixed",
    length: [
      {
        from: "2025-08-02",
        value: 0,
        cite: { source: "GL", pinpoint: "Art 113, 101; GL 115 [112]", certainty: "guideline" },
      },
    ],
    regulation1182: "none",
    duties: ["art-91", "art-92", "art-93"],
    cite: { source: "GL", pinpoint: "Art 113, 101; GL 115 [112]", certainty: "guideline" },
    deliver: "Nothing by itself; from this day an infringement can be fined",
  },
  D44: {
    title: "First five years of the power to amend thresholds end",
    trigger: "The power was conferred for five years",
    who: "Commission",
    condition: "Extended unless Parliament or Council opposes",
    nature: "informs",
    counting: "fixed",
    length: [
      { from: "2025-08-02", value: 0, cite: { source: "AIA", pinpoint: "Art 97(2)", certainty: "settled" } },
    ],
    regulation1182: "none",
    duties: ["art-52-1"],
    cite: { source: "AIA", pinpoint: "Art 97(2)", certainty: "settled" },
    deliver: "Nothing; thresholds may be amended by delegated act",
  },
} as const satisfies Record<string, DeadlineRule>;
