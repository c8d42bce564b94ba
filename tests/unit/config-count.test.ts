import { describe, expect, it } from "vitest";
import { countConfig } from "@/lib/parameters/config-count";
import type { JsonObject } from "@/lib/parameters/json-object";
import { parameterCount } from "@/lib/parameters/parameter-count";
import { modelConfigs, publishedCounts } from "../support/model-configs";

const config = (file: string) => modelConfigs.get(file) as JsonObject;
const share = (counted: bigint, published: string) => Number(counted) / Number(published) - 1;
const WITHIN = 0.005;

describe("published totals", () => {
  it.each(publishedCounts)("$config: $total, $grade $difference", (row) => {
    const counted = parameterCount(config(row.config));
    const off = counted.ok ? share(counted.total, row.total) : Number.POSITIVE_INFINITY;
    if (row.grade === "exact") return expect(counted).toMatchObject({ ok: true, total: BigInt(row.total) });
    expect(row.difference).not.toBe("");
    if (row.grade === "within") expect(Math.abs(off)).toBeLessThanOrEqual(WITHIN);
    else expect(Math.abs(off)).toBeGreaterThan(WITHIN);
  });

  it("come within half a percent for at least 30 of 39", () => {
    const near = publishedCounts.filter((row) => {
      const counted = parameterCount(config(row.config));
      return counted.ok && Math.abs(share(counted.total, row.total)) <= WITHIN;
    });
    expect(publishedCounts).toHaveLength(39);
    expect(near.length).toBeGreaterThanOrEqual(30);
  });

  it("meet the number that counts a shared head once", () => {
    const twice = publishedCounts.find((row) => row.config === "qwen3-0.6b.json")?.total ?? "";
    const counted = parameterCount(config("qwen3-0.6b.json"));
    expect(counted.ok && counted.total).toBe(BigInt(twice) - 151_936n * 1024n);
  });

  it.each(publishedCounts.filter((row) => row.active !== "" && row.active_difference === ""))(
    "$config: $active active, within three percent",
    (row) => {
      const counted = parameterCount(config(row.config));
      expect(counted.ok && Math.abs(share(counted.active, row.active))).toBeLessThanOrEqual(0.03);
    },
  );
});

// Sums of the tensors as stored on Hugging Face (llmfit 2026-03-03), and well-known totals of older models.
const stored: readonly (readonly [string, bigint, JsonObject])[] = [
  ["gpt2", 124_439_808n, config("gpt2.json")],
  ["Llama-3.2-1B, tied", 1_235_814_400n, config("llama-3.2-1b.json")],
  ["Llama-3.2-3B, tied", 3_212_749_824n, config("llama-3.2-3b.json")],
  ["Qwen2-7B", 7_615_616_512n, config("qwen2-7b.json")],
  ["Qwen2.5-3B, tied", 3_085_938_688n, config("qwen2.5-3b-arch.json")],
  ["Qwen2.5-32B", 32_763_876_352n, config("qwen2.5-32b.json")],
  ["Qwen3-32B", 32_762_123_264n, config("qwen3-32b.json")],
  ["starcoder2-7b", 7_173_923_840n, config("starcoder2.json")],
  [
    "opt-125m: learned positions, two more than stated",
    125_239_296n,
    {
      ...{ model_type: "opt", vocab_size: 50272, hidden_size: 768, num_hidden_layers: 12 },
      ...{ num_attention_heads: 12, ffn_dim: 3072, max_position_embeddings: 2048, word_embed_proj_dim: 768 },
    },
  ],
  [
    "bloom-560m: a norm after the embedding",
    559_214_592n,
    { model_type: "bloom", vocab_size: 250880, hidden_size: 1024, n_layer: 24, n_head: 16 },
  ],
  [
    "falcon-7b: one key head, one norm a layer",
    7_217_189_760n,
    {
      ...{ model_type: "falcon", vocab_size: 65024, hidden_size: 4544, num_hidden_layers: 32 },
      ...{ num_attention_heads: 71, multi_query: true, parallel_attn: true, bias: false },
      ...{ new_decoder_architecture: false, tie_word_embeddings: false },
    },
  ],
  [
    "DeepSeek-V2-Lite: latent attention without a narrow query",
    15_706_484_224n,
    {
      ...{ model_type: "deepseek_v2", vocab_size: 102400, hidden_size: 2048, num_hidden_layers: 27 },
      ...{ num_attention_heads: 16, intermediate_size: 10944, moe_intermediate_size: 1408 },
      ...{ n_routed_experts: 64, n_shared_experts: 2, num_experts_per_tok: 6, first_k_dense_replace: 1 },
      ...{ kv_lora_rank: 512, q_lora_rank: null, qk_nope_head_dim: 128, qk_rope_head_dim: 64 },
      ...{ v_head_dim: 128, topk_method: "greedy" },
    },
  ],
  [
    "Qwen1.5-MoE-A2.7B: a shared expert with a gate",
    14_315_784_192n,
    {
      ...{ model_type: "qwen2_moe", vocab_size: 151936, hidden_size: 2048, num_hidden_layers: 24 },
      ...{ num_attention_heads: 16, num_key_value_heads: 16, intermediate_size: 5632, num_experts: 60 },
      ...{ moe_intermediate_size: 1408, shared_expert_intermediate_size: 5632, num_experts_per_tok: 4 },
    },
  ],
  [
    "OLMo-2-0425-1B: norms of query and key over all heads",
    1_484_916_736n,
    {
      ...{ model_type: "olmo2", vocab_size: 100352, hidden_size: 2048, num_hidden_layers: 16 },
      ...{ num_attention_heads: 16, num_key_value_heads: 16, intermediate_size: 8192 },
    },
  ],
];

