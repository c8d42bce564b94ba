import type { Flop } from "./flop";
import type { LineageIndex } from "./lineage";
import { stepFlop } from "./lineage-lifecycle";

/** Which compute: what updated parameters (GL 118 [115]), or cumulative (GL 119 [116]). */
export type Notion = "trainingFlop" | "cumulativeTrainingFlop";

/** What went into a model by way of the weights it holds. */
export interface Inherited {
  /** Compute of each piece of work, by the model it made, so that shared ancestors count once; 0 if unknown. */
  readonly pieces: ReadonlyMap<string, Flop>;
  /** Whether that is all of it; otherwise it is the least there can be. */
  readonly isComplete: boolean;
  /** Models whose work lies in a total that cannot be taken apart. */
  readonly within: ReadonlySet<string>;
}

export const totalOf = ({ pieces }: Pick<Inherited, "pieces">): Flop =>
  [...pieces.values()].reduce((a, b) => a + b, 0n);

/**
 * The compute of models out of their lineage: all that their bases took and each own step (GL 120-121
 * [117-118]). The training of a distillation's teacher does not count, its passes that made private
 * training data do (GL 120, 122 [117, 119]).
 *
 * @returns asks for one model, leaving aside what its own record says of the total
 */
export function inheritedCompute(index: LineageIndex, notion: Notion): (id: string) => Inherited {
  const isCumulative = notion === "cumulativeTrainingFlop";
  const above = remembered((id) => joined(index.weightsOf(id).map(({ baseId }) => stated(baseId))));

  const inherited = remembered((id) => {
    const { facts } = index.model(id);
    const passes = isCumulative ? passesOf(index, id) : 0n;
    if (index.weightsOf(id).length === 0) {
      return part([[id, (facts.trainingFlop ?? 0n) + (passes ?? 0n)]], false);
    }
    const step = stepFlop(index, index.model(id));
    const before = above(id);
    const isKnown = step !== undefined && passes !== undefined;
    const pieces: [string, Flop][] = [...before.pieces, [id, (step ?? 0n) + (passes ?? 0n)]];
    return part(pieces, before.isComplete && isKnown, before.within);
  });

  /** A base with what its record says of its total, which stands above what its own lineage gives. */
  const stated = remembered((id) => {
    const said = index.model(id).facts[notion];
    if (said === undefined) return inherited(id);
    const before = above(id);
    const earlier = totalOf(before);
    if (before.isComplete && earlier <= said)
      return part([...before.pieces, [id, said - earlier]], true, before.within);
    return part([[id, said]], true, new Set([...before.within, ...before.pieces.keys()]));
  });

  return inherited;
}

function part(
  pieces: readonly [string, Flop][],
  isComplete: boolean,
  within: ReadonlySet<string> = new Set(),
): Inherited {
  return { pieces: new Map(pieces), isComplete, within };
}

/** Without this a lineage with many ways between two models would be walked once for each way. */
function remembered(ask: (id: string) => Inherited): (id: string) => Inherited {
  const known = new Map<string, Inherited>();
  return (id) => {
    const found = known.get(id) ?? ask(id);
    known.set(id, found);
    return found;
  };
}

/** Passes of teachers over private training data; `undefined` where one is not stated. */
function passesOf(index: LineageIndex, id: string): Flop | undefined {
  let total = 0n;
  for (const { kind, modificationFlop } of index.basesOf(id)) {
    if (kind !== "distillation") continue;
    if (modificationFlop === undefined) return undefined;
    total += modificationFlop;
  }
  return total;
}

/** Bases taken together. Where two may hold the same work in totals, only the larger is sure to count. */
function joined(parts: readonly Inherited[]): Inherited {
  const within = new Set(parts.flatMap((one) => [...one.within]));
  const holds = (one: Inherited, id: string) => one.pieces.has(id) || one.within.has(id);
  const overlaps = parts.some((one) =>
    [...one.within].some((id) => parts.some((other) => other !== one && holds(other, id))),
  );
  if (!overlaps) {
    const pieces = parts.flatMap((one) => [...one.pieces]);
    return part(
      pieces,
      parts.every((one) => one.isComplete),
      within,
    );
  }
  const largest = parts.reduce((a, b) => (totalOf(b) > totalOf(a) ? b : a));
  return part([...largest.pieces], false, within);
}
