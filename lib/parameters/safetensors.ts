import { type ByteSource, showSize } from "./byte-source";
import { Uncountable } from "./count";
import { isObject, type JsonObject, own, parseObject } from "./json-object";
import { elements, type Tensor } from "./tensor";

/** The format's own limit of the head. */
const LONGEST_HEAD = 100_000_000;
const PREFIX = 8;
/** No tensor comes near this many numbers. */
const MOST_ELEMENTS = 10n ** 15n;

/** Bits of one number, by the format's names. */
const bits: Readonly<Record<string, bigint>> = {
  ...{ F64: 64n, F32: 32n, F16: 16n, BF16: 16n, C64: 64n },
  ...{ F8_E4M3: 8n, F8_E5M2: 8n, F8_E8M0: 8n, F8_E4M3FNUZ: 8n, F8_E5M2FNUZ: 8n },
  ...{ F6_E2M3: 6n, F6_E3M2: 6n, F4: 4n, FP4: 4n, E8M0: 8n, UE8: 8n },
  ...{ I64: 64n, I32: 32n, I16: 16n, I8: 8n, U64: 64n, U32: 32n, U16: 16n, U8: 8n, BOOL: 8n },
};

/**
 * The tensors of a safetensors file from its head alone: 8 bytes of length, then JSON. The weights that
 * follow are not read; that they are all there is checked by the size of the file.
 *
 * @throws Uncountable where the head is cut off, absurd, or does not describe the bytes that follow
 */
export async function safetensors(source: ByteSource): Promise<Tensor[]> {
  const length = headLength(await source.bytes(0, PREFIX), source.size);
  const head = await source.bytes(PREFIX, PREFIX + length);
  const header = parseObject(new TextDecoder().decode(head), "The head of this safetensors file");
  const tensors = Object.entries(header)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, entry]) => tensorOf(name, entry));
  if (tensors.length === 0) throw new Uncountable("empty", "", "The head of this file lists no tensor.");
  checkCover(tensors, BigInt(source.size - PREFIX - length));
  return tensors;
}

function headLength(prefix: Uint8Array, size: number): number {
  if (prefix.length < PREFIX)
    throw new Uncountable(
      "truncated",
      "",
      `The file ends after ${size} bytes, inside the length of its head.`,
    );
  const length = new DataView(prefix.buffer, prefix.byteOffset, PREFIX).getBigUint64(0, true);
  if (length > BigInt(LONGEST_HEAD)) {
    const message = `The head claims a length of ${length} bytes; the format allows ${showSize(LONGEST_HEAD)}. This is no safetensors file, or it is damaged.`;
    throw new Uncountable("too-large", "header length", message);
  }
  if (BigInt(PREFIX) + length > BigInt(size)) {
    const message = `The head is cut off: it should be ${length} bytes long, and the file has ${showSize(size)}. Download it again.`;
    throw new Uncountable("truncated", "header length", message);
  }
  return Number(length);
}

type Placed = Tensor & { readonly from: bigint; readonly to: bigint };

function tensorOf(name: string, entry: unknown): Placed {
  const refuse = (what: string): never => {
    throw new Uncountable("invalid", name, `The tensor “${name.slice(0, 200)}” ${what}.`);
  };
  if (!isObject(entry)) return refuse("is not described by an object");
  const type = own(entry, "dtype");
  const size = typeof type === "string" && Object.hasOwn(bits, type) ? bits[type] : undefined;
  if (typeof type !== "string" || size === undefined)
    return refuse(`has the type “${String(type).slice(0, 40)}”, which the format does not have`);
  const shape = wholeNumbers(entry, "shape") ?? refuse("has a shape that is not a list of whole numbers");
  const [from, to, ...rest] = wholeNumbers(entry, "data_offsets") ?? [];
  if (from === undefined || to === undefined || rest.length > 0 || to < from)
    return refuse("has offsets that are not a beginning and an end");
  const count = elements(shape);
  if (count > MOST_ELEMENTS) return refuse(`has an implausible shape, ${shape.join(" × ")}`);
  const needed = (count * size + 7n) / 8n;
  if (to - from !== needed)
    return refuse(`takes ${to - from} bytes where its shape and type need ${needed}; the head is damaged`);
  return { name, type, shape, from, to };
}

function wholeNumbers(entry: JsonObject, field: string): bigint[] | undefined {
  const list = own(entry, field);
  const isWhole = (value: unknown) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
  return Array.isArray(list) && list.every(isWhole) ? list.map((value) => BigInt(value)) : undefined;
}

/** The tensors have to fill the rest of the file, each byte once. */
function checkCover(tensors: readonly Placed[], length: bigint): void {
  const refuse = ({ name }: Placed, what: string) => {
    throw new Uncountable("invalid", name, `The tensor “${name.slice(0, 200)}” ${what}.`);
  };
  let end = 0n;
  const order = [...tensors].sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  for (const tensor of order) {
    if (tensor.from < end) refuse(tensor, "overlaps the one before it; the head is damaged");
    if (tensor.from > end) refuse(tensor, `leaves ${tensor.from - end} bytes before it undescribed`);
    if (tensor.to > length) {
      const message = `The tensor “${tensor.name.slice(0, 200)}” ends beyond the file: ${tensor.to} of ${length} bytes. The download may not have finished.`;
      throw new Uncountable("truncated", tensor.name, message);
    }
    end = tensor.to;
  }
}
