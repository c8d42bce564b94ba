import type { ConfigReader } from "./config-reader";
import { Uncountable } from "./count";
import type { Family } from "./families";

/** How many layers have experts in place of one feed-forward part. */
export function expertLayers(config: ConfigReader, family: Family, layers: bigint): bigint {
  const all = Number(layers);
  // Deeper than any model; a list of layers is walked, so its length is bounded.
  if (all > 10_000)
    throw new Uncountable(
      "invalid",
      "num_hidden_layers",
      `${all} layers are not plausible. Check the field.`,
    );
  const has = test(config, family);
  return BigInt(Array.from({ length: all }, (_, layer) => layer).filter(has).length);
}

function test(config: ConfigReader, family: Family): (layer: number) => boolean {
  switch (family.experts) {
    case "qwen": {
      const dense = config.list("mlp_only_layers") ?? [];
      const step = Number(config.whole(["decoder_sparse_step"], 1n));
      return (layer) => !dense.includes(layer) && (layer + 1) % step === 0;
    }
    case "deepseek": {
      const first = Number(config.whole(["first_k_dense_replace"], 0n, true));
      const step = Number(config.whole(["moe_layer_freq"], 1n));
      return (layer) => layer >= first && layer % step === 0;
    }
    case "interleaved": {
      const step = Number(config.whole(["interleave_moe_layer_step"], 1n));
      const listed = config.list("moe_layers");
      return (layer) => listed?.includes(layer) ?? (layer + 1) % step === 0;
    }
    default:
      return () => family.experts === "all-layers";
  }
}
