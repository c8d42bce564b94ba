/** How the blocks of one family of models are built, as far as it decides how many parameters they have. */
export interface Family {
  readonly name: string;
  /** Three matrices in the feed-forward part rather than two. */
  readonly isGated: boolean;
  /** Parameters of one norm for each unit of width: a weight, and a bias in a layer norm. */
  readonly normWeights: 1n | 2n;
  readonly normsPerLayer: 1n | 2n | 4n;
  /** Norms of queries and keys: over one head, over all heads, or none; `stated` follows the file. */
  readonly qkNorm?: "head" | "all";
  /** Biases of the attention: of query, key and value, of all four, or as `attention_bias` or `qkv_bias` say. */
  readonly attentionBias?: "qkv" | "all" | "stated-qkv" | "stated-all";
  readonly mlpBias?: "yes" | "stated";
  readonly headBias?: boolean;
  /** Whether the output head is the embedding where the file does not say. */
  readonly isTied: boolean;
  /** A table of learned positions, and how many rows it has beyond the stated ones. */
  readonly learnedPositions?: bigint;
  readonly embeddingNorm?: boolean;
  /** The feed-forward width is four times the model's where the file does not say. */
  readonly hasWidthOfFour?: boolean;
  readonly attention?: "latent" | "falcon" | "sinks";
  readonly experts?: "qwen" | "deepseek" | "all-layers" | "interleaved";
  /** Biases of experts and router. */
  readonly expertBias?: boolean;
  /** Trainable numbers of the activation function in one layer. */
  readonly activationWeights?: bigint;
  /** What a field means in a file of this type that leaves it away. */
  readonly defaults?: Readonly<Record<string, bigint>>;
}

const llama: Family = {
  name: "Llama",
  isGated: true,
  normWeights: 1n,
  normsPerLayer: 2n,
  attentionBias: "stated-all",
  mlpBias: "stated",
  isTied: false,
};
const plain: Family = { ...llama, attentionBias: undefined, mlpBias: undefined };
const classic: Family = {
  name: "GPT-2",
  isGated: false,
  normWeights: 2n,
  normsPerLayer: 2n,
  attentionBias: "all",
  mlpBias: "yes",
  isTied: true,
  hasWidthOfFour: true,
};
const mistral: Family = { ...plain, name: "Mistral", defaults: { num_key_value_heads: 8n } };
const gemma: Family = {
  ...plain,
  name: "Gemma",
  attentionBias: "stated-all",
  isTied: true,
  defaults: { head_dim: 256n },
};
const gemma3: Family = {
  ...gemma,
  name: "Gemma 3",
  normsPerLayer: 4n,
  qkNorm: "head",
  defaults: { head_dim: 256n, vocab_size: 262_208n, num_attention_heads: 8n, num_key_value_heads: 4n },
};
const qwen3: Family = {
  ...plain,
  name: "Qwen3",
  qkNorm: "head",
  attentionBias: "stated-all",
  defaults: { head_dim: 128n },
};
const olmo2: Family = { ...plain, name: "OLMo 2", qkNorm: "all", attentionBias: "stated-all" };
const deepseek: Family = { ...plain, name: "DeepSeek-V3", attention: "latent", experts: "deepseek" };

/** The families whose count is known, by the `model_type` of their configuration. */
export const families: Readonly<Record<string, Family>> = {
  llama,
  mistral,
  ministral3: { ...mistral, name: "Ministral 3" },
  mixtral: { ...mistral, name: "Mixtral", experts: "all-layers" },
  qwen2: { ...plain, name: "Qwen2", attentionBias: "qkv" },
  qwen2_moe: { ...plain, name: "Qwen2 MoE", attentionBias: "qkv", experts: "qwen" },
  qwen3,
  qwen3_moe: { ...qwen3, name: "Qwen3 MoE", experts: "qwen" },
  mimo: { ...plain, name: "MiMo", attentionBias: "qkv" },
  gemma,
  gemma2: { ...gemma, name: "Gemma 2", normsPerLayer: 4n },
  gemma3_text: gemma3,
  gemma3: gemma3,
  olmo2,
  olmo3: { ...olmo2, name: "OLMo 3" },
  phi3: { ...plain, name: "Phi-3" },
  granite: { ...llama, name: "Granite" },
  apertus: {
    ...plain,
    name: "Apertus",
    isGated: false,
    qkNorm: "head",
    attentionBias: "stated-all",
    activationWeights: 2n,
  },
  starcoder2: {
    ...classic,
    name: "StarCoder2",
    attentionBias: "stated-all",
    mlpBias: "stated",
    hasWidthOfFour: false,
  },
  deepseek_v2: { ...deepseek, name: "DeepSeek-V2" },
  deepseek_v3: deepseek,
  deepseek_v32: { ...deepseek, name: "DeepSeek-V3.2" },
  kimi_k2: { ...deepseek, name: "Kimi K2" },
  glm_moe_dsa: { ...deepseek, name: "GLM-5" },
  gpt_oss: {
    ...plain,
    name: "gpt-oss",
    attentionBias: "stated-all",
    attention: "sinks",
    experts: "all-layers",
    expertBias: true,
  },
  minimax_m2: { ...plain, name: "MiniMax-M2", qkNorm: "all", experts: "all-layers" },
  llama4_text: { ...plain, name: "Llama 4", attentionBias: "stated-all", experts: "interleaved" },
  falcon: { ...classic, name: "Falcon", attentionBias: undefined, mlpBias: undefined, attention: "falcon" },
  bloom: { ...classic, name: "BLOOM", embeddingNorm: true },
  opt: { ...classic, name: "OPT", learnedPositions: 2n, hasWidthOfFour: false },
  gpt2: { ...classic, learnedPositions: 0n },
  gpt_bigcode: { ...classic, name: "GPTBigCode", learnedPositions: 0n },
  gpt_neox: { ...classic, name: "GPT-NeoX", isTied: false, hasWidthOfFour: false },
};

/** What a model of an unknown type is taken for where it states everything that type needs. */
export const usualFamily: Family = llama;
