import type { Family } from "./families";
import { isObject, type JsonObject, own } from "./json-object";

/** Fields of litgpt's form that Hugging Face's does not have. */
const marks = ["block_size", "n_query_groups", "padded_vocab_size", "norm_class_name", "mlp_class_name"];

/** What litgpt means where a file leaves a field away. */
const defaults: JsonObject = {
  n_layer: 16,
  n_head: 32,
  n_embd: 4096,
  bias: true,
  norm_class_name: "LayerNorm",
  mlp_class_name: "GptNeoxMLP",
};

interface Translated {
  readonly config: JsonObject;
  readonly family: Family;
}

/**
 * A configuration in litgpt's form, translated: it describes its blocks field by field, so no family has to
 * be known. `undefined` for every other form.
 */
export function translateLitgpt(config: JsonObject): Translated | undefined {
  const litgpt = litgptOf(config);
  if (litgpt === undefined) return undefined;
  const get = (name: string) => own(litgpt, name) ?? own(defaults, name);
  const mlp = get("mlp_class_name");
  const norms = get("post_attention_norm") === true ? 4n : get("shared_attention_norm") === true ? 1n : 2n;
  const experts = get("n_expert") === 0 ? undefined : get("n_expert");
  return {
    config: {
      num_hidden_layers: get("n_layer"),
      hidden_size: get("n_embd"),
      num_attention_heads: get("n_head"),
      num_key_value_heads: get("n_query_groups"),
      head_dim: get("head_size"),
      intermediate_size: get("intermediate_size"),
      vocab_size: get("padded_vocab_size") ?? get("vocab_size"),
      num_experts: experts,
      num_experts_per_tok: get("n_expert_per_token"),
      moe_intermediate_size: get("moe_intermediate_size"),
      tie_word_embeddings: mlp === "GemmaMLP",
      // Named as in other forms, so that what is not covered is refused alike.
      block_configs: get("latent_attention") ?? get("first_k_dense_replace"),
    },
    family: {
      name: `litgpt's ${String(get("name") ?? "model").slice(0, 80)}`,
      isGated: mlp !== "GptNeoxMLP",
      normWeights: get("norm_class_name") === "LayerNorm" ? 2n : 1n,
      normsPerLayer: norms,
      qkNorm: get("norm_qk") !== true ? undefined : get("norm_qk_type") === "olmo2" ? "all" : "head",
      attentionBias: get("bias") === true ? "all" : get("attn_bias") === true ? "qkv" : undefined,
      mlpBias: get("bias") === true ? "yes" : undefined,
      headBias: get("lm_head_bias") === true,
      isTied: false,
      hasWidthOfFour: mlp === "GptNeoxMLP",
      experts: experts === undefined ? undefined : "all-layers",
    },
  };
}

/** The fields as litgpt has them: the file itself, or those kept in it beside renamed ones. */
function litgptOf(config: JsonObject): JsonObject | undefined {
  const kept = own(config, "_litgpt");
  if (isObject(kept)) return kept;
  const found = marks.filter((mark) => Object.hasOwn(config, mark));
  return !Object.hasOwn(config, "model_type") && found.length >= 2 ? config : undefined;
}
