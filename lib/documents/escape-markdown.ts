const MARKUP = /[\\`*_{}[\]<>#|~^$&@]/g;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;

/**
 * One line as Markdown (CommonMark and GitHub's extensions) reads it back: no character of it is markup, no
 * address becomes a link, and the white space at its ends is kept.
 */
export function markdownLine(line: string): string {
  const [, before = "", middle = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
  const escaped = middle
    .replace(MARKUP, "\\$&")
    .replace(/:(?=[\w/+-])/g, "\\:")
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^[-+=:]/, "\\$&")
    .replace(NUMBERED, "$1\\$2");
  return spaces(before) + escaped + spaces(after);
}

/**
 * The lines of a text, kept apart by hard breaks, each after the first indented as its list asks. Empty lines
 * at the end, which Markdown cannot hold, are left out.
 */
export function markdownText(text: string, indent = ""): string {
  return text.replace(/\n+$/, "").split("\n").map(markdownLine).join(`\\\n${indent}`);
}

/** A text where Markdown has room for one line only. */
export const markdownHeading = (text: string): string => markdownLine(text.replaceAll("\n", " "));

/** White space by number, which no reader takes for the structure of the file. */
const spaces = (run: string): string => [...run].map((space) => `&#${space.codePointAt(0)};`).join("");
