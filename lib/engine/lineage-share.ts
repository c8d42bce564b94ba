import { type Because, inferenceCite } from "./finding";
import { ascending, type Flop, showFlop, writeFlop } from "./flop";
import type { BaseCompute, InheritedBy } from "./lineage-base";
import { totalOf } from "./lineage-compute";
import { type Lifecycle, leftOpen } from "./lineage-lifecycle";

/** What the one-third rule can be applied to beside the last step and one base. */
export interface ShareLineage {
  /** All the same provider did since the last model of others, where that is more than the last step. */
  readonly chain?:
    | { readonly flop: Flop | undefined; readonly most: Flop | undefined; readonly text: string }
    | undefined;
  /** Where there are several bases: the smallest, and all of them together. */
  readonly bases?: { readonly least: Flop; readonly sum: Flop } | undefined;
}

export const chainCite: Because["cite"] = inferenceCite("GL 23 [22]; GL 62-63 [59-60]");
export const basesCite: Because["cite"] = inferenceCite("GL 63 [60]; GL 118 [115]");

/** What a third party did in all, and what it built on in all. */
export function shareLineage(
  { steps, roots }: Lifecycle,
  computes: readonly BaseCompute[],
  inheritedBy: InheritedBy,
): ShareLineage {
  const merged = roots.map((root) => {
    const total = inheritedBy.trainingFlop(root.id);
    const flop = root.facts.trainingFlop ?? (total.isComplete ? totalOf(total) : undefined);
    const most = flop === undefined ? undefined : flop + leftOpen(flop, root.facts.trainingBasis);
    return { name: root.name, flop, most };
  });
  const done = [...steps.map(({ model, flop, most }) => ({ name: model.name, flop, most })), ...merged];
  const known = ascending(computes.flatMap(({ flop }) => flop ?? []));
  return {
    chain:
      done.length > 1
        ? {
            flop: sumOf(done.map(({ flop }) => flop)),
            most: sumOf(done.map(({ most }) => most)),
            text: done.map(named).join(" + "),
          }
        : undefined,
    bases:
      known[0] !== undefined && known.length > 1 && known.length === computes.length
        ? { least: known[0], sum: known.reduce((a, b) => a + b, 0n) }
        : undefined,
  };
}

/** The same as a fact, in exact figures; absent where there is one step and one base. */
export function modificationHistory({ chain, bases }: ShareLineage): string | undefined {
  const figure = (flop: Flop | undefined) => (flop === undefined ? "not known" : writeFlop(flop));
  const parts = [
    ...(chain ? [`all steps ${figure(chain.flop)}, at most ${figure(chain.most)}`] : []),
    ...(bases ? [`smallest base ${figure(bases.least)}, all bases ${figure(bases.sum)}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join("; ");
}

const sumOf = (parts: readonly (Flop | undefined)[]): Flop | undefined =>
  parts.reduce<Flop | undefined>(
    (sum, flop) => (sum === undefined || flop === undefined ? undefined : sum + flop),
    0n,
  );

const named = ({ name, flop }: { name: string; flop: Flop | undefined }) =>
  `${flop === undefined ? "unknown" : showFlop(flop)} (${name})`;
