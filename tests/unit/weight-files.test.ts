import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Count, Problem } from "@/lib/parameters/count";
import { countFiles } from "@/lib/parameters/weight-files";
import { modelConfigs } from "../support/model-configs";
import { byteSource, ggufFile, safetensorsFile, type TestTensor, withHead } from "../support/weight-files";

const bf16 = (...shape: number[]): TestTensor => ({ type: "BF16", shape });
const tiny = {
  "model.embed_tokens.weight": bf16(10, 4),
  "model.layers.0.self_attn.q_proj.weight": bf16(4, 4),
  "model.layers.0.self_attn.q_norm.weight": bf16(2),
  "model.layers.0.mlp.gate_proj.weight": bf16(6, 4),
  "model.norm.weight": bf16(4),
  "lm_head.weight": bf16(10, 4),
};
const TINY = 10n * 4n + 4n * 4n + 2n + 6n * 4n + 4n + 10n * 4n;
const config = (json: object) => byteSource("config.json", JSON.stringify(json));
const tinyConfig = {
  ...{ model_type: "llama", vocab_size: 10, hidden_size: 4, num_hidden_layers: 1, num_attention_heads: 2 },
  ...{ intermediate_size: 6, tie_word_embeddings: true },
};

async function count(...sources: Parameters<typeof countFiles>[0]): Promise<Count> {
  const counted = await countFiles(sources);
  if (!counted.ok) throw new Error(counted.problem.message);
  return counted.count;
}

async function problem(...sources: Parameters<typeof countFiles>[0]): Promise<Problem> {
  const counted = await countFiles(sources);
  if (counted.ok) throw new Error(`It was counted: ${counted.count.total}`);
  return counted.problem;
}

