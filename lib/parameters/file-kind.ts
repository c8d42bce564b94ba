import type { ByteSource } from "./byte-source";
import { Uncountable } from "./count";

export type FileKind = "json" | "safetensors" | "gguf";

const ASCII = new TextDecoder("latin1");

/** Beginnings of files that people mistake for weights or configurations. */
const others: readonly (readonly [string, string])[] = [
  ["PK", "a ZIP archive; PyTorch's .bin and .pt files are such archives"],
  ["\x80", "a Python pickle, as older PyTorch files are; it is not opened, for it can hold a program"],
  ["\x1f\x8b", "a gzip archive"],
  ["%PDF", "a PDF"],
  ["\x89HDF", "an HDF5 file"],
];

/** What a file is, by its beginning rather than its name. @throws Uncountable where it is none of the known */
export async function fileKind(source: ByteSource): Promise<FileKind> {
  if (source.size === 0) throw new Uncountable("empty", "", "This file is empty.");
  const bytes = await source.bytes(0, 16);
  const start = ASCII.decode(bytes);
  if (start.startsWith("GGUF")) return "gguf";
  const other = others.find(([mark]) => start.startsWith(mark) && !isLengthOfHead(bytes));
  const expected = "Choose a config.json, .safetensors or .gguf file.";
  if (other !== undefined) throw new Uncountable("not-weights", "", `This is ${other[1]}. ${expected}`);
  if (/\.gguf$/i.test(source.name)) {
    const message = "This file is called .gguf and does not begin as one: it is another file, or damaged.";
    throw new Uncountable("not-weights", "magic", message);
  }
  if (isLengthOfHead(bytes) || /\.safetensors$/i.test(source.name)) return "safetensors";
  if (/\.json$/i.test(source.name) || /^(\xef\xbb\xbf)?\s*[[{]/.test(start)) return "json";
  throw new Uncountable("not-weights", "", `This is neither a configuration nor weights. ${expected}`);
}

/** A safetensors file begins with a length below 2^56, so a zero byte, and then an object. */
function isLengthOfHead(bytes: Uint8Array): boolean {
  return bytes[7] === 0 && bytes[8] === "{".charCodeAt(0);
}
