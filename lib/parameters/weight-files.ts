import { type ByteSource, showSize } from "./byte-source";
import { countConfig } from "./config-count";
import { type Count, type Counted, problemOf, Uncountable } from "./count";
import { type FileKind, fileKind } from "./file-kind";
import { gguf } from "./gguf";
import { ggufArchitecture, ggufContext } from "./gguf-context";
import { type JsonObject, own, parseObject } from "./json-object";
import { safetensors } from "./safetensors";
import { joinShards, listedFiles, type Shard } from "./shards";
import { tensorContext } from "./tensor-context";
import { countTensors, type TensorContext, type TensorCount } from "./tensor-count";

/** Configurations have a few kilobytes, the index of a large model a few megabytes. */
const LARGEST_JSON = 50_000_000;

interface Sorted {
  readonly config?: { readonly name: string; readonly json: JsonObject };
  readonly index?: { readonly name: string; readonly json: JsonObject };
  readonly weights: readonly { readonly source: ByteSource; readonly kind: FileKind }[];
}

/**
 * The parameters of one model from its files: a configuration, the weights, or both. Of weights only the
 * head is read, whatever the size of the file.
 *
 * @param sources all files of one model; the order does not matter
 */
export async function countFiles(sources: readonly ByteSource[]): Promise<Counted> {
  try {
    const sorted = await sort(sources);
    return { ok: true, count: sorted.weights.length > 0 ? await countWeights(sorted) : onConfig(sorted) };
  } catch (error) {
    return problemOf(error, sources.length === 1 ? (sources[0]?.name ?? "") : "");
  }
}

async function sort(sources: readonly ByteSource[]): Promise<Sorted> {
  const weights: { source: ByteSource; kind: FileKind }[] = [];
  const jsons: { name: string; json: JsonObject; isIndex: boolean }[] = [];
  for (const source of sources) {
    await inFile(source.name, async () => {
      const kind = await fileKind(source);
      if (kind !== "json") return void weights.push({ source, kind });
      const json = await jsonOf(source);
      jsons.push({ name: source.name, json, isIndex: Object.hasOwn(json, "weight_map") });
    });
  }
  const one = (isIndex: boolean, what: string) => {
    const found = jsons.filter((json) => json.isIndex === isIndex);
    if (found.length > 1)
      throw new Uncountable("mixed", "", `Choose one ${what}; ${found.length} were chosen.`);
    return found[0];
  };
  if (new Set(weights.map(({ kind }) => kind)).size > 1)
    throw new Uncountable("mixed", "", "Choose either safetensors or GGUF files: both hold the same model.");
  return { config: one(false, "configuration"), index: one(true, "index"), weights };
}

async function jsonOf(source: ByteSource): Promise<JsonObject> {
  if (source.size > LARGEST_JSON) {
    const message = `A configuration has a few kilobytes; this file has ${showSize(source.size)}.`;
    throw new Uncountable("too-large", "", message);
  }
  return parseObject(new TextDecoder().decode(await source.bytes(0, source.size)), "This file");
}

function onConfig({ config, index }: Sorted): Count {
  if (config !== undefined) return countConfigIn(config);
  if (index === undefined) throw new Uncountable("empty", "", "Choose a file first.");
  const metadata = own(index.json, "metadata") as JsonObject | undefined;
  const size = Number(metadata && own(metadata, "total_size"));
  const bytes = Number.isFinite(size) ? ` Its “total_size”, ${size.toLocaleString("en")}, is in bytes.` : "";
  const files = listedFiles(index.json);
  const error = new Uncountable(
    "incomplete",
    "metadata.total_size",
    `This is the index of ${files.length} files and holds no number of parameters.${bytes} Choose the files themselves: ${files.slice(0, 3).join(", ")}${files.length > 3 ? " …" : ""}`,
  );
  error.file = index.name;
  throw error;
}

function countConfigIn({ name, json }: { name: string; json: JsonObject }): Count {
  try {
    return countConfig(json, name);
  } catch (error) {
    throw withFile(error, name);
  }
}

async function countWeights({ config, index, weights }: Sorted): Promise<Count> {
  const shards: Shard[] = [];
  let context: TensorContext = config ? tensorContext(config.json) : {};
  let architecture = "";
  for (const { source, kind } of weights) {
    await inFile(source.name, async () => {
      if (kind === "safetensors")
        return void shards.push({ name: source.name, tensors: await safetensors(source) });
      const head = await gguf(source);
      shards.push({ name: source.name, tensors: head.tensors });
      context = { ...context, ...ggufContext(head.metadata) };
      architecture ||= ggufArchitecture(head.metadata);
    });
  }
  const counted = countShards(shards, index?.json, context);
  const check = config ? checkAgainst(config, counted.total) : undefined;
  return {
    method: weights[0]?.kind === "gguf" ? "gguf" : "safetensors",
    files: [...weights.map(({ source }) => source.name), ...(config ? [config.name] : [])],
    ...counted,
    architecture: check?.architecture ?? architecture,
    assumptions: [...counted.assumptions, ...(check?.text ? [check.text] : [])],
  };
}

function countShards(
  shards: readonly Shard[],
  index: JsonObject | undefined,
  context: TensorContext,
): TensorCount {
  try {
    return countTensors(joinShards(shards, index), context);
  } catch (error) {
    const field = error instanceof Uncountable ? error.field : "";
    const holder = shards.find(({ tensors }) => tensors.some(({ name }) => name === field));
    throw withFile(error, holder?.name ?? "");
  }
}

/** The number calculated from a configuration beside the one counted, where there is one. */
function checkAgainst(
  { name, json }: { name: string; json: JsonObject },
  total: bigint,
): { architecture: string; text: string } | undefined {
  try {
    const calculated = countConfig(json, name);
    const shown = calculated.total.toLocaleString("en");
    const text =
      calculated.total === total
        ? `Calculated from “${name}” it is the same number.`
        : `Calculated from “${name}” it would be ${shown}; what is stored in the files counts here.`;
    return { architecture: calculated.architecture, text };
  } catch (error) {
    if (error instanceof Uncountable) return undefined;
    throw error;
  }
}

async function inFile<T>(name: string, work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw withFile(error, name);
  });
}

function withFile(error: unknown, name: string): unknown {
  if (error instanceof Uncountable) error.file ||= name;
  return error;
}