describe("safetensors", () => {
  it("are counted exactly, part by part", async () => {
    const found = await count(byteSource("model.safetensors", safetensorsFile(tiny)));
    expect(found).toMatchObject({ method: "safetensors", total: TINY, active: TINY });
    expect(Object.fromEntries(found.parts.map((part) => [part.name, part.count]))).toEqual({
      ...{ Embedding: 40n, Attention: 16n, "Feed-forward": 24n, Norms: 6n, "Output head": 40n },
    });
    expect(found.assumptions.join(" ")).toContain("the total is 40 too large");
  });

  it("are summed over all files of a model, in any order", async () => {
    const [first, ...rest] = Object.entries(tiny);
    const one = byteSource(
      "model-00001-of-00002.safetensors",
      safetensorsFile(Object.fromEntries([first ?? []])),
    );
    const two = byteSource("model-00002-of-00002.safetensors", safetensorsFile(Object.fromEntries(rest)));
    expect((await count(two, one)).total).toBe(TINY);
  });

  it("count a shared output head once where the configuration says so", async () => {
    const found = await count(byteSource("m.safetensors", safetensorsFile(tiny)), config(tinyConfig));
    expect(found.total).toBe(TINY - 40n);
    expect(found.leftOut.join(" ")).toContain("40 numbers: the output head");
  });

  it("tell active from total once config.json says how many experts a token uses", async () => {
    const experts = Object.fromEntries(
      [0, 1, 2, 3].map((expert) => [
        `model.layers.0.block_sparse_moe.experts.${expert}.w1.weight`,
        bf16(6, 4),
      ]),
    );
    const weights = () =>
      byteSource("m.safetensors", safetensorsFile({ "model.norm.weight": bf16(4), ...experts }));
    const alone = await count(weights());
    expect(alone).toMatchObject({ total: 100n, active: null });
    expect(alone.assumptions.join(" ")).toContain("Choose config.json");
    const mixtral = { ...tinyConfig, model_type: "mixtral", num_local_experts: 4, num_experts_per_tok: 1 };
    expect(await count(weights(), config(mixtral))).toMatchObject({ total: 100n, active: 28n });
  });

  it("leave out scales, fixed numbers and modules that predict ahead, and say so", async () => {
    const found = await count(
      byteSource(
        "m.safetensors",
        safetensorsFile({
          "model.layers.0.mlp.up_proj.weight": { type: "F8_E4M3", shape: [6, 4] },
          "model.layers.0.mlp.up_proj.weight_scale_inv": { type: "F32", shape: [1, 1] },
          "model.layers.1.mlp.up_proj.weight": bf16(6, 4),
          "model.layers.0.self_attn.rotary_emb.inv_freq": { type: "F32", shape: [2] },
        }),
      ),
      config({ ...tinyConfig, num_nextn_predict_layers: 1 }),
    );
    expect(found.total).toBe(24n);
    const left = found.leftOut.join(" ");
    expect(left).toContain("1 numbers in 1 tensor: scales");
    expect(left).toContain("2 numbers in 1 tensor: fixed numbers");
    expect(left).toContain("24 numbers in 1 tensor: modules that predict several tokens ahead");
  });

  it.each(["F8_E8M0", "E8M0", "UE8"])("take numbers of the type %s for scales", async (type) => {
    const file = safetensorsFile({ w: bf16(2), "experts.0.w1.scale": { type, shape: [3], bytes: 3 } });
    const found = await count(byteSource("m.safetensors", file));
    expect(found.total).toBe(2n);
    expect(found.leftOut.join(" ")).toContain("3 numbers in 1 tensor: scales");
  });

  it("count both 4-bit numbers of a byte in MXFP4", async () => {
    const found = await count(
      byteSource(
        "m.safetensors",
        safetensorsFile({
          "model.layers.0.mlp.experts.down_proj_blocks": { type: "U8", shape: [2, 3, 16] },
          "model.layers.0.mlp.experts.down_proj_scales": { type: "U8", shape: [2, 3] },
        }),
      ),
    );
    expect(found.total).toBe(2n * 3n * 16n * 2n);
  });

  it.each([
    ["GPTQ", "model.layers.0.mlp.up_proj.qweight", "I32"],
    ["compressed tensors", "model.layers.0.mlp.up_proj.weight_packed", "I32"],
    ["bitsandbytes", "model.layers.0.mlp.up_proj.weight", "U8"],
    ["8-bit integers", "model.layers.0.mlp.up_proj.weight", "I8"],
  ])("of %s are recognised and not counted", async (_format, name, type) => {
    const file = safetensorsFile({ "model.norm.weight": bf16(4), [name]: { type, shape: [3, 4] } });
    const found = await problem(byteSource("model.safetensors", file));
    expect(found).toMatchObject({ code: "packed", file: "model.safetensors", field: name });
    expect(found.message).toContain("nothing is counted");
  });

  it("agree with config.json, or both numbers are shown", async () => {
    const same = await count(byteSource("m.safetensors", safetensorsFile(tiny)), config(tinyConfig));
    // One layer of grouped attention, three matrices, two norms; the embedding once.
    const calculated = 40n + 4n * 16n + 3n * 24n + 3n * 4n;
    expect(same.assumptions.join(" ")).toContain(`it would be ${calculated}`);
  });

  it("read nothing but the head of a 10 GB file", async () => {
    const size = 10_000_000_000;
    const source = byteSource(
      "m.safetensors",
      withHead('{"w":{"dtype":"BF16","shape":[1000,4999999],"data_offsets":[0,9999998000]}}', 0),
      8 + 75 + 9_999_998_000,
    );
    expect(source.size).toBeGreaterThan(size - 10_000);
    expect((await count(source)).total).toBe(4_999_999_000n);
    expect(source.reads.reduce((sum, [from, to]) => sum + to - from, 0)).toBeLessThan(200);
  });
});

