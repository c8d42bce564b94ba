import type { ConfigReader } from "./config-reader";
import { Uncountable } from "./count";
import type { Family } from "./families";

/** The measures every part is built from. */
export interface Dimensions {
  readonly vocabulary: bigint;
  readonly width: bigint;
  readonly layers: bigint;
  readonly heads: bigint;
  readonly keyHeads: bigint;
  readonly headWidth: bigint;
}

/** The names one measure goes by in the files of different families. */
export const names = {
  width: ["hidden_size", "n_embd", "d_model", "hidden_dim"],
  layers: ["num_hidden_layers", "n_layer", "num_layers", "n_layers"],
  heads: ["num_attention_heads", "n_head", "n_heads"],
  keyHeads: ["num_key_value_heads", "num_kv_heads", "n_head_kv"],
  feedForward: ["intermediate_size", "ffn_dim", "n_inner", "ffn_hidden_size", "ffn_embed_dim"],
  positions: ["n_positions", "max_position_embeddings", "n_ctx"],
  experts: ["num_local_experts", "n_routed_experts", "num_experts"],
  expertsPerToken: ["num_experts_per_tok", "experts_per_token", "top_k_experts"],
} as const;

/** The measures of a model. @throws Uncountable where one is missing or cannot be */
export function dimensionsOf(config: ConfigReader, family: Family): Dimensions {
  const width = config.whole(names.width);
  const heads = config.whole(names.heads);
  return {
    vocabulary: config.whole(["vocab_size"]),
    width,
    layers: config.whole(names.layers),
    heads,
    keyHeads: keyHeadsOf(config, family, heads),
    // The width of a head means something else where attention is latent, and is not used there.
    headWidth: family.attention === "latent" ? 0n : headWidthOf(config, width, heads),
  };
}

function keyHeadsOf(config: ConfigReader, family: Family, heads: bigint): bigint {
  if (family.attention === "falcon" && !config.flag("new_decoder_architecture"))
    return config.flag("multi_query") === false ? heads : 1n;
  if (config.flag("multi_query")) return 1n;
  const keyHeads = config.whole(names.keyHeads, heads);
  if (keyHeads <= heads && heads % keyHeads === 0n) return keyHeads;
  const message = `${heads} query heads cannot share ${keyHeads} key heads evenly; one of the two is wrong.`;
  throw new Uncountable("invalid", "num_key_value_heads", message);
}

function headWidthOf(config: ConfigReader, width: bigint, heads: bigint): bigint {
  const stated = config.whole(["head_dim"], 0n);
  if (stated > 0n) return stated;
  if (width % heads === 0n) return width / heads;
  const message = `A width of ${width} cannot be split into ${heads} heads, and “head_dim” does not say otherwise.`;
  throw new Uncountable("missing", "head_dim", message);
}
