import { type Part, sumOf, Uncountable } from "./count";
import { elements, type Tensor } from "./tensor";
import { kindOf, kinds, layerOf, storageOf, type TensorKind } from "./tensor-kind";

/** What else is known of a model whose tensors are counted. */
export interface TensorContext {
  /** Experts in each layer, and those one token uses. */
  readonly experts?: { readonly all: bigint; readonly used: bigint };
  /** Layers of the model proper; those after it predict several tokens ahead. */
  readonly layers?: number;
  /** Whether the output head is the embedding; `undefined` where nothing says. */
  readonly isTied?: boolean;
}

export interface TensorCount {
  readonly total: bigint;
  readonly active: bigint | null;
  readonly parts: readonly Part[];
  readonly assumptions: readonly string[];
  readonly leftOut: readonly string[];
}

interface Sum {
  count: bigint;
  tensors: number;
}

const shown = (number: bigint | number) => number.toLocaleString("en");
const tensorWord = (number: number) => `${shown(number)} ${number === 1 ? "tensor" : "tensors"}`;
const MTP = /(^|\.)(mtp|nextn|mtp_layers?)\./;

/**
 * The parameters of a model as the sum of its tensors' shapes, exactly.
 *
 * @throws Uncountable where several parameters are packed into one integer and their number is not certain
 */
export function countTensors(tensors: readonly Tensor[], context: TensorContext): TensorCount {
  const names = new Set(tensors.map(({ name }) => name));
  const sums = new Map<TensorKind | "scale" | "buffer" | "packed" | "mtp", Sum>();
  let pairs = 0;
  for (const tensor of tensors) {
    const storage = storageOf(tensor, names);
    const isAhead = (layerOf(tensor.name) ?? -1) >= (context.layers ?? Number.POSITIVE_INFINITY);
    const key =
      storage !== "plain" && storage !== "pairs"
        ? storage
        : isAhead || MTP.test(tensor.name)
          ? "mtp"
          : kindOf(tensor.name);
    if (storage === "pairs") pairs += 1;
    const sum = sums.get(key) ?? { count: 0n, tensors: 0 };
    sum.count += elements(tensor.shape) * (storage === "pairs" ? 2n : 1n);
    sum.tensors += 1;
    sums.set(key, sum);
  }
  refusePacked(sums.get("packed"), tensors);
  const leftOut = leftOutOf(sums);
  const assumptions =
    pairs > 0 ? [`${tensorWord(pairs)} hold two 4-bit numbers in each byte (MXFP4); both were counted.`] : [];
  settleHead(sums, context, assumptions, leftOut);
  const parts = kinds.flatMap((kind) => partOf(kind, sums.get(kind), context));
  const sum = sumOf(parts);
  if (sum.total === 0n) throw new Uncountable("empty", "", "No tensor in these files holds parameters.");
  if (sum.active === null)
    assumptions.push(
      "How many experts a token uses is not in these files. Choose config.json with them to see the active parameters.",
    );
  return { ...sum, parts, assumptions, leftOut };
}

function partOf(kind: TensorKind, sum: Sum | undefined, { experts }: TensorContext): Part[] {
  if (sum === undefined) return [];
  const formula = `${tensorWord(sum.tensors)}, as stored`;
  const part = { name: kind, formula, count: sum.count };
  if (kind !== "Experts") return [{ ...part, active: sum.count }];
  if (experts === undefined || sum.count % experts.all !== 0n) return [{ ...part, active: null }];
  return [
    {
      ...part,
      formula: `${formula}; ${experts.used} of ${experts.all} experts for each token`,
      active: (sum.count / experts.all) * experts.used,
    },
  ];
}

function refusePacked(packed: Sum | undefined, tensors: readonly Tensor[]): void {
  if (packed === undefined) return;
  const names = new Set(tensors.map(({ name }) => name));
  const first = tensors.find((tensor) => storageOf(tensor, names) === "packed");
  const message = `${tensorWord(packed.tensors)} of ${shown(tensors.length)}, such as “${first?.name.slice(0, 200)}” (${first?.type}), hold quantised numbers packed into integers. How many parameters one integer holds is not certain, so nothing is counted. Use config.json, or the weights before quantisation.`;
  throw new Uncountable("packed", first?.name ?? "", message);
}

function leftOutOf(sums: ReadonlyMap<string, Sum>): string[] {
  const texts: Readonly<Record<string, string>> = {
    scale: "scales of quantised numbers, which are no parameters of the model",
    buffer: "fixed numbers that are stored and never trained",
    mtp: "modules that predict several tokens ahead (MTP); the model answers without them",
  };
  return Object.entries(texts).flatMap(([key, text]) => {
    const sum = sums.get(key);
    return sum === undefined ? [] : [`${shown(sum.count)} numbers in ${tensorWord(sum.tensors)}: ${text}.`];
  });
}

/** A head that is the embedding may be stored a second time; it counts once. */
function settleHead(
  sums: Map<string, Sum>,
  { isTied }: TensorContext,
  assumptions: string[],
  leftOut: string[],
): void {
  const [head, embedding] = [sums.get("Output head"), sums.get("Embedding")];
  if (head === undefined || embedding === undefined || head.count !== embedding.count) return;
  if (isTied) {
    sums.delete("Output head");
    leftOut.push(`${shown(head.count)} numbers: the output head, which is the embedding stored once more.`);
  } else if (isTied === undefined) {
    assumptions.push(
      `The output head is counted beside the embedding. If the model shares the two, the total is ${shown(head.count)} too large; config.json would say.`,
    );
  }
}
