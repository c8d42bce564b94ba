import type { Tensor } from "./tensor";

/** The parts of a model that tensors are grouped into, in the order they are shown. */
export const kinds = [
  "Embedding",
  "Positions",
  "Attention",
  "Feed-forward",
  "Router",
  "Experts",
  "Shared experts",
  "Norms",
  "Output head",
  "Towers for pictures or sound",
  "Other",
] as const;
export type TensorKind = (typeof kinds)[number];

/** What the names of tensors say of them; the first that fits decides. */
const patterns: readonly (readonly [TensorKind, RegExp])[] = [
  [
    "Towers for pictures or sound",
    /vision|visual|image|audio|speech|multi_modal|multimodal|mm_projector|^v\.|^mm\.|^a\./,
  ],
  ["Shared experts", /shared_expert|shared_mlp|_shexp/],
  ["Experts", /\.experts\.|_exps\b|_exps\./],
  ["Router", /\.(gate|router|wg)\.|e_score_correction|ffn_gate_inp|exp_probs/],
  ["Positions", /\bwpe\b|embed_positions|position_embd/],
  ["Norms", /norm|(^|\.)ln_|layer_?norm/i],
  ["Embedding", /embed_tokens|\bwte\b|word_embeddings|token_embd|embed_in|tok_embeddings/],
  ["Output head", /lm_head|^output\.(weight|bias)$|embed_out|output_layer/],
  ["Attention", /attn|attention/],
  ["Feed-forward", /mlp|ffn|feed_forward|\.fc[12]\.|dense_/],
];

/** The part a tensor belongs to, by its name. */
export function kindOf(name: string): TensorKind {
  return patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? "Other";
}

/** Number of the layer a tensor stands in; `undefined` outside the layers. */
export function layerOf(name: string): number | undefined {
  const found = /(?:^|\.)(?:layers|blk|h|blocks)\.(\d{1,6})\./.exec(name);
  return found ? Number(found[1]) : undefined;
}

/** How a tensor's numbers relate to parameters. */
export type Storage =
  /** One number for each parameter. */
  | "plain"
  /** Two parameters in each byte, as MXFP4 has it. */
  | "pairs"
  /** Several parameters in one integer; how many is not certain. */
  | "packed"
  /** What is needed to read the quantised numbers back; no parameter of the model. */
  | "scale"
  /** Fixed numbers that are stored and never trained. */
  | "buffer";

const SCALE =
  /(^|\.)((weight|input|output|[qkv])_scale(_\d|_inv)?|scales|biases|weight_zero_point|qzeros|g_idx|weight_shape|SCB|weight_format)$|_proj_scales$|absmax$|quant_map$|\.quant_state\./;
/** Types that hold exponents only, so nothing but scales. */
const EXPONENTS = ["F8_E8M0", "E8M0", "UE8"];
const BUFFER =
  /inv_freq$|\.masked_bias$|(^|\.)h\.\d+\.attn\.bias$|\.attention\.bias$|^rope_(freqs|factors)|position_ids$/;

/**
 * How a tensor holds its numbers.
 *
 * @param names those of all tensors beside it
 */
export function storageOf({ name, type }: Tensor, names: ReadonlySet<string>): Storage {
  if (name.endsWith("_blocks") && type === "U8" && names.has(name.replace(/_blocks$/, "_scales")))
    return "pairs";
  if (SCALE.test(name) || EXPONENTS.includes(type)) return "scale";
  if (BUFFER.test(name)) return "buffer";
  if (/^[IU]\d+$/.test(type)) return "packed";
  return type === "BOOL" ? "buffer" : "plain";
}
