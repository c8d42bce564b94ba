import type { ByteSource } from "./byte-source";
import { Uncountable } from "./count";
import { GgufCursor } from "./gguf-cursor";
import { elements, type Tensor } from "./tensor";

/** The head of a GGUF file: what it says of the model, and its tensors. */
export interface GgufHead {
  /** Whole numbers and texts; fractions and lists, such as the vocabulary, are passed over. */
  readonly metadata: ReadonlyMap<string, bigint | string>;
  readonly tensors: readonly Tensor[];
}

type Placed = Tensor & { readonly offset: bigint };

const MOST_PAIRS = 100_000n;
const MOST_TENSORS = 1_000_000n;
/** Of a list; vocabularies have up to a million. */
const MOST_ENTRIES = 10_000_000n;
const MOST_DIMENSIONS = 8n;
const MOST_ELEMENTS = 10n ** 15n;
/** The fewest bits any GGUF format spends on one number. */
const FEWEST_BITS = 1n;

/** Bytes of the metadata types of a fixed length, by their number in the format. */
const fixed: Readonly<Record<string, 1 | 2 | 4 | 8>> = {
  ...{ 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 },
};
const FRACTIONS = [6n, 12n];
const TEXT = 8n;
const LIST = 9n;

/**
 * The head of a GGUF file, which in the first of several may list no tensor; the weights that follow are not read.
 *
 * @throws Uncountable where the head is cut off, of an unknown version, or claims what cannot be
 */
export async function gguf(source: ByteSource): Promise<GgufHead> {
  const cursor = new GgufCursor(source);
  await cursor.skip(4, "magic");
  const version = await cursor.number(4, "version");
  if (version < 1n || version > 3n) {
    const message = `Version ${version} of the GGUF format is not known; versions 1 to 3 in little-endian order are.`;
    throw new Uncountable("not-covered", "version", message);
  }
  cursor.hasShortLengths = version === 1n;
  const tensorCount = bounded(await cursor.length("tensor_count"), MOST_TENSORS, "tensor_count");
  const pairCount = bounded(await cursor.length("metadata_kv_count"), MOST_PAIRS, "metadata_kv_count");
  const metadata = new Map<string, bigint | string>();
  for (let pair = 0n; pair < pairCount; pair++) {
    const key = await cursor.text(`metadata key ${pair + 1n}`);
    const value = await metadataValue(cursor, await cursor.number(4, key), key);
    if (value !== undefined) metadata.set(key, value);
  }
  const tensors: Placed[] = [];
  for (let index = 0n; index < tensorCount; index++) tensors.push(await tensorOf(cursor, index));
  checkPlaces(tensors, BigInt(source.size - cursor.position));
  return { metadata, tensors };
}

function bounded(value: bigint, most: bigint, field: string): bigint {
  if (value <= most) return value;
  throw new Uncountable("too-large", field, `“${field}” claims ${value} entries. This file is damaged.`);
}

async function metadataValue(
  cursor: GgufCursor,
  type: bigint,
  key: string,
): Promise<bigint | string | undefined> {
  if (type === TEXT) return cursor.text(key);
  if (type === LIST) return passList(cursor, key);
  const bytes = fixed[String(type)];
  if (bytes === undefined)
    throw new Uncountable("invalid", key, `“${key}” has the type ${type}, which the format does not have.`);
  return FRACTIONS.includes(type) ? cursor.skip(bytes, key) : cursor.number(bytes, key);
}

async function passList(cursor: GgufCursor, key: string): Promise<undefined> {
  const type = await cursor.number(4, key);
  const length = bounded(await cursor.length(key), MOST_ENTRIES, key);
  const bytes = fixed[String(type)];
  if (bytes !== undefined) {
    await cursor.skip(Number(length) * bytes, key);
  } else if (type === TEXT) {
    for (let entry = 0n; entry < length; entry++) await cursor.skipText(key);
  } else {
    const message = `“${key}” is a list of the type ${type}, which is not read here.`;
    throw new Uncountable("not-covered", key, message);
  }
}

async function tensorOf(cursor: GgufCursor, index: bigint): Promise<Placed> {
  const name = await cursor.text(`tensor ${index + 1n}`);
  const dimensions = await cursor.number(4, name);
  if (dimensions > MOST_DIMENSIONS)
    throw new Uncountable(
      "invalid",
      name,
      `The tensor “${name.slice(0, 200)}” claims ${dimensions} dimensions.`,
    );
  const shape: bigint[] = [];
  for (let side = 0n; side < dimensions; side++) shape.push(await cursor.length(name));
  const type = await cursor.number(4, name);
  const offset = await cursor.number(8, name);
  if (elements(shape) > MOST_ELEMENTS) {
    const message = `The tensor “${name.slice(0, 200)}” has an implausible shape, ${shape.join(" × ")}.`;
    throw new Uncountable("invalid", name, message);
  }
  return { name, type: `type ${type}`, shape, offset };
}

/** Weights have to be in the file, each at a place of its own; however tightly packed, each takes a bit or more. */
function checkPlaces(tensors: readonly Placed[], room: bigint): void {
  const order = tensors.toSorted((a, b) => (a.offset === b.offset ? 0 : a.offset < b.offset ? -1 : 1));
  for (const [at, { name, shape, offset }] of order.entries()) {
    const end = order[at + 1]?.offset;
    const needed = (elements(shape) * FEWEST_BITS + 7n) / 8n;
    const refuse = (code: "invalid" | "truncated", what: string) => {
      throw new Uncountable(code, name, `The tensor “${name.slice(0, 200)}” ${what}.`);
    };
    if (end !== undefined && offset + needed > end) refuse("invalid", "overlaps the one after it");
    if (offset + needed > room)
      refuse("truncated", "ends beyond the file; the download may not have finished");
  }
}
