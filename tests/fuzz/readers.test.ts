import { Readable, Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsSchema } from "@/lib/assessments/facts-schema";
import { classifyEpoch } from "@/lib/cli/classify-epoch";
import { classifyFacts } from "@/lib/cli/classify-facts";
import { classifyWorkedCases } from "@/lib/cli/classify-worked-cases";
import { importFile } from "@/lib/imports/import-file";
import { countFiles } from "@/lib/parameters/weight-files";
import { byteSource, ggufFile, safetensorsFile, withHead } from "../support/weight-files";
import { check } from "./check";
import { costly, smallFile } from "./files";
import { nearSchema } from "./from-schema";
import { encoded, hostileText, hostileValue, wellFormed } from "./hostile";

const DAY = "2026-11-23";
/** Longest any of it may take; most takes less than a millisecond. */
const LATE = 2_000;

function sink(): Writable & { text: string } {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, next) {
      stream.text += chunk.toString();
      next();
    },
  }) as Writable & { text: string };
  stream.text = "";
  return stream;
}

async function inTime<T>(act: () => Promise<T> | T): Promise<T> {
  const began = performance.now();
  const found = await act();
  const ms = performance.now() - began;
  if (ms > LATE) throw new Error(`took ${ms.toFixed(0)} ms`);
  return found;
}

describe("the command line", () => {
  it("answers each line of facts with a finding or with what is wrong", async () => {
    const lines = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: nearSchema(factsSchema, []).map(encoded) },
        hostileText,
        fc.constantFrom("[".repeat(50_000), '{"trainingFlop":1e999}', '{"trainingFlop":NaN}'),
      ),
      { minLength: 1, maxLength: 3 },
    );
    await check(0.02, lines, async (texts) => {
      const output = sink();
      // A line is what ends with a line feed, and nothing else.
      const asked = texts.map((text) => wellFormed(text).replaceAll("\n", " "));
      await inTime(() => classifyFacts(Readable.from([Buffer.from(asked.join("\n"))]), output, DAY));
      const answers = output.text.split("\n").filter(Boolean);
      expect(answers).toHaveLength(asked.filter((text) => text.trim() !== "").length);
      for (const answer of answers) JSON.parse(answer);
    });
  });

  it("reads a file of models or says what is wrong with it", async () => {
    await check(0.02, smallFile, async (content) => {
      await inTime(() => classifyEpoch(Readable.from([content]), sink(), sink(), DAY));
      await inTime(() => importFile(new Uint8Array(content)));
    });
  });

  it.each(Object.keys(costly))("reads %s in time, the memory bounded", async (name) => {
    const content = costly[name]?.() ?? Buffer.alloc(0);
    const before = process.memoryUsage().rss;
    await inTime(() => importFile(new Uint8Array(content)));
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500 * 1024 * 1024);
  });

  it("reads worked cases or says what is wrong with them", async () => {
    const cell = hostileText.map((text) => `"${wellFormed(text.replaceAll('"', '""').slice(0, 2_000))}"`);
    await check(
      0.01,
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const text = rows.map((row) => row.join(",")).join("\n");
        // What no table can be is said by the command line in words; anything else is a fault.
        await inTime(() => classifyWorkedCases(Readable.from([Buffer.from(text)]), sink(), DAY)).catch(
          (error: Error & { code?: string }) => {
            if (!error.code?.startsWith("CSV_")) throw error;
          },
        );
      },
    );
  });
});

const shape = fc.array(fc.oneof(fc.nat(8), fc.constantFrom(2 ** 31, 2 ** 53, -1, 0.5, 1e308)), {
  maxLength: 5,
});
const bigLength = fc.constantFrom(0n, 1n, 7n, 2n ** 31n, 2n ** 32n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n);