describe("stored totals", () => {
  it.each(stored)("%s: %d", (_name, total, json) => {
    expect(parameterCount(json)).toMatchObject({ ok: true, total });
  });
});

describe("a count", () => {
  it("adds up from its parts, each with its formula", () => {
    const count = countConfig(config("mixtral-8x7b.json"), "config.json");
    expect(count.parts.reduce((sum, part) => sum + part.count, 0n)).toBe(count.total);
    expect(count.parts.map((part) => part.name)).toEqual([
      ...["Embedding", "Attention", "Router", "Experts", "Norms", "Output head"],
    ]);
    expect(count.parts.find((part) => part.name === "Experts")).toEqual({
      name: "Experts",
      formula: "32 layers × (experts 8 × 3 × 4,096 × 14,336)",
      count: 32n * 8n * 3n * 4096n * 14336n,
      active: 32n * 2n * 3n * 4096n * 14336n,
    });
  });

  it("counts every parameter of a dense model as active", () => {
    const count = countConfig(config("llama-3.1-8b.json"), "config.json");
    expect(count.active).toBe(count.total);
    expect(count.assumptions).toEqual([]);
  });

  it("names what it leaves out", () => {
    const left = (file: string) => countConfig(config(file), file).leftOut.join(" ");
    expect(left("deepseek-v3.json")).toContain("MTP");
    expect(left("ministral-3-3b.json")).toContain("vision tower");
    expect(left("llama-4-scout.json")).toContain("text_config");
    expect(left("llama-3.1-8b.json")).toBe("");
  });

  it("says where the file is silent and what was taken instead", () => {
    const silent = {
      ...{ model_type: "gemma3_text", hidden_size: 2560, intermediate_size: 10240, num_hidden_layers: 34 },
    };
    const count = countConfig({ text_config: silent, vision_config: {} }, "config.json");
    // google/gemma-3-4b-it without its vision tower, 3.88 billion as its report states.
    expect(Math.abs(share(count.total, "3880000000"))).toBeLessThan(0.001);
    expect(count.assumptions.join(" ")).toContain("“vocab_size” is not stated");
    expect(count.assumptions.join(" ")).toContain("shares the embedding");
  });
});