describe("GGUF", () => {
  const pairs = [
    ["general.architecture", "tern"],
    ["tern.block_count", 2],
    ["tern.expert_count", 4],
    ["tern.expert_used_count", 1],
    ["tokenizer.ggml.tokens", ["<s>", "tern", "sea"]],
  ] as const;
  const tensors = [
    ["token_embd.weight", [4, 10]],
    ["blk.0.attn_q.weight", [4, 4]],
    ["blk.0.ffn_up_exps.weight", [4, 6, 4]],
    ["blk.1.ffn_up_exps.weight", [4, 6, 4]],
    ["rope_freqs.weight", [2]],
  ] as const;

  it("is counted exactly, with the experts one token uses", async () => {
    const found = await count(byteSource("tern.gguf", ggufFile(pairs, tensors)));
    expect(found).toMatchObject({ method: "gguf", total: 40n + 16n + 192n, active: 40n + 16n + 48n });
    expect(found.architecture).toContain("“tern”: 2 layers, 4 experts");
    expect(found.leftOut.join(" ")).toContain("2 numbers in 1 tensor: fixed numbers");
  });

  it("leaves out the blocks that predict ahead", async () => {
    const ahead = [...pairs, ["tern.nextn_predict_layers", 1]] as const;
    const found = await count(byteSource("tern.gguf", ggufFile(ahead, tensors)));
    expect(found.total).toBe(40n + 16n + 96n);
  });

  it("is summed over its files", async () => {
    const one = byteSource("tern-00001-of-00003.gguf", ggufFile(pairs, []));
    const two = byteSource("tern-00002-of-00003.gguf", ggufFile([], tensors.slice(0, 2)));
    const three = byteSource("tern-00003-of-00003.gguf", ggufFile([], tensors.slice(2)));
    expect(await count(one, two, three)).toMatchObject({ total: 248n, active: 104n });
  });

  it("passes over a vocabulary longer than one step of reading", async () => {
    const tokens = Array.from({ length: 130_000 }, (_, token) => `a token of many letters ${token}`);
    const long = [["tokenizer.ggml.tokens", tokens], ...pairs.slice(0, 2)] as const;
    const source = byteSource("tern.gguf", ggufFile(long, tensors));
    expect((await count(source)).total).toBe(248n);
    expect(source.reads.length).toBeGreaterThan(2);
  });
});

const whole = ggufFile([["general.architecture", "tern"]], [["token_embd.weight", [4, 10]]]);
const version = (number: number) => {
  const file = whole.slice();
  new DataView(file.buffer).setUint32(4, number, true);
  return file;
};
const lengthOf = (length: bigint) => {
  const file = safetensorsFile(tiny).slice();
  new DataView(file.buffer).setBigUint64(0, length, true);
  return file;
};
const head = (entry: object, weights = 8) => withHead(JSON.stringify({ w: entry }), weights);
const good = { dtype: "F32", shape: [2], data_offsets: [0, 8] };

