import { Uncountable } from "./count";
import { isObject, type JsonObject, own } from "./json-object";
import type { Tensor } from "./tensor";

export interface Shard {
  readonly name: string;
  readonly tensors: readonly Tensor[];
}

const PART = /^(.*)-(\d{5})-of-(\d{5})(\.\w+)$/;

/**
 * The tensors of a model that is kept in several files, once it is sure that none is missing.
 *
 * @param index what `model.safetensors.index.json` holds, where it was chosen too
 * @throws Uncountable where a file is missing, or two hold the same tensor
 */
export function joinShards(shards: readonly Shard[], index: JsonObject | undefined): Tensor[] {
  const found = new Set(shards.map(({ name }) => name));
  const missing = expectedFiles(shards, index).filter((name) => !found.has(name));
  if (missing.length > 0) throw incomplete(missing, found.size);
  const holder = new Map<string, string>();
  for (const { name, tensors } of shards) {
    for (const tensor of tensors) {
      const other = holder.get(tensor.name);
      if (other !== undefined) {
        const message = `“${other}” and “${name}” both hold the tensor “${tensor.name.slice(0, 200)}”: they are not parts of one model.`;
        throw new Uncountable("mixed", tensor.name, message);
      }
      holder.set(tensor.name, name);
    }
  }
  return shards.flatMap(({ tensors }) => tensors);
}

/** The files that belong to the chosen ones, by the index and by their numbered names. */
function expectedFiles(shards: readonly Shard[], index: JsonObject | undefined): string[] {
  const listed = index === undefined ? [] : listedFiles(index);
  const numbered = shards.flatMap(({ name }) => {
    const [, start, , count, end] = PART.exec(name) ?? [];
    const total = Math.min(Number(count ?? 0), 10_000);
    return Array.from(
      { length: total },
      (_, part) => `${start}-${String(part + 1).padStart(5, "0")}-of-${count}${end}`,
    );
  });
  return [...new Set([...listed, ...numbered])].sort();
}

/** The files an index names. */
export function listedFiles(index: JsonObject): string[] {
  const map = own(index, "weight_map");
  if (!isObject(map)) return [];
  return [...new Set(Object.values(map).filter((name) => typeof name === "string"))].sort();
}

function incomplete(missing: readonly string[], found: number): Uncountable {
  const listed = missing.slice(0, 3).join(", ");
  const more = missing.length > 3 ? ` and ${missing.length - 3} more` : "";
  const message = `Of ${found + missing.length} files ${found} ${found === 1 ? "was" : "were"} chosen; missing: ${listed}${more}. Choose all of them at once: a part would give too small a number.`;
  return new Uncountable("incomplete", "", message);
}