describe("what is not covered", () => {
  it.each([
    ["nemotron-h-56b.json", "model_type", "Mamba"],
    ["nemotron-3-nano-30b-a3b.json", "model_type", "Mamba"],
    ["qwen3.5-397b-a17b.json", "model_type", "linear attention"],
    ["gemma-4-26b-a4b.json", "model_type", "Gemma's later kinds"],
    ["deepseek-v4-pro.json", "model_type", "compressed attention"],
    ["mimo-v2-flash.json", "model_type", "differ from layer to layer"],
    ["opt-175b.json", "hidden_size", "names no “model_type”"],
  ])("%s is refused at %s: %s", (file, field, says) => {
    const counted = parameterCount(config(file));
    expect(counted).toMatchObject({ ok: false, problem: { code: "not-covered", field } });
    expect(!counted.ok && counted.problem.message).toContain(says);
  });

  const usual = { ...config("llama-3.1-8b.json"), num_key_value_heads: 8 };
  it.each([
    ["an encoder", { ...usual, model_type: "bert" }, "model_type"],
    ["an encoder and a decoder", { ...usual, is_encoder_decoder: true }, "is_encoder_decoder"],
    ["state-space fields in a known type", { ...usual, ssm_state_size: 128 }, "ssm_state_size"],
    ["layers of another kind", { ...usual, layer_types: ["full_attention", "mamba"] }, "layer_types"],
    [
      "an unknown type that leaves something away",
      { ...usual, model_type: "tern", tie_word_embeddings: null },
      "tie_word_embeddings",
    ],
    ["an unknown type with experts", { ...usual, model_type: "tern", num_experts: 8 }, "num_experts"],
    [
      "an unknown type of another activation",
      { ...usual, model_type: "tern", hidden_act: "relu2" },
      "hidden_act",
    ],
    ["experts in a dense family", { ...usual, num_local_experts: 8 }, "num_local_experts"],
    ["OPT with norms after its blocks", { ...usual, do_layer_norm_before: false }, "do_layer_norm_before"],
  ])("%s", (_what, json, field) => {
    expect(parameterCount(json)).toMatchObject({ ok: false, problem: { code: "not-covered", field } });
  });

  it("an unknown type that states everything is counted like Llama, and says so", () => {
    const count = countConfig({ ...usual, model_type: "tern" }, "config.json");
    expect(count.total).toBe(8_030_261_248n);
    expect(count.assumptions.join(" ")).toContain("“tern” is not known: it is counted like Llama");
  });
});

describe("a configuration that cannot be", () => {
  const usual = config("llama-3.1-8b.json");
  const without = (name: string) => Object.fromEntries(Object.entries(usual).filter(([key]) => key !== name));
  it.each([
    ["a list", [], "not-json", ""],
    ["nothing", null, "not-json", ""],
    ["text for a number", { ...usual, hidden_size: "4096" }, "invalid", "hidden_size"],
    ["a negative number", { ...usual, num_hidden_layers: -32 }, "invalid", "num_hidden_layers"],
    ["zero", { ...usual, vocab_size: 0 }, "invalid", "vocab_size"],
    ["a fraction", { ...usual, intermediate_size: 14336.5 }, "invalid", "intermediate_size"],
    ["a huge number", { ...usual, hidden_size: 1e30 }, "invalid", "hidden_size"],
    ["a list for a number", { ...usual, vocab_size: [128256] }, "invalid", "vocab_size"],
    ["text for a yes", { ...usual, tie_word_embeddings: "yes" }, "invalid", "tie_word_embeddings"],
    ["a number for the type", { ...usual, model_type: 4 }, "invalid", "model_type"],
    ["heads that share unevenly", { ...usual, num_key_value_heads: 5 }, "invalid", "num_key_value_heads"],
    ["a width that does not split", { ...usual, num_attention_heads: 40 }, "missing", "head_dim"],
    ["sizes that are not plausible together", { ...usual, hidden_size: 8e8, vocab_size: 9e8 }, "invalid", ""],
    ["a missing width", without("hidden_size"), "missing", "hidden_size"],
    ["a missing vocabulary", without("vocab_size"), "missing", "vocab_size"],
    [
      "more experts used than there are",
      { ...config("mixtral-8x7b.json"), num_experts_per_tok: 9 },
      "invalid",
      "num_experts_per_tok",
    ],
    [
      "more layers than can be walked",
      { ...config("qwen3-30b-a3b.json"), num_hidden_layers: 90_000_000 },
      "invalid",
      "num_hidden_layers",
    ],
  ])("%s is refused at its field", (_what, json, code, field) => {
    const counted = parameterCount(json);
    expect(counted).toMatchObject({ ok: false, problem: { code, field, file: "config.json" } });
    expect(!counted.ok && counted.problem.message).toMatch(/[.]$/);
  });

  it("does not take inherited names for stated ones", () => {
    const polluting = JSON.parse('{"model_type":"llama","__proto__":{"hidden_size":4096}}');
    expect(parameterCount(polluting)).toMatchObject({ ok: false, problem: { field: "hidden_size" } });
    expect(parameterCount({ ...usual, model_type: "constructor", hidden_act: "relu" })).toMatchObject({
      ok: false,
      problem: { code: "not-covered" },
    });
    expect(({} as Record<string, unknown>).hidden_size).toBeUndefined();
  });
});
