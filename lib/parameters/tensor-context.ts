import { configReader } from "./config-reader";
import { configSource } from "./config-source";
import { Uncountable } from "./count";
import { names } from "./dimensions";
import type { JsonObject } from "./json-object";
import type { TensorContext } from "./tensor-count";

/** What a configuration says for the counting of tensors; nothing where it is not covered. */
export function tensorContext(json: JsonObject): TensorContext {
  try {
    const { config, family } = configSource(json);
    const reader = configReader(config, family.defaults);
    const all = family.experts === undefined ? 0n : reader.whole(names.experts);
    const ahead = reader.whole(["num_nextn_predict_layers"], 0n, true);
    return {
      experts: all > 0n ? { all, used: reader.whole(names.expertsPerToken) } : undefined,
      layers: ahead > 0n ? Number(reader.whole(names.layers)) : undefined,
      isTied: reader.flag("tie_word_embeddings") ?? family.isTied,
    };
  } catch (error) {
    if (error instanceof Uncountable) return {};
    throw error;
  }
}
