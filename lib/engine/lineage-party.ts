import type { Facts } from "./facts";
import { guidelineCite } from "./finding";
import type { LineageIndex, LineageModel } from "./lineage";
import { type DerivedFact, originOf } from "./lineage-derived";
import type { ForeignBase, Lifecycle } from "./lineage-lifecycle";

/** Whether somebody else's model was modified, and from which models of others the work began. */
export interface Party {
  /** `undefined`: the names leave it open and the record does not say. */
  readonly isThird: boolean | undefined;
  readonly foreign: readonly ForeignBase[];
  readonly derived: readonly DerivedFact[];
}

/**
 * Whether a model modifies another provider's (GL 60): what its record says, else what the names of the
 * providers say. Work on behalf of the original provider is the original provider's (GL 23 [22], 60).
 */
export function partyOf(index: LineageIndex, model: LineageModel, life: Lifecycle): Party {
  const weights = index.weightsOf(model.id);
  const said = saidOf(model.facts);
  if (weights.length === 0) return { isThird: said, foreign: [], derived: [] };
  const other = life.foreign.find(({ isUnclear }) => !isUnclear);
  const byNames = other !== undefined ? true : life.foreign.length > 0 ? undefined : false;
  const isThird = said ?? byNames;
  const direct = weights.map((edge) => ({ edge, base: index.model(edge.baseId), isUnclear: false }));
  const foreign = isThird && life.foreign.length === 0 ? direct : life.foreign;
  const recorded = model.facts.isThirdPartyModification;
  const isSettled = byNames === undefined || byNames === recorded || model.facts.actorRole === "contractor";
  if (isSettled) return { isThird, foreign, derived: [] };
  const named = other ?? direct[0];
  const because = {
    text: byNames
      ? `${named?.base.name} is by another provider: ${named?.base.provider}.`
      : `${named?.base.name} is by the same provider, so this is a later stage of the same model.`,
    cite: byNames ? guidelineCite("GL 60") : guidelineCite("GL 23 [22]"),
  };
  const from = (byNames ? life.foreign : direct).map(({ base, edge }) => originOf(base, edge));
  const derived: DerivedFact = { fact: "isThirdPartyModification", value: byNames, because, from };
  return {
    isThird,
    foreign,
    derived: [said === undefined || said === byNames ? derived : { ...derived, recorded: said }],
  };
}

function saidOf(facts: Facts): boolean | undefined {
  if (facts.actorRole === "contractor") return false;
  if (facts.isThirdPartyModification !== undefined) return facts.isThirdPartyModification;
  return facts.actorRole === "downstream_modifier" ? true : undefined;
}
