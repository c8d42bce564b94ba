import { analyse } from "chardet";
import { utf16Of } from "./check-content";

export interface DecodedText {
  readonly text: string;
  /** As the platform names it: utf-8, utf-16le, utf-16be, windows-1252 … */
  readonly encoding: string;
}

/** Encodings people's spreadsheets really write; what chardet guesses beyond them is noise on short cells. */
const PLAUSIBLE = new Set(["windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254"]);

/** Bytes an encoding is guessed by. */
const SAMPLE = 1 << 16;

/** Decodes a text of unknown encoding: UTF-8 and UTF-16 are certain, the one-byte ones a good guess. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = utf16Of(bytes) ?? (isUtf8(bytes) ? "utf-8" : oneByteEncoding(bytes));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The one-byte encoding of bytes that are no UTF-8; Windows-1252, which contains Latin-1, unless another is clear. */
export function oneByteEncoding(bytes: Uint8Array): string {
  // What is ASCII says nothing of it, so the sample begins where something else does.
  const from = bytes.findIndex((byte) => byte > 0x7f);
  const best = analyse(bytes.subarray(from, from + SAMPLE)).find((guess) => !/^(UTF|ASCII)/.test(guess.name));
  const name = best?.name.toLowerCase() ?? "";
  return best !== undefined && best.confidence >= 60 && PLAUSIBLE.has(name) ? name : "windows-1252";
}
