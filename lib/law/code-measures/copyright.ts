import type { CodeMeasure } from "./types";

/** Measures of the Copyright chapter. */
export const copyrightMeasures: readonly CodeMeasure[] = [
  {
    chapter: "Copyright",
    number: "1.1",
    text: "Have one policy document with responsibilities assigned, and keep it current; publishing a short form is encouraged",
    limit: "",
    deadlines: ["D10"],
  },
  {
    chapter: "Copyright",
    number: "1.2",
    text: "When crawling, do not get around technical barriers and leave out sites that courts or authorities hold to infringe persistently",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Copyright",
    number: "1.3",
    text: "Follow robots.txt and other recognised machine-readable reservations; tell rightsholders about the crawlers",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Copyright",
    number: "1.4",
    text: "Guard against outputs that infringe, and rule infringing use out in the terms or the documentation",
    limit: "",
    deadlines: [],
  },
  {
    chapter: "Copyright",
    number: "1.5",
    text: "Have an electronic contact for rightsholders and deal with their complaints with care and in reasonable time",
    limit: "No number of days",
    deadlines: [],
  },
];
