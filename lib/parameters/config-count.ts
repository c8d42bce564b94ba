import { attentionPart } from "./attention-part";
import { type ConfigReader, configReader } from "./config-reader";
import { configSource } from "./config-source";
import { type Count, type Part, sumOf, Uncountable } from "./count";
import { type Dimensions, dimensionsOf, names } from "./dimensions";
import type { Family } from "./families";
import { feedForwardParts } from "./feed-forward-parts";
import type { JsonObject } from "./json-object";
import { partOf, term } from "./term";

/** A thousand times the largest model there is. */
const MOST_PARAMETERS = 10n ** 15n;

const ACTIVE =
  "Active parameters are all but the experts a token does not use; they include the whole embedding, which some publishers leave out.";

/**
 * The parameters of a language model from its configuration, Hugging Face's `config.json` or litgpt's.
 *
 * @param outer the parsed file
 * @param file what the file is called
 * @throws Uncountable where a field is missing or wrong, or the architecture is not covered
 */
export function countConfig(outer: JsonObject, file: string): Count {
  const { config, family, assumptions, leftOut } = configSource(outer);
  const reader = configReader(config, family.defaults);
  refuseVariants(reader, family);
  const size = dimensionsOf(reader, family);
  const parts = [
    ...embeddingParts(reader, family, size),
    ...attentionPart(reader, family, size),
    ...feedForwardParts(reader, family, size),
    ...normPart(reader, family, size),
    ...headPart(reader, family, size),
  ];
  const sum = sumOf(parts);
  if (sum.total > MOST_PARAMETERS) {
    const message = `Together the fields make ${sum.total.toLocaleString("en")} parameters, which is not plausible. One of them is wrong.`;
    throw new Uncountable("invalid", "", message);
  }
  const isSparse = sum.active !== sum.total;
  return {
    method: "config",
    files: [file],
    architecture: architectureText(size, family, reader, isSparse),
    ...sum,
    parts,
    assumptions: [...assumptions, ...reader.assumptions, ...(isSparse ? [ACTIVE] : [])],
    leftOut: [...leftOut, ...multiTokenPrediction(reader)],
  };
}

/** Forms of a known family that its formula does not describe. */
function refuseVariants(config: ConfigReader, family: Family): void {
  const refuse = (field: string, what: string) => {
    const message = `This form of ${family.name} is not covered: “${field}” ${what}.`;
    throw new Uncountable("not-covered", field, message);
  };
  if (config.flag("do_layer_norm_before") === false) refuse("do_layer_norm_before", "is false");
  if (
    config.has("word_embed_proj_dim") &&
    config.whole(["word_embed_proj_dim"]) !== config.whole(names.width)
  )
    refuse("word_embed_proj_dim", "differs from the width of the model");
  const experts = names.experts.find((name) => config.whole([name], 0n, true) > 1n);
  if (experts !== undefined && family.experts === undefined) refuse(experts, "gives its layers experts");
  if (config.flag("add_cross_attention")) refuse("add_cross_attention", "adds attention to an encoder");
}

function embeddingParts(config: ConfigReader, family: Family, { vocabulary, width }: Dimensions): Part[] {
  const positions =
    family.learnedPositions === undefined ? 0n : config.whole(names.positions) + family.learnedPositions;
  return [
    ...partOf("Embedding", 1n, "", [term("vocabulary × width:", vocabulary, width)]),
    ...partOf("Positions", 1n, "", [term("positions × width:", positions, width)]),
  ];
}

function normPart(config: ConfigReader, family: Family, { layers, width }: Dimensions): Part[] {
  const each = normsPerLayer(config, family);
  const ends = family.embeddingNorm ? 2n : 1n;
  return partOf("Norms", 1n, "", [
    term("layers × norms × width:", layers, each, family.normWeights, width),
    term("outside the layers:", ends, family.normWeights, width),
  ]);
}

/** Falcon has one norm a layer where attention and feed-forward part run side by side, except in its large form. */
function normsPerLayer(config: ConfigReader, family: Family): bigint {
  if (family.attention !== "falcon") return family.normsPerLayer;
  if (config.flag("new_decoder_architecture")) return config.whole(["num_ln_in_parallel_attn"], 2n);
  return config.flag("parallel_attn") === false ? 2n : 1n;
}

function headPart(config: ConfigReader, family: Family, { vocabulary, width }: Dimensions): Part[] {
  const stated = config.flag("tie_word_embeddings");
  if (stated === undefined && family.isTied)
    config.assume("The output head shares the embedding, as is usual in this family; the file does not say.");
  const head = (stated ?? family.isTied) ? [] : [term("vocabulary × width:", vocabulary, width)];
  if (family.headBias) head.push(term("bias", vocabulary));
  return partOf("Output head", 1n, "", head);
}

function multiTokenPrediction(config: ConfigReader): string[] {
  const stated = ["num_nextn_predict_layers", "mtp_num_hidden_layers"].map((name) =>
    config.whole([name], 0n, true),
  );
  const modules = stated.find((number) => number > 0n) ?? 0n;
  if (modules === 0n && !config.flag("use_mtp")) return [];
  return [
    "The modules that predict several tokens ahead (MTP) are left out: they help training and speed, and the model answers without them. A hub's total may include them.",
  ];
}

function architectureText(size: Dimensions, family: Family, config: ConfigReader, isSparse: boolean): string {
  const { layers, width, heads, keyHeads, vocabulary } = size;
  const experts = isSparse
    ? `mixture of ${config.whole(names.experts)} experts, ${config.whole(names.expertsPerToken)} for each token`
    : "dense";
  const attention =
    family.attention === "latent"
      ? "multi-head latent attention"
      : keyHeads === heads
        ? `${heads} attention heads`
        : `${heads} attention heads that share ${keyHeads} key heads`;
  return `Decoder-only transformer (${family.name}), ${experts}: ${layers} layers, width ${width.toLocaleString("en")}, ${attention}, vocabulary ${vocabulary.toLocaleString("en")}.`;
}
