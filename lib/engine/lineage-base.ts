import type { Facts } from "./facts";
import { type Answer, guidelineCite } from "./finding";
import { ascending, type Flop, showFlop } from "./flop";
import { type Inherited, type Notion, totalOf } from "./lineage-compute";
import { type DerivedFact, isLeast, originOf } from "./lineage-derived";
import type { ForeignBase } from "./lineage-lifecycle";
import type { ResolvedModel } from "./resolve-lineage";

/** A base with its compute in the notion that fits it (GL 118 [115]). */
export interface BaseCompute {
  readonly foreign: ForeignBase;
  readonly flop: Flop | undefined;
}

export type InheritedBy = Readonly<Record<Notion, (id: string) => Inherited>>;

/** One answer for several bases: yes where one says yes, no only where all say no. */
function together(answers: readonly Answer[]): boolean | undefined {
  if (answers.includes("yes")) return true;
  return answers.length > 0 && answers.every((answer) => answer === "no") ? false : undefined;
}

/**
 * The compute of each base: parameter updates where it has no systemic risk, cumulative where it has
 * (GL 118 [115]). While that is open, only a figure that is the same in both notions.
 */
export function baseComputes(
  foreign: readonly ForeignBase[],
  facts: Facts,
  resolved: (id: string) => ResolvedModel,
  inheritedBy: InheritedBy,
): BaseCompute[] {
  return foreign.map((one) => {
    const base = resolved(one.base.id);
    const known = (notion: Notion): Flop | undefined => {
      const total = inheritedBy[notion](one.base.id);
      if (base.facts[notion] !== undefined && !isLeast(base.derived, notion)) return base.facts[notion];
      return total.isComplete ? totalOf(total) : undefined;
    };
    const isSystemic = facts.baseIsSystemicRisk ?? together([base.assessment.systemicRisk.answer]);
    const [updates, cumulative] = [known("trainingFlop"), known("cumulativeTrainingFlop")];
    if (isSystemic === undefined) return { foreign: one, flop: updates === cumulative ? updates : undefined };
    return { foreign: one, flop: isSystemic ? cumulative : updates };
  });
}

/** What the bases of a third party's modification say of the facts on its base. */
export function baseFacts(
  facts: Facts,
  computes: readonly BaseCompute[],
  resolved: (id: string) => ResolvedModel,
): DerivedFact[] {
  const bases = computes.map(({ foreign }) => foreign);
  const from = bases.map(({ base, edge }) => originOf(base, edge));
  const names = bases.map(({ base }) => base.name).join(", ");
  const is = bases.length > 1 ? `Among ${names} is` : `${names} is`;
  const found: DerivedFact[] = [];
  const add = (one: DerivedFact) => {
    const recorded = facts[one.fact] as boolean | Flop | undefined;
    if (recorded === undefined) found.push(one);
    else if (recorded !== one.value) found.push({ ...one, recorded });
  };
  const isGpai = together(bases.map(({ base }) => resolved(base.id).assessment.gpai.answer));
  // A narrow use of a general base is a question of its own (GL 20), so its base does not settle it.
  const isNarrow = facts.taskRange === "narrow" || facts.taskRange === "appears_narrow";
  if (isGpai !== undefined && !(isGpai && isNarrow)) {
    const text = isGpai
      ? `${is} a general-purpose AI model.`
      : `${names}: not indicated as a general-purpose AI model.`;
    add({ fact: "baseIsGpai", value: isGpai, because: { text, cite: guidelineCite("GL 60") }, from });
  }
  const isSystemic = together(bases.map(({ base }) => resolved(base.id).assessment.systemicRisk.answer));
  if (isSystemic !== undefined) {
    const text = isSystemic ? `${is} a model with systemic risk.` : `${names}: no systemic risk.`;
    const cite = guidelineCite("GL 64 [61]; GL 70-71 [67-68]");
    add({ fact: "baseIsSystemicRisk", value: isSystemic, because: { text, cite }, from });
  }
  const known = computes.flatMap(({ flop }) => flop ?? []);
  if (known.length === computes.length && known.length > 0) {
    const largest = ascending(known).at(-1) ?? 0n;
    const notion = (facts.baseIsSystemicRisk ?? isSystemic) ? "cumulative compute" : "training compute";
    const text = `${names}: ${notion} of ${showFlop(largest)}${known.length > 1 ? " at the largest" : ""}.`;
    const because = { text, cite: guidelineCite("GL 118 [115]") };
    add({ fact: "baseTrainingFlop", value: largest, because, from });
    add({ fact: "baseComputeKnown", value: true, because, from });
  }
  return found;
}
