import type { TensorContext } from "./tensor-count";

type Metadata = ReadonlyMap<string, bigint | string>;

const architectureOf = (metadata: Metadata): string => {
  const name = metadata.get("general.architecture");
  return typeof name === "string" ? name.slice(0, 80) : "";
};

/** What a GGUF file says for the counting of its tensors. */
export function ggufContext(metadata: Metadata): TensorContext {
  const get = (name: string) => {
    const value = metadata.get(`${architectureOf(metadata)}.${name}`);
    return typeof value === "bigint" ? value : 0n;
  };
  const [all, used] = [get("expert_count"), get("expert_used_count")];
  const ahead = get("nextn_predict_layers");
  return {
    ...(all > 0n && used > 0n && used <= all ? { experts: { all, used } } : {}),
    ...(ahead > 0n ? { layers: Number(get("block_count") - ahead) } : {}),
  };
}

/** The architecture in a sentence, of what a GGUF file says; `""` where it says nothing. */
export function ggufArchitecture(metadata: Metadata): string {
  const name = architectureOf(metadata);
  if (name === "") return "";
  const said = (field: string, words: string) => {
    const value = metadata.get(`${name}.${field}`);
    return typeof value === "bigint" && value > 0n ? [`${value} ${words}`] : [];
  };
  const facts = [
    ...said("block_count", "layers"),
    ...said("expert_count", "experts"),
    ...said("expert_used_count", "experts for each token"),
    ...said("embedding_length", "wide"),
  ];
  return `GGUF architecture “${name}”${facts.length > 0 ? `: ${facts.join(", ")}` : ""}.`;
}
