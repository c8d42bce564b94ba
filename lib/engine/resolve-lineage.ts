import { type Assessment, classify, type LineageEvidence } from "./classify";
import type { Facts } from "./facts";
import { guidelineCite } from "./finding";
import { showFlop } from "./flop";
import type { Law } from "./law-on";
import { type Lineage, LineageIndex, type LineageModel } from "./lineage";
import { type BaseCompute, baseComputes, baseFacts, type InheritedBy } from "./lineage-base";
import { inheritedCompute } from "./lineage-compute";
import { type DerivedFact, originOf, withDerived } from "./lineage-derived";
import { edgesFlop, type Lifecycle, lifecycleOf } from "./lineage-lifecycle";
import { type Party, partyOf } from "./lineage-party";
import { modificationHistory, type ShareLineage, shareLineage } from "./lineage-share";
import { totalFacts } from "./lineage-totals";

/** A model with what its lineage adds, and the finding on both. */
export interface ResolvedModel {
  readonly model: LineageModel;
  /** As recorded, with what follows from the lineage where the record is silent. */
  readonly facts: Facts;
  readonly derived: readonly DerivedFact[];
  /** What the assessment takes from the lineage beside the facts. */
  readonly evidence: LineageEvidence;
  readonly assessment: Assessment;
  readonly life: Lifecycle;
  readonly party: Party;
  readonly computes: readonly BaseCompute[];
}

/**
 * Finds what follows from a lineage: bases before what was made from them, each once.
 *
 * @param lineage models with all their ancestors; without an ancestor its facts are unknown, never "no"
 * @returns asks for one model; throws on a model that is not in the lineage
 */
export function resolveLineage(lineage: Lineage, law: Law): (id: string) => ResolvedModel {
  const index = new LineageIndex(lineage);
  const inheritedBy: InheritedBy = {
    trainingFlop: inheritedCompute(index, "trainingFlop"),
    cumulativeTrainingFlop: inheritedCompute(index, "cumulativeTrainingFlop"),
  };
  const known = new Map<string, ResolvedModel>();
  const resolved = (id: string): ResolvedModel => {
    const found = known.get(id) ?? resolve(id);
    known.set(id, found);
    return found;
  };
  const resolve = (id: string): ResolvedModel => {
    const model = index.model(id);
    const life = lifecycleOf(index, id);
    const party = partyOf(index, model, life);
    const { facts: recorded } = model;
    const computes = party.isThird ? baseComputes(party.foreign, recorded, resolved, inheritedBy) : [];
    const derived = [
      ...party.derived,
      ...(party.isThird ? baseFacts(recorded, computes, resolved) : []),
      ...(party.isThird ? stepFact(index, model) : []),
      ...totalFacts(index, model, inheritedBy, law, party.isThird === false),
    ];
    // A figure the record states for the base stands for all bases.
    const measured = recorded.baseTrainingFlop === undefined ? computes : [];
    const share = party.isThird ? shareLineage(life, measured, inheritedBy) : undefined;
    const facts = withHistory(withDerived(recorded, derived), share);
    const isOpen = party.isThird === undefined && party.foreign.length > 0;
    const evidence: LineageEvidence = {
      derived,
      share,
      missing: isOpen ? ["isThirdPartyModification"] : [],
    };
    const assessment = classify(facts, law, evidence);
    return { model, facts, derived, evidence, assessment, life, party, computes };
  };
  return resolved;
}

function withHistory(facts: Facts, share: ShareLineage | undefined): Facts {
  const history = share && modificationHistory(share);
  return history === undefined ? facts : { ...facts, modificationHistory: history };
}

/** The compute of a modification, as its edges state it. */
function stepFact(index: LineageIndex, model: LineageModel): DerivedFact[] {
  const edges = index.weightsOf(model.id);
  const value = edgesFlop(edges);
  const recorded = model.facts.modificationFlop;
  if (value === undefined || value === recorded) return [];
  const isCopy = edges.every(({ kind, modificationFlop }) => kind === "quantised" && !modificationFlop);
  const text = isCopy
    ? "A quantised copy is not trained."
    : `Its links to what it was made from state ${showFlop(value)}.`;
  const because = { text, cite: guidelineCite("GL 63 [60]") };
  const from = edges.map((edge) => originOf(index.model(edge.baseId), edge));
  const derived: DerivedFact = { fact: "modificationFlop", value, because, from };
  return [recorded === undefined ? derived : { ...derived, recorded }];
}
