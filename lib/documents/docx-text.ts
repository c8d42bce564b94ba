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

/** A paragraph of one text, from the right where its first letter runs that way. */
export const paragraph = (text: string, options: IParagraphOptions = {}, look: Look = {}): Paragraph =>
  new Paragraph({
    ...options,
    ...(startsAtRight(text) && { bidirectional: true }),
    children: runs(text, look),
  });

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Word does not look for itself, as HTML's `dir="auto"` does. */
const startsAtRight = (text: string): boolean => RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? "");

/** The package fills names in braces with numbers of its own; a brace that stands alone names nothing. */
const pieces = (line: string): (string | Tab)[] =>
  line
    .split(/(\t)|(?<=\{)/)
    .filter((piece) => piece !== undefined && piece !== "")
    .map((piece) => (piece === "\t" ? new Tab() : piece));
