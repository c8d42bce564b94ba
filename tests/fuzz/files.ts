import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { epochFile } from "../support/epoch-file";
import { hostileText } from "./hostile";

const MB = 1024 * 1024;
const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

const sound = epochFile([{ Model: "Fuzzed" }, { Model: "Another", "Training compute (FLOP)": "3e25" }]);

/** Cells of a file of models, of which any can be anything. */
const table = fc
  .tuple(
    fc.array(fc.record({ Model: hostileText, "Training compute (FLOP)": hostileText }), { maxLength: 4 }),
  )
  .map(([lines]) => bytes(epochFile(lines.map((line) => ({ ...line, Model: line.Model.slice(0, 3_000) })))));

/** A file that is nearly a sound one: a few bytes of it are others. */
const damaged = fc
  .array(fc.tuple(fc.nat(sound.length), hostileText), { minLength: 1, maxLength: 4 })
  .map((places) =>
    bytes(
      places.reduce((text, [at, put]) => text.slice(0, at) + put.slice(0, 500) + text.slice(at + 1), sound),
    ),
  );

/** Files that are made to be expensive, or are none of ours. Each is made when it is needed. */
export const costly: Readonly<Record<string, () => Buffer>> = {
  "a million columns": () => bytes(`${Array.from({ length: 1_000_000 }, (_, n) => `c${n}`).join(",")}\n`),
  "a million columns of one name": () => bytes(`${"a,".repeat(1_000_000)}\n`),
  "a million empty columns": () => bytes(`Model,Training compute (FLOP)${",".repeat(1_000_000)}\n`),
  "one line of 20 MB": () => bytes("a".repeat(20 * MB)),
  "one cell of 19 MB": () => bytes(`Model,Training compute (FLOP)\n${"a".repeat(19 * MB)},1e25\n`),
  "20 MB of line breaks": () => bytes("\n".repeat(20 * MB)),
  "20 MB of commas": () => bytes(`Model,Training compute (FLOP)\n${",".repeat(19 * MB)}`),
  "20 MB of quotes": () => bytes(`Model,"${'"'.repeat(19 * MB)}`),
  "a quote that never closes, 15 MB": () => bytes(`Model,Training compute (FLOP)\n"${"a\n".repeat(7 * MB)}`),
  "ten million short rows": () => bytes(`Model,Training compute (FLOP)\n${"a\n".repeat(9_900_000)}`),
  "20 MB of zeros": () => Buffer.alloc(20 * MB),
  "20 MB of noise": () => Buffer.alloc(20 * MB, bytes("\x91\xfe,\xc3\x28;\xff\n", "latin1")),
  "spaces in a header, 20 MB": () => bytes(`Model${" ".repeat(19 * MB)},Training compute (FLOP)\n`),
  "20 MB and a byte": () => Buffer.alloc(20 * MB + 1, "a"),
  "UTF-16 of a megabyte": () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(sound.repeat(2_000).slice(0, MB / 2), "utf16le")]),
  "a gzip bomb": () => gzipSync(Buffer.alloc(200 * MB)),
  "a zip bomb": () =>
    Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
      deflateRawSync(Buffer.alloc(200 * MB)),
    ]),
};

/** Small files of any kind. */
export const smallFile: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 3, arbitrary: table },
  { weight: 4, arbitrary: damaged },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((array) => Buffer.from(array)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      Buffer.alloc(0),
      bytes(sound),
      bytes(`\ufeff${sound}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(sound, "utf16le")]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), bytes(sound, "utf16le").swap16()]),
      bytes(sound.replace("Germany", "Österreich"), "latin1"),
      bytes(sound.replaceAll(",", ";")),
      bytes(sound.replaceAll(",", "\t")),
      bytes(sound.replaceAll("\n", "\r")),
      bytes(sound.replace("Fuzzed", '=HYPERLINK("http://evil")')),
      bytes(sound.replace("Fuzzed", "__proto__")),
      bytes(sound.replace("Model,", "__proto__,constructor,Model,")),
      bytes(`${sound}"open`),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      Buffer.concat([bytes("MZ"), Buffer.alloc(200, 0x90)]),
      gzipSync(bytes(sound)),
      bytes("%PDF-1.7"),
      bytes('{"__proto__":{"a":1}}'),
    ),
  },
);

export interface Part {
  name: string;
  fileName?: string;
  type?: string;
  content: Uint8Array | string;
}

/** A multipart body. What stands in its names is written as it is, so that it can be wrong. */
export function multipart(boundary: string, parts: readonly Part[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, fileName, type, content }) => [
      bytes(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n${type === undefined ? "" : `Content-Type: ${type}\r\n`}\r\n`,
      ),
      typeof content === "string" ? bytes(content) : Buffer.from(content),
      bytes("\r\n"),
    ]),
    bytes(`--${boundary}--\r\n`),
  ]);
}

/** The call of an action that takes a form: which form it is, and its fields. */
export const formCall = (file: Omit<Part, "name"> | undefined, statedOn: string): Part[] => [
  ...(file ? [{ name: "_1_file", ...file }] : []),
  { name: "_1_statedOn", content: statedOn },
  { name: "0", content: '["$K1"]' },
];
