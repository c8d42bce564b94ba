import { type ByteSource, showSize } from "./byte-source";
import { Uncountable } from "./count";

const STEP = 4_000_000;
/** Heads hold the vocabulary; the longest known take about 20 MB. */
const LONGEST_HEAD = 200_000_000;
const LONGEST_TEXT = 10_000_000n;

/** Reads the head of a GGUF file from front to back, in steps, never beyond it. */
export class GgufCursor {
  private view: DataView = new DataView(new ArrayBuffer(0));
  /** Where in the file the view begins. */
  private begin = 0;
  private at = 0;

  constructor(
    private readonly source: ByteSource,
    /** Version 1 writes lengths in 4 bytes, later ones in 8. */
    public hasShortLengths = false,
  ) {}

  /** How far the head has been read, in bytes from the beginning of the file. */
  get position(): number {
    return this.at;
  }

  async number(bytes: 1 | 2 | 4 | 8, field: string): Promise<bigint> {
    const at = await this.take(bytes, field);
    if (bytes === 8) return this.view.getBigUint64(at, true);
    return BigInt(
      bytes === 4
        ? this.view.getUint32(at, true)
        : bytes === 2
          ? this.view.getUint16(at, true)
          : this.view.getUint8(at),
    );
  }

  length(field: string): Promise<bigint> {
    return this.number(this.hasShortLengths ? 4 : 8, field);
  }

  async text(field: string): Promise<string> {
    const length = await this.textLength(field);
    const at = await this.take(length, field);
    return new TextDecoder().decode(new Uint8Array(this.view.buffer, this.view.byteOffset + at, length));
  }

  async skipText(field: string): Promise<void> {
    await this.skip(await this.textLength(field), field);
  }

  /** Passes over bytes without reading them. */
  async skip(bytes: number, field: string): Promise<undefined> {
    this.need(bytes, field);
    this.at += bytes;
  }

  private async textLength(field: string): Promise<number> {
    const length = await this.length(field);
    if (length <= LONGEST_TEXT) return Number(length);
    const message = `“${field}” claims a text of ${length} bytes. This file is damaged.`;
    throw new Uncountable("too-large", field, message);
  }

  private need(bytes: number, field: string): void {
    if (this.at + bytes > this.source.size) {
      const message = `The file ends after ${showSize(this.source.size)}, inside “${field}”. The download may not have finished.`;
      throw new Uncountable("truncated", field, message);
    }
    if (this.at + bytes > LONGEST_HEAD) {
      const message = `The head is longer than ${showSize(LONGEST_HEAD)} at “${field}”. This file is damaged.`;
      throw new Uncountable("too-large", field, message);
    }
  }

  /** Makes sure the next bytes are in the view and moves on; where in the view they begin. */
  private async take(bytes: number, field: string): Promise<number> {
    this.need(bytes, field);
    const isThere = this.at >= this.begin && this.at + bytes <= this.begin + this.view.byteLength;
    if (!isThere) {
      const read = await this.source.bytes(this.at, this.at + Math.max(bytes, STEP));
      this.view = new DataView(read.buffer, read.byteOffset, read.byteLength);
      this.begin = this.at;
      this.need(bytes, field);
    }
    const at = this.at - this.begin;
    this.at += bytes;
    return at;
  }
}