describe("what cannot be read", () => {
  it.each<[string, string, Uint8Array | string, Problem["code"], string, string]>([
    ["an empty file", "a.safetensors", "", "empty", "", "empty"],
    ["a file of four bytes", "a.safetensors", new Uint8Array(4), "truncated", "", "ends after 4 bytes"],
    ["an absurd length", "a.safetensors", lengthOf(2n ** 64n - 1n), "too-large", "header length", "100.0 MB"],
    [
      "a head that is cut off",
      "a.safetensors",
      lengthOf(90_000_000n),
      "truncated",
      "header length",
      "cut off",
    ],
    ["a head that is no JSON", "a.safetensors", withHead('{"w":', 0), "not-json", "", "not JSON"],
    ["a head that is a list", "a.safetensors", withHead("[1,2]", 0), "not-json", "", "a list"],
    ["a head without tensors", "a.safetensors", withHead('{"__metadata__":{}}', 0), "empty", "", "no tensor"],
    ["an unknown type", "a.safetensors", head({ ...good, dtype: "F12" }), "invalid", "w", "“F12”"],
    ["an inherited type", "a.safetensors", head({ ...good, dtype: "toString" }), "invalid", "w", "type"],
    ["a shape of text", "a.safetensors", head({ ...good, shape: ["2"] }), "invalid", "w", "shape"],
    ["a negative shape", "a.safetensors", head({ ...good, shape: [-2] }), "invalid", "w", "shape"],
    ["a huge shape", "a.safetensors", head({ ...good, shape: [9e9, 9e9] }), "invalid", "w", "implausible"],
    [
      "too few bytes for the shape",
      "a.safetensors",
      head({ ...good, shape: [3] }),
      "invalid",
      "w",
      "need 12",
    ],
    [
      "offsets backwards",
      "a.safetensors",
      head({ ...good, data_offsets: [8, 0] }),
      "invalid",
      "w",
      "offsets",
    ],
    ["three offsets", "a.safetensors", head({ ...good, data_offsets: [0, 8, 9] }), "invalid", "w", "offsets"],
    [
      "a gap",
      "a.safetensors",
      head({ ...good, data_offsets: [4, 12] }, 12),
      "invalid",
      "w",
      "4 bytes before",
    ],
    ["an end beyond the file", "a.safetensors", head(good, 4), "truncated", "w", "beyond the file"],
    [
      "tensors that overlap",
      "a.safetensors",
      withHead(JSON.stringify({ v: good, w: { ...good, data_offsets: [4, 12] } }), 12),
      "invalid",
      "w",
      "overlaps",
    ],
    ["a ZIP renamed", "model.safetensors", "PK\x03\x04and so on, and on", "not-weights", "", "ZIP archive"],
    ["a ZIP renamed to JSON", "config.json", "PK\x03\x04and so on, and on", "not-weights", "", "ZIP archive"],
    ["a text renamed to GGUF", "model.gguf", "hello, this is text", "not-weights", "magic", ".gguf"],
    ["a picture", "model.png", "\x01PNG and more of it", "not-weights", "", "config.json"],
    ["a configuration that is a list", "config.json", "[]", "not-json", "", "a list"],
    ["a configuration that is cut off", "config.json", '{"model_type": "lla', "not-json", "", "not JSON"],
    ["a configuration without fields", "config.json", "{}", "not-covered", "hidden_size", "not guessed"],
    ["GGUF of version 9", "a.gguf", version(9), "not-covered", "version", "Version 9"],
    [
      "GGUF in the other byte order",
      "a.gguf",
      version(0x03000000),
      "not-covered",
      "version",
      "little-endian",
    ],
    [
      "GGUF cut off in its head",
      "a.gguf",
      whole.slice(0, 60),
      "truncated",
      "general.architecture",
      "ends after",
    ],
    [
      "GGUF without most of its weights",
      "a.gguf",
      ggufFile([], [["w", [1e4, 1e4]]]),
      "truncated",
      "w",
      "beyond the file",
    ],
    [
      "GGUF with a huge shape",
      "a.gguf",
      ggufFile([], [["w", [2 ** 40, 2 ** 40]]]),
      "invalid",
      "w",
      "implausible",
    ],
    [
      "GGUF whose tensors overlap",
      "a.gguf",
      ggufFile(
        [],
        [
          ["v", [64], 0],
          ["w", [64], 4],
        ],
      ),
      "invalid",
      "v",
      "overlaps",
    ],
    ["GGUF with a place far off", "a.gguf", ggufFile([], [["w", [2], 2 ** 50]]), "truncated", "w", "beyond"],
    ["GGUF without tensors", "a.gguf", ggufFile([], []), "empty", "", "No tensor"],
  ])("%s", async (_what, name, content, code, field, says) => {
    const found = await problem(byteSource(name, content));
    expect(found).toMatchObject({ code, file: name, field });
    expect(found.message).toContain(says);
    expect(found.message).toMatch(/[.]$/);
  });

  it("GGUF that claims more entries than could be", async () => {
    const file = whole.slice();
    new DataView(file.buffer).setBigUint64(8, 2n ** 60n, true);
    expect(await problem(byteSource("a.gguf", file))).toMatchObject({
      code: "too-large",
      field: "tensor_count",
    });
  });

  it("a configuration far too large", async () => {
    const source = byteSource("config.json", "{}", 9_000_000_000);
    expect(await problem(source)).toMatchObject({ code: "too-large", file: "config.json" });
  });

  it("names that every object inherits are tensors like others", async () => {
    const head = '{"__proto__":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
    const found = await count(byteSource("a.safetensors", withHead(head, 8)));
    expect(found.total).toBe(2n);
    expect(({} as Record<string, unknown>).dtype).toBeUndefined();
  });
});

