import type { ConfigReader } from "./config-reader";
import { type Part, Uncountable } from "./count";
import { type Dimensions, names } from "./dimensions";
import { expertLayers } from "./expert-layers";
import type { Family } from "./families";
import { partOf, type Term, term } from "./term";

/** The feed-forward parts: one in each dense layer, router and experts in the others. */
export function feedForwardParts(config: ConfigReader, family: Family, size: Dimensions): Part[] {
  const { width, layers } = size;
  const sparse = family.experts === undefined ? 0n : expertLayers(config, family, layers);
  const matrices = family.isGated ? 3n : 2n;
  const inner = () => innerWidth(config, family, width);
  const dense =
    sparse === layers
      ? []
      : denseTerms(config, family, width, config.whole(["intermediate_size_mlp"], 0n) || inner(), matrices);
  return [
    ...partOf("Feed-forward", layers - sparse, sparse > 0n ? "dense layers" : "layers", dense),
    ...(sparse === 0n ? [] : expertParts(config, family, size, sparse, inner)),
  ];
}

function innerWidth(config: ConfigReader, family: Family, width: bigint): bigint {
  if (!family.hasWidthOfFour) return config.whole(names.feedForward);
  const stated = config.whole(names.feedForward, 0n);
  if (stated > 0n) return stated;
  config.assume("The feed-forward width is not stated; in this family it is four times the model's.");
  return 4n * width;
}

function denseTerms(
  config: ConfigReader,
  family: Family,
  width: bigint,
  inner: bigint,
  matrices: bigint,
): Term[] {
  const terms = [term("matrices", matrices, width, inner)];
  const stated = config.flag("mlp_bias") ?? config.flag("use_bias") ?? false;
  const isFalcon = family.attention === "falcon";
  if (
    family.mlpBias === "yes" ||
    (family.mlpBias === "stated" && stated) ||
    (isFalcon && config.flag("bias"))
  )
    terms.push(term("biases", (matrices - 1n) * inner + width));
  if (family.activationWeights !== undefined) terms.push(term("activation", family.activationWeights));
  return terms;
}

function expertParts(
  config: ConfigReader,
  family: Family,
  { width }: Dimensions,
  layers: bigint,
  inner: () => bigint,
): Part[] {
  const experts = config.whole(names.experts);
  const used = config.whole(names.expertsPerToken);
  if (used > experts) {
    const message = `One token cannot use ${used} experts where there are ${experts}.`;
    throw new Uncountable("invalid", "num_experts_per_tok", message);
  }
  const expert = config.whole(["moe_intermediate_size"], 0n) || inner();
  const matrices = family.isGated ? 3n : 2n;
  const biases = family.expertBias ? [{ size: (matrices - 1n) * expert + width }] : [];
  const routed: Term[] = [
    {
      label: "experts",
      factors: [experts, matrices, width, expert],
      active: [used, matrices, width, expert],
    },
    ...biases.map(({ size }) => ({
      label: "their biases",
      factors: [experts, size],
      active: [used, size],
    })),
  ];
  const hasRouterBias =
    family.expertBias || config.flag("use_routing_bias") || config.text("topk_method") === "noaux_tc";
  const router = [term("scores", width, experts)];
  if (hasRouterBias) router.push(term("bias", experts));
  const shared = sharedWidth(config, family, expert);
  const always = [term("matrices", matrices, width, shared)];
  if (config.has("shared_expert_intermediate_size") && shared > 0n) always.push(term("gate", width));
  return [
    ...partOf("Router", layers, "layers", router),
    ...partOf("Experts", layers, "layers", routed),
    ...partOf("Shared experts", layers, "layers", shared > 0n ? always : []),
  ];
}

/** The width of the experts that every token passes; 0 where there are none. */
function sharedWidth(config: ConfigReader, family: Family, expert: bigint): bigint {
  if (family.experts === "interleaved") return expert;
  const whole = config.whole(["shared_expert_intermediate_size", "shared_intermediate_size"], 0n, true);
  return whole > 0n ? whole : config.whole(["n_shared_experts"], 0n, true) * expert;
}
