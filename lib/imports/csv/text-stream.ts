import { oneByteEncoding } from "./decode-text";

const NEWLINE = 0x0a;

/**
 * Decodes bytes as they arrive. UTF-8 until a line is none; then, if all was ASCII so far, the one-byte
 * encoding that line suggests. Lines are held back until complete, so no character is cut.
 */
export class TextStream {
  private readonly whole: TextDecoder | undefined;
  private strict = new TextDecoder("utf-8", { fatal: true });
  private fallback: TextDecoder | undefined;
  private seenMultibyte = false;
  private rest: Buffer = Buffer.alloc(0);

  constructor(utf16: "utf-16le" | "utf-16be" | undefined) {
    this.whole = utf16 === undefined ? undefined : new TextDecoder(utf16);
  }

  /** The text of these bytes, as far as it is complete. */
  push(bytes: Buffer): string {
    if (this.whole !== undefined) return this.whole.decode(bytes, { stream: true });
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const cut = all.lastIndexOf(NEWLINE) + 1;
    this.rest = all.subarray(cut);
    return this.decode(all.subarray(0, cut));
  }

  /** The text still held back. */
  end(): string {
    return this.whole === undefined ? this.decode(this.rest) : this.whole.decode();
  }

  private decode(bytes: Buffer): string {
    if (this.fallback !== undefined) return this.fallback.decode(bytes);
    try {
      const text = this.strict.decode(bytes);
      this.seenMultibyte ||= text.length !== bytes.length;
      return text;
    } catch {
      this.fallback = new TextDecoder(this.seenMultibyte ? "utf-8" : oneByteEncoding(bytes));
      return this.fallback.decode(bytes);
    }
  }
}
