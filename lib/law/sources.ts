import type { IsoDate, SourceId } from "./types";

interface Source {
  readonly title: string;
  readonly status: "binding" | "guidance" | "code";
  /** The edition the product rests on. */
  readonly edition: string;
  /** The day we last read it. */
  readonly readOn: IsoDate;
  readonly caveat?: string;
}

/** The texts behind the law data. */
export const sources: Readonly<Record<SourceId, Source>> = {
  AIA: {
    title: "Regulation (EU) 2024/1689 (AI Act)",
    status: "binding",
    edition: "consolidated text of 27 July 2026, after Regulation (EU) 2026/1744",
    readOn: "2026-11-23",
    caveat: "Read in a stored copy of the consolidated text, not on EUR-Lex.",
  },
  GL: {
    title: "Commission guidelines on the scope of obligations for providers of GPAI models",
    status: "guidance",
    edition: "C(2025) 5045 of 18 July 2025; numbers in square brackets are those of C(2025) 7719",
    readOn: "2026-11-23",
    caveat: "The text of C(2025) 7719 itself was not read; only its numbering is known.",
  },
  R1182: {
    title: "Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
    status: "binding",
    edition: "in force since 1 July 1971",
    readOn: "2026-11-23",
    caveat: "Applying it to the periods of the AI Act is the ordinary reading, not stated in the Act.",
  },
  HOL: {
    title: "Public holidays of the Commission",
    status: "binding",
    edition: "2022/C 440/05 (2024), C/2024/2219 (2025), C/2025/4103 (2026), C/2025/4102 (2027)",
    readOn: "2026-11-23",
    caveat: "The end of the 2024 list is recalled, not read.",
  },
  CODE: {
    title: "General-Purpose AI Code of Practice",
    status: "code",
    edition: "10 July 2025",
    readOn: "2026-11-23",
  },
  MDF: {
    title: "Model Documentation Form (Code of Practice, Transparency chapter)",
    status: "code",
    edition: "10 July 2025",
    readOn: "2026-11-23",
    caveat: "Two recipient boxes (2.4 and 3.5) and two word figures (5.1 and 6.8) await the official PDF.",
  },
  TPL: {
    title: "Template for the public summary of training content, with explanatory notice",
    status: "guidance",
    edition: "C(2025) 8311 of 5 December 2025",
    readOn: "2026-11-23",
  },
};
