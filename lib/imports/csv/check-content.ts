import { type CsvRefusal, csvRefusal } from "./csv-refusal";

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/** The refusal of what holds characters that no text has. */
export const notText = csvRefusal("not-text", "This is no text file. Upload a table saved as CSV (UTF-8).");

/**
 * Refuses what is no text, whatever its name says.
 *
 * @param head the file's first bytes
 * @returns the refusal, or `undefined` where nothing speaks against text
 */
export function checkContent(head: Uint8Array): CsvRefusal | undefined {
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    return csvRefusal(
      "spreadsheet",
      "This is a spreadsheet or an archive, whatever its name says. Open it, save it as CSV (UTF-8) and upload that.",
    );
  }
  if (starts(head, 0x1f, 0x8b)) {
    return csvRefusal("archive", "This is a compressed file. Unpack it and upload the CSV inside.");
  }
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) {
    return csvRefusal("pdf", "This is a PDF, whatever its name says. Upload the table as CSV.");
  }
  if (head.includes(0) && utf16Of(head) === undefined) {
    return notText;
  }
  return undefined;
}

/** Which UTF-16 the bytes are, by their mark or, without one, by where the zero bytes of plain text stand. */
export function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (starts(head, 0xff, 0xfe)) return "utf-16le";
  if (starts(head, 0xfe, 0xff)) return "utf-16be";
  const pairs = Math.min(Math.floor(head.length / 2), 512);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) even += 1;
    if (head[2 * pair + 1] === 0) odd += 1;
  }
  if (pairs > 4 && odd > pairs * 0.8 && even === 0) return "utf-16le";
  if (pairs > 4 && even > pairs * 0.8 && odd === 0) return "utf-16be";
  return undefined;
}
