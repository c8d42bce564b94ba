import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from "docx";

type Look = Omit<IRunOptions, "children" | "text" | "break">;

/**
 * A text as plain runs, a line to each: never a field, a link or a formula.
 *
 * @param text without control characters
 */
export function runs(text: string, look: Look = {}): TextRun[] {
  return text
    .split("\n")
    .map((line, index) => new TextRun({ ...look, ...(index > 0 && { break: 1 }), children: pieces(line) }));
}

/** A paragraph of one text. */
export const paragraph = (text: string, options: IParagraphOptions = {}, look: Look = {}): Paragraph =>
  new Paragraph({ ...options, children: runs(text, look) });

/** The package fills names in braces with numbers of its own; a brace that stands alone names nothing. */
const pieces = (line: string): (string | Tab)[] =>
  line
    .split(/(\t)|(?<=\{)/)
    .filter((piece) => piece !== undefined && piece !== "")
    .map((piece) => (piece === "\t" ? new Tab() : piece));
