import type { IsoDate, SourceId } from "./types";

interface Source {
  readonly title: string;
  readonly status: "binding" | "guidance" | "code";
  /** The edition the product rests on. */
  readonly edition: string;
  /** The day we last read it. */
  readonly readOn: IsoDate;
  /** The day by which somebody should have read it again. */
  readonly reviewBy: IsoDate;
  readonly caveat?: string;
  /** Known from what others report of it; the text itself was not read. */
  readonly secondhand?: true;
  /** What is stated from memory and was not read in a text. */
  readonly recalled?: string;
}

/** The texts behind the law data. */
export const sources: Readonly<Record<SourceId, Source>> = {
  AIA: {
    title: "Regulation (EU) 2024/1689 (AI Act)",
    status: "binding",
    edition: "consolidated text of 27 July 2026, after Regulation (EU) 2026/1744",
    readOn: "2026-11-23",
    reviewBy: "2027-02-23",
    caveat: "Read in a stored copy of the consolidated text, not on EUR-Lex.",
  },
  GL: {
    title: "Commission guidelines on the scope of obligations for providers of GPAI models",
    status: "guidance",
    edition: "C(2025) 5045 of 18 July 2025, adopted as C(2025) 7719 of 19 November 2025",
    readOn: "2026-11-23",
    reviewBy: "2027-02-23",
    caveat: "The text of C(2025) 7719 itself was not read; only its numbering is known, in parts derived.",
  },
  R1182: {
    title: "Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
    status: "binding",
    edition: "in force since 1 July 1971",
    readOn: "2026-11-23",
    reviewBy: "2027-11-23",
    caveat:
      "Applying it to the periods of the AI Act is the ordinary reading, not stated in the Act. Some paragraphs were read only as others quote them.",
  },
  HOL: {
    title: "Public holidays of the Commission",
    status: "binding",
    edition: "2022/C 440/05 (2024), C/2024/2219 (2025), C/2025/4103 (2026), C/2025/4102 (2027)",
    readOn: "2026-11-23",
    reviewBy: "2027-08-31",
    caveat: "The list for 2028 is not published yet. Brussels days; other places differ on one day.",
    recalled: "1 November and 24 to 31 December 2024: the copy read breaks off before them.",
  },
  CODE: {
    title: "General-Purpose AI Code of Practice",
    status: "code",
    edition: "10 July 2025; found adequate by Commission Opinion C(2025) 5361 of 1 August 2025",
    readOn: "2026-11-23",
    reviewBy: "2027-02-23",
    caveat: "The Transparency and Copyright chapters were read in texts that quote them.",
  },
  MDF: {
    title: "Model Documentation Form (Code of Practice, Transparency chapter)",
    status: "code",
    edition: "10 July 2025",
    readOn: "2026-11-23",
    reviewBy: "2027-02-23",
    caveat: "Two recipient boxes (2.4 and 3.5) and two word figures (5.1 and 6.8) await the official PDF.",
  },
  TPL: {
    title: "Template for the public summary of training content, with explanatory notice",
    status: "guidance",
    edition: "C(2025) 8311 of 5 December 2025",
    readOn: "2026-11-23",
    reviewBy: "2027-02-23",
  },
  SIGN: {
    title: "Commission list of signatories of the Code of Practice",
    status: "code",
    edition: "page last updated on 31 July 2026",
    readOn: "2026-11-23",
    reviewBy: "2026-12-31",
    secondhand: true,
    caveat: "Known from reports that quote the page word for word; the page itself was not read.",
  },
  IMPL: {
    title: "Implementing Regulation (EU) 2026/1755 on evaluations and proceedings",
    status: "binding",
    edition: "20 July 2026, in the Official Journal of 21 July 2026",
    readOn: "2026-11-23",
    reviewBy: "2026-12-31",
    secondhand: true,
    caveat: "Its articles could not be read: no day limit in it is known, so none is counted here.",
  },
};
