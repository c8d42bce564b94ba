import type { Readable } from "node:stream";
import { checkContent, utf16Of } from "./check-content";
import type { CsvRefusal, RowRefusal } from "./csv-refusal";
import { csvRefusal } from "./csv-refusal";
import { CsvTokenizer } from "./csv-tokenizer";
import { detectDelimiter } from "./detect-delimiter";
import { brokenQuote, type CsvRow, endlessRow } from "./read-csv";
import { checkHeader, checkRow } from "./table-shape";
import { TextStream } from "./text-stream";

export type CsvEvent =
  | { kind: "header"; header: readonly string[] }
  | { kind: "row"; row: CsvRow }
  | { kind: "refused-row"; refusal: RowRefusal }
  /** The file, or the rest of it, cannot be read; nothing follows. */
  | { kind: "refused"; refusal: CsvRefusal };

/** Enough for the magic numbers, the encoding and a header to be told by. */
const HEAD_BYTES = 64 * 1024;

/** Reads a CSV file of any length as it arrives; holds one record and one chunk at a time. */
export async function* streamCsv(input: Readable): AsyncGenerator<CsvEvent> {
  let tokenizer: CsvTokenizer | undefined;
  let columns: number | undefined;
  for await (const text of decoded(input)) {
    if (typeof text !== "string") return yield { kind: "refused", refusal: text };
    tokenizer ??= new CsvTokenizer(detectDelimiter(text));
    for (const record of tokenizer.push(text)) {
      if (columns === undefined) {
        const header = checkHeader(record);
        if (!header.ok) return yield { kind: "refused", refusal: header.refusal };
        columns = header.header.length;
        yield { kind: "header", header: header.header };
        continue;
      }
      yield rowEvent(record, columns);
    }
    const endless = endlessRow(tokenizer);
    if (endless !== undefined) return yield { kind: "refused", refusal: endless };
  }
  if (tokenizer === undefined) {
    return yield { kind: "refused", refusal: csvRefusal("empty", "There is nothing to read.") };
  }
  for (const record of tokenizer.end()) {
    if (columns !== undefined) yield rowEvent(record, columns);
    else {
      const header = checkHeader(record);
      yield header.ok
        ? { kind: "header", header: header.header }
        : { kind: "refused", refusal: header.refusal };
    }
  }
  if (tokenizer.openQuoteLine !== undefined) {
    yield { kind: "refused", refusal: brokenQuote(tokenizer.openQuoteLine) };
  }
}

function rowEvent(record: Parameters<typeof checkRow>[0], columns: number): CsvEvent {
  const wrong = checkRow(record, columns);
  if (wrong !== undefined) return { kind: "refused-row", refusal: wrong };
  return { kind: "row", row: { line: record.line, values: record.values } };
}

/** Text out of bytes, the encoding told from the first ones; a refusal where they are no text. */
async function* decoded(input: Readable): AsyncGenerator<string | CsvRefusal> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let stream: TextStream | undefined;
  for await (const chunk of input) {
    const bytes: Buffer = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    if (head !== undefined) {
      head = Buffer.concat([head, bytes]);
      if (head.length < HEAD_BYTES) continue;
      const refusal = checkContent(head.subarray(0, 4096));
      if (refusal !== undefined) return yield refusal;
      stream = new TextStream(utf16Of(head));
      yield stream.push(head);
      head = undefined;
    } else if (stream !== undefined) {
      yield stream.push(bytes);
    }
  }
  if (head !== undefined && head.length > 0) {
    const refusal = checkContent(head.subarray(0, 4096));
    if (refusal !== undefined) return yield refusal;
    stream = new TextStream(utf16Of(head));
    yield stream.push(head);
  }
  if (stream !== undefined) yield stream.end();
}
