import type { ByteSource } from "@/lib/parameters/byte-source";

/** A tensor to write: how it is stored, its shape, and the bytes it takes unless its type says. */
export interface TestTensor {
  type: string;
  shape: number[];
  bytes?: number;
}

const SIZES: Readonly<Record<string, number>> = {
  ...{ F32: 4, F16: 2, BF16: 2, F8_E4M3: 1, F8_E8M0: 1, I64: 8, I32: 4, I8: 1, U8: 1, BOOL: 1 },
};

/** The bytes of a safetensors file: 8 bytes of length, the head, and weights that are all zero. */
export function safetensorsFile(tensors: Readonly<Record<string, TestTensor>>): Uint8Array<ArrayBuffer> {
  let at = 0;
  const entries = Object.entries(tensors).map(([name, { type, shape, bytes }]) => {
    const begin = at;
    at += bytes ?? shape.reduce((size, side) => size * side, 1) * (SIZES[type] ?? 0);
    return [name, { dtype: type, shape, data_offsets: [begin, at] }] as const;
  });
  const head = JSON.stringify(Object.fromEntries([["__metadata__", { format: "pt" }], ...entries]));
  return withHead(head, at);
}

/** Any head with its true length before it, and `weights` zero bytes after it. */
export function withHead(head: string, weights: number): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(head);
  const file = new Uint8Array(8 + text.length + weights);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

type Pair = readonly [key: string, value: number | string | readonly string[]];

/** The bytes of a GGUF file of version 3; each tensor is of type F16 and stands behind the one before, unless placed. */
export function ggufFile(
  pairs: readonly Pair[],
  tensors: readonly (readonly [name: string, shape: readonly number[], place?: number])[],
  weights = 1_000_000,
): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [...new TextEncoder().encode("GGUF")];
  const whole = (value: number, length: 4 | 8) => {
    for (let byte = 0; byte < length; byte++) bytes.push(Math.floor(value / 256 ** byte) % 256);
  };
  const text = (value: string) => {
    const encoded = new TextEncoder().encode(value);
    whole(encoded.length, 8);
    bytes.push(...encoded);
  };
  whole(3, 4);
  whole(tensors.length, 8);
  whole(pairs.length, 8);
  for (const [key, value] of pairs) {
    text(key);
    if (typeof value === "number") {
      whole(4, 4);
      whole(value, 4);
    } else if (typeof value === "string") {
      whole(8, 4);
      text(value);
    } else {
      whole(9, 4);
      whole(8, 4);
      whole(value.length, 8);
      for (const entry of value) text(entry);
    }
  }
  let offset = 0;
  for (const [name, shape, place] of tensors) {
    text(name);
    whole(shape.length, 4);
    for (const side of shape) whole(side, 8);
    whole(1, 4);
    whole(place ?? offset, 8);
    offset += 2 * shape.reduce((size, side) => size * side, 1);
  }
  const file = new Uint8Array(bytes.length + weights);
  file.set(bytes);
  return file;
}

/** Bytes as a file; `size` for one that is larger on disk than what a test holds, as `reads` tells what was read. */
export function byteSource(
  name: string,
  content: Uint8Array | string,
  size?: number,
): ByteSource & { reads: [from: number, to: number][] } {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const reads: [number, number][] = [];
  return {
    name,
    size: size ?? bytes.length,
    reads,
    bytes: async (from, to) => {
      reads.push([from, to]);
      return bytes.slice(from, to);
    },
  };
}