/** A head of weights with a length that need not be its own. */
const hostileSafetensors = fc.oneof(
  fc.tuple(bigLength, hostileText).map(([length, text]) => {
    const file = withHead(wellFormed(text), 8);
    new DataView(file.buffer).setBigUint64(0, length, true);
    return file;
  }),
  fc
    .dictionary(
      fc.oneof(
        fc.constantFrom("w", "__metadata__", "__proto__", "model.layers.0.mlp.experts.0.w"),
        hostileText,
      ),
      fc.oneof(
        hostileValue,
        fc.record({
          dtype: fc.oneof(fc.constantFrom("F32", "BF16", "toString"), hostileText),
          shape,
          data_offsets: shape,
        }),
      ),
      { maxKeys: 4 },
    )
    .map((head) => withHead(wellFormed(encoded(head)), 16)),
  fc.tuple(fc.nat(200), fc.uint8Array({ maxLength: 20 })).map(([at, put]) => {
    const file = safetensorsFile({
      w: { type: "F32", shape: [2, 3] },
      "b.bias": { type: "F16", shape: [3] },
    });
    file.set(put.subarray(0, Math.max(0, file.length - at)), Math.min(at, file.length));
    return file;
  }),
);

const hostileGguf = fc.oneof(
  fc
    .tuple(
      fc.nat(300),
      fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc.constantFrom(new Uint8Array(8).fill(255), new Uint8Array([0, 0, 0, 0, 0, 0, 0, 128])),
      ),
    )
    .map(([at, put]) => {
      const pairs = [
        ["general.architecture", "llama"],
        ["llama.block_count", 2],
        ["tokens", ["a", "b"]],
      ] as const;
      const file = ggufFile(
        pairs,
        [
          ["w", [2, 3]],
          ["blk.0.w", [4]],
        ],
        200,
      );
      file.set(put.subarray(0, Math.max(0, file.length - at)), Math.min(at, file.length));
      return file;
    }),
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), bigLength, bigLength, fc.uint8Array({ maxLength: 100 }))
    .map(([version, tensors, pairs, rest]) => {
      const file = new Uint8Array(24 + rest.length);
      file.set(new TextEncoder().encode("GGUF"));
      const view = new DataView(file.buffer);
      view.setUint32(4, version, true);
      view.setBigUint64(8, tensors, true);
      view.setBigUint64(16, pairs, true);
      file.set(rest, 24);
      return file;
    }),
);

const configKeys = [
  "model_type",
  "hidden_size",
  "num_hidden_layers",
  "num_attention_heads",
  "num_key_value_heads",
  "intermediate_size",
  "vocab_size",
  "tie_word_embeddings",
  "hidden_act",
  "text_config",
  "n_routed_experts",
  "head_dim",
  "weight_map",
  "metadata",
  "__proto__",
  "constructor",
  "torch_dtype",
  "layer_types",
  "architectures",
  "quantization_config",
];
const hostileConfig = fc
  .dictionary(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...configKeys) }, hostileText),
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom<unknown>(
          1,
          64,
          4096,
          "llama",
          "qwen2_moe",
          "deepseek_v3",
          "gemma3",
          true,
          "silu",
          1e9,
          2 ** 53,
        ),
      },
      hostileValue,
    ),
    { maxKeys: 12 },
  )
  .map((config) => new TextEncoder().encode(wellFormed(encoded(config))));

describe("the counting of parameters", () => {
  it("counts what any file says or says what is wrong with it", async () => {
    const file = fc.oneof(
      fc.tuple(
        fc.constantFrom("model.safetensors", "model-00001-of-99999.safetensors", "x"),
        hostileSafetensors,
      ),
      fc.tuple(fc.constantFrom("model.gguf", "model-00001-of-00002.gguf", "x"), hostileGguf),
      fc.tuple(fc.constantFrom("config.json", "model.safetensors.index.json", "x.json"), hostileConfig),
      fc.tuple(hostileText, fc.uint8Array({ maxLength: 100 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>),
    );
    await check(0.02, fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
      const counted = await inTime(() =>
        countFiles(files.map(([name, content]) => byteSource(name, content))),
      );
      if (counted.ok) expect(counted.count.total).toBeGreaterThanOrEqual(0n);
      else expect(counted.problem.message).not.toBe("");
    });
  });
});
