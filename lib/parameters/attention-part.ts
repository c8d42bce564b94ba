import type { ConfigReader } from "./config-reader";
import type { Part } from "./count";
import type { Dimensions } from "./dimensions";
import type { Family } from "./families";
import { partOf, type Term, term } from "./term";

/** The attention of all layers: multi-head, grouped-query, multi-query or latent. */
export function attentionPart(config: ConfigReader, family: Family, size: Dimensions): Part[] {
  const terms = family.attention === "latent" ? latent(config, size) : grouped(config, family, size);
  return partOf("Attention", size.layers, "layers", terms);
}

function grouped(config: ConfigReader, family: Family, size: Dimensions): Term[] {
  const { width, heads, keyHeads, headWidth } = size;
  const terms = [
    term("query", width, heads, headWidth),
    term("key and value", 2n, width, keyHeads, headWidth),
    term("output", heads, headWidth, width),
  ];
  const bias = biasOf(config, family);
  if (bias !== "none") terms.push(term("biases", heads + 2n * keyHeads, headWidth));
  if (bias === "all") terms.push(term("output bias", width));
  if (family.attention === "sinks") terms.push(term("sinks", heads));
  if (hasQkNorm(config, family)) {
    const rows = family.qkNorm === "all" ? heads + keyHeads : 2n;
    terms.push(term("query and key norms", rows, headWidth));
  }
  return terms;
}

function biasOf(config: ConfigReader, family: Family): "none" | "qkv" | "all" {
  const stated = config.flag("attention_bias") ?? config.flag("use_bias");
  switch (family.attentionBias) {
    case "stated-all":
      return stated ? "all" : "none";
    case "stated-qkv":
      return stated ? "qkv" : "none";
    case undefined:
      return family.attention === "falcon" && config.flag("bias") ? "all" : "none";
    default:
      return family.attentionBias;
  }
}

function hasQkNorm(config: ConfigReader, family: Family): boolean {
  return family.qkNorm !== undefined && (config.flag("use_qk_norm") ?? config.flag("qk_norm") ?? true);
}

/** Multi-head latent attention: queries, and keys with values, pass through a narrow layer with a norm. */
function latent(config: ConfigReader, { width, heads }: Dimensions): Term[] {
  const [plain, turned] = [config.whole(["qk_nope_head_dim"]), config.whole(["qk_rope_head_dim"])];
  const [keyRank, valueWidth] = [config.whole(["kv_lora_rank"]), config.whole(["v_head_dim"])];
  const queryRank = config.whole(["q_lora_rank"], 0n);
  const headWidth = plain + turned;
  const query =
    queryRank > 0n
      ? [
          term("query down", width, queryRank),
          term("its norm", queryRank),
          term("query up", queryRank, heads, headWidth),
        ]
      : [term("query", width, heads, headWidth)];
  const biases = config.flag("attention_bias") ? [term("biases", queryRank + keyRank + turned + width)] : [];
  return [
    ...query,
    term("key and value down", width, keyRank + turned),
    term("their norm", keyRank),
    term("key and value up", keyRank, heads, plain + valueWidth),
    term("output", heads, valueWidth, width),
    ...biases,
    ...indexer(config, width, queryRank),
  ];
}

/** What chooses the tokens to attend to in DeepSeek's sparse attention. */
function indexer(config: ConfigReader, width: bigint, queryRank: bigint): Term[] {
  if (!config.has("index_n_heads")) return [];
  const [heads, headWidth] = [config.whole(["index_n_heads"]), config.whole(["index_head_dim"])];
  return [
    term("indexer query", queryRank > 0n ? queryRank : width, heads, headWidth),
    term("indexer key", width, headWidth),
    term("its norm", 2n, headWidth),
    term("indexer weights", width, heads),
  ];
}