describe("files that do not make one model", () => {
  const part = (number: number, of = 2) =>
    byteSource(`model-0000${number}-of-0000${of}.safetensors`, safetensorsFile({ [`w${number}`]: bf16(2) }));

  it("say which of them is missing", async () => {
    const found = await problem(part(1, 3));
    expect(found.code).toBe("incomplete");
    expect(found.message).toContain("Of 3 files 1 was chosen");
    expect(found.message).toContain("model-00002-of-00003.safetensors, model-00003-of-00003.safetensors");
  });

  it("an index says that its size is in bytes, and which files to choose", async () => {
    const index = byteSource(
      "model.safetensors.index.json",
      '{"metadata":{"total_size":16060522496},"weight_map":{"w1":"a.safetensors","w2":"b.safetensors"}}',
    );
    const found = await problem(index);
    expect(found).toMatchObject({ code: "incomplete", file: index.name, field: "metadata.total_size" });
    expect(found.message).toContain("16,060,522,496, is in bytes");
    expect(
      (await problem(index, byteSource("a.safetensors", safetensorsFile({ w1: bf16(2) })))).message,
    ).toContain("missing: b.safetensors");
  });

  it("two that hold the same tensor are refused", async () => {
    const twice = ["a.safetensors", "b.safetensors"].map((name) =>
      byteSource(name, safetensorsFile({ w: bf16(2) })),
    );
    expect(await problem(...twice)).toMatchObject({ code: "mixed", field: "w" });
  });

  it("two formats, two configurations and none at all are refused", async () => {
    expect((await problem(part(1), byteSource("a.gguf", whole))).code).toBe("mixed");
    expect((await problem(config(tinyConfig), config(tinyConfig))).code).toBe("mixed");
    expect((await problem()).code).toBe("empty");
  });

  it("one that holds packed integers is named", async () => {
    const packed = safetensorsFile({ "mlp.up_proj.qweight": { type: "I32", shape: [2] } });
    const file = byteSource("b.safetensors", packed);
    const other = byteSource("a.safetensors", safetensorsFile({ w: bf16(2) }));
    expect(await problem(other, file)).toMatchObject({ code: "packed", file: "b.safetensors" });
  });

  it("a broken one among several is named", async () => {
    const broken = byteSource("model-00002-of-00002.safetensors", withHead("nothing", 0));
    expect(await problem(part(1), broken)).toMatchObject({ file: broken.name });
  });
});

describe("whatever bytes come", () => {
  const files = [
    ["a.safetensors", safetensorsFile(tiny)],
    ["a.gguf", whole],
    ["config.json", new TextEncoder().encode(JSON.stringify(tinyConfig))],
  ] as const;
  const damage = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 });

  it.each(files)("%s that is damaged gives a number or a reason, never an accident", async (name, file) => {
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(), async (changes, cut) => {
        const bytes = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const counted = await countFiles([byteSource(name, bytes)]);
        if (counted.ok) expect(counted.count.total).toBeGreaterThan(0n);
        else expect(counted.problem).toMatchObject({ file: name, message: expect.stringMatching(/\.$/) });
      }),
      { numRuns: 400 },
    );
  });
});

it("a configuration alone is calculated, Python's Infinity in it or not", async () => {
  const llama = JSON.stringify(modelConfigs.get("llama-3.1-8b.json"));
  const found = await count(
    byteSource("config.json", llama.replace("{", '{"limit":[0.0,Infinity],"a":"NaN",')),
  );
  expect(found).toMatchObject({ method: "config", total: 8_030_261_248n, files: ["config.json"] });
});
