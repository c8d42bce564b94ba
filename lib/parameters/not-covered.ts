import type { ConfigReader } from "./config-reader";
import { Uncountable } from "./count";

/** Kinds of model whose parameters no formula here describes, by `model_type`. */
const kinds: Readonly<Record<string, string>> = {
  "state-space layers (Mamba) instead of, or between, attention":
    "mamba mamba2 nemotron_h jamba bamba falcon_h1 falcon_mamba granitemoehybrid zamba zamba2 rwkv rwkv5 recurrent_gemma lfm2 plamo2",
  "an encoder: it writes no text token by token":
    "bert roberta xlm-roberta distilbert albert electra deberta deberta-v2 modernbert camembert mpnet nomic_bert vit siglip clip",
  "an encoder and a decoder": "t5 mt5 umt5 bart mbart pegasus marian whisper m2m_100 nllb-moe blenderbot",
  "linear attention in part of its layers":
    "qwen3_next qwen3_5_moe qwen3_5_moe_text qwen3_5 qwen3_5_text minimax minimax_text_01 kimi_linear",
  "heads that differ from layer to layer": "mimo_v2_flash",
  "layers of Gemma's later kinds, in which width, heads or embeddings differ from layer to layer":
    "gemma3n gemma3n_text gemma4 gemma4_text",
  "compressed attention and several residual streams": "deepseek_v4",
};

/** Fields that change the count and that no formula here takes in; each with what it stands for. */
const fields: Readonly<Record<string, string>> = {
  hybrid_override_pattern: "state-space layers",
  ssm_state_size: "state-space layers",
  mamba_d_state: "state-space layers",
  linear_num_value_heads: "linear attention",
  hc_mult: "several residual streams",
  compress_ratios: "compressed attention",
  hybrid_layer_pattern: "heads that differ from layer to layer",
  swa_num_attention_heads: "heads that differ from layer to layer",
  num_global_key_value_heads: "heads that differ from layer to layer",
  cross_attention_layers: "attention to pictures inside the language part",
  block_configs: "blocks that differ from layer to layer",
};

const KNOWN_LAYERS = ["full_attention", "sliding_attention", "chunked_attention"];

/**
 * Refuses what the formulas do not describe, before any of them is tried.
 *
 * @throws Uncountable that names the field and what it stands for
 */
export function refuseNotCovered(config: ConfigReader, type: string | undefined): void {
  const refuse = (field: string, why: string): never => {
    throw new Uncountable(
      "not-covered",
      field,
      `This architecture is not covered: “${field}” says it has ${why}. Use the weights' own files instead: their tensors are counted whatever the architecture.`,
    );
  };
  for (const [why, types] of Object.entries(kinds)) {
    if (type !== undefined && types.split(" ").includes(type)) refuse("model_type", `${why} (${type})`);
  }
  if (config.flag("is_encoder_decoder")) refuse("is_encoder_decoder", "an encoder and a decoder");
  for (const [field, why] of Object.entries(fields)) if (config.has(field)) refuse(field, why);
  for (const field of ["hidden_size_per_layer_input", "num_kv_shared_layers"]) {
    if (config.whole([field], 0n, true) > 0n) refuse(field, "embeddings or keys shared between layers");
  }
  const odd = config.list("layer_types")?.find((layer) => !KNOWN_LAYERS.includes(String(layer)));
  if (odd !== undefined) refuse("layer_types", `layers of the kind “${String(odd).slice(0, 40)}”`);
}
