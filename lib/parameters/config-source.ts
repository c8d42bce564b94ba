import { configReader } from "./config-reader";
import { Uncountable } from "./count";
import { type Family, families, usualFamily } from "./families";
import { isObject, type JsonObject, own } from "./json-object";
import { translateLitgpt } from "./litgpt";
import { refuseNotCovered } from "./not-covered";

/** The language part of a configuration, and the family it is counted as. */
export interface ConfigSource {
  readonly config: JsonObject;
  readonly family: Family;
  readonly assumptions: readonly string[];
  readonly leftOut: readonly string[];
}

/** Where a model of several kinds of input keeps its language part. */
const languageParts = ["text_config", "language_config", "llm_config"];
const otherParts: Readonly<Record<string, string>> = {
  vision_config: "The vision tower and what joins it to the language part are not counted.",
  audio_config: "The audio tower and what joins it to the language part are not counted.",
};

/** What an unknown type has to state before it is counted like the most usual one. */
const needed = [
  "hidden_size",
  "num_hidden_layers",
  "num_attention_heads",
  "num_key_value_heads",
  "intermediate_size",
  "vocab_size",
  "tie_word_embeddings",
];

/**
 * Finds the language part of a configuration and its family.
 *
 * @throws Uncountable where the architecture is not covered or no family fits
 */
export function configSource(outer: JsonObject): ConfigSource {
  const key = languageParts.find((name) => isObject(own(outer, name)));
  const inner = key === undefined ? outer : (own(outer, key) as JsonObject);
  const leftOut = otherPartsOf(outer, key);
  const litgpt = translateLitgpt(inner);
  if (litgpt !== undefined) {
    refuseNotCovered(configReader(litgpt.config), undefined);
    const head = own(litgpt.config, "tie_word_embeddings")
      ? "The output head shares the embedding, as Gemma's does"
      : "The output head has a matrix of its own";
    const assumptions = [`${head}; the file is in litgpt's form, which does not say.`];
    return { ...litgpt, assumptions, leftOut };
  }
  const type = typeOf(inner) ?? typeOf(outer);
  refuseNotCovered(configReader(inner), type);
  const tied = own(inner, "tie_word_embeddings") ?? own(outer, "tie_word_embeddings");
  const config = { ...inner, tie_word_embeddings: tied };
  const family = type !== undefined && Object.hasOwn(families, type) ? families[type] : undefined;
  if (family !== undefined) return { config, family, assumptions: [], leftOut };
  return { config, family: usualFamily, ...takenForUsual(config, type), leftOut };
}

function otherPartsOf(outer: JsonObject, key: string | undefined): string[] {
  const named = Object.entries(otherParts)
    .filter(([name]) => isObject(own(outer, name)))
    .map(([, text]) => text);
  if (key === undefined || named.length > 0) return named;
  return [`Only the language part, “${key}”, is counted; a tower for pictures or sound would come on top.`];
}

function typeOf(config: JsonObject): string | undefined {
  const type = own(config, "model_type");
  if (type === undefined || type === null) return undefined;
  if (typeof type === "string") return type;
  throw new Uncountable("invalid", "model_type", "“model_type” should be text.");
}

/** An unknown type is counted only where it states what the usual one needs, and openly as an assumption. */
function takenForUsual(config: JsonObject, type: string | undefined): { assumptions: string[] } {
  const who = type === undefined ? "The file names no “model_type”" : `The model type “${type}” is not known`;
  const missing = needed.find((name) => (own(config, name) ?? null) === null);
  const refuse = (field: string, why: string): never => {
    throw new Uncountable("not-covered", field, `${who}, and ${why}. The number is not guessed.`);
  };
  if (missing !== undefined) refuse(missing, `“${missing}” is not stated`);
  const experts = ["num_experts", "num_local_experts", "n_routed_experts"].find(
    (name) => Number(own(config, name) ?? 0) > 0,
  );
  if (experts !== undefined) refuse(experts, "how its layers share experts differs from type to type");
  const act = own(config, "hidden_act");
  if (act !== "silu" && act !== "swiglu")
    refuse("hidden_act", "it does not say that its feed-forward part has three matrices");
  return {
    assumptions: [
      `${who}: it is counted like Llama, with three matrices in each feed-forward part and two norms a layer. Check it against the weights' own files.`,
    ],
  };
}
