import { type Because, guidelineCite, inferenceCite } from "./finding";
import { showFlop } from "./flop";
import type { Law } from "./law-on";
import type { LineageEdge } from "./lineage";
import type { ResolvedModel } from "./resolve-lineage";
import { sameProvider } from "./same-provider";

/**
 * What one edge means in law, in sentences with their pinpoints: whether the derived model is the same
 * model, whether its maker may become a provider, and what counts toward its compute.
 */
export function edgeMeaning(
  edge: LineageEdge,
  derived: ResolvedModel,
  base: ResolvedModel,
  law: Law,
): Because[] {
  const name = base.model.name;
  if (edge.kind === "other") {
    const text = `How it was made from ${name} is not recorded, so nothing follows from this link.`;
    return [{ text, cite: guidelineCite("GL 120-122 [117-119]") }];
  }
  if (edge.kind === "distillation") return distillation(edge, name);
  return [...party(edge, derived, base, law), counted(edge, derived, base)];
}

function distillation({ modificationFlop }: LineageEdge, name: string): Because[] {
  const passes =
    modificationFlop === undefined
      ? "how many there were is not recorded."
      : `${showFlop(modificationFlop)} of them.`;
  return [
    {
      text: `The training of its teacher ${name} does not count toward its compute.`,
      cite: guidelineCite("GL 122 [119]"),
    },
    {
      text: `Passes of the teacher that made training data which is not public do count: ${passes}`,
      cite: guidelineCite("GL 120 [117]"),
    },
  ];
}

/** Whose modification it is, and what the one-third rule makes of it. */
function party(edge: LineageEdge, derived: ResolvedModel, base: ResolvedModel, law: Law): Because[] {
  const name = base.model.name;
  const { isThird } = derived.party;
  const isCopy = edge.kind === "quantised" && !edge.modificationFlop;
  if (derived.facts.actorRole === "contractor") {
    const text = `Made on behalf of the original provider, so it stays the model of the provider of ${name}.`;
    return [{ text, cite: guidelineCite("GL 23 [22], 60") }];
  }
  if (isThird === undefined) {
    const text = `Whether ${derived.model.provider} and ${base.model.provider} are one provider is not recorded: as one, this is a later stage of ${name}; as two, the one-third rule applies.`;
    return [{ text, cite: guidelineCite("GL 23 [22]; GL 63 [60]") }];
  }
  if (!isThird) {
    const text = isCopy
      ? `A quantised copy is not trained: it is the same model as ${name}.`
      : `By the same provider: a later stage of the same model as ${name}, in one lifecycle.`;
    return [{ text, cite: guidelineCite("GL 23 [22]") }];
  }
  const isOwnStep = sameProvider(derived.model.provider, base.model.provider) === true;
  const first: Because[] = isOwnStep
    ? [
        {
          text: `${name} is an earlier step by the same provider, on somebody else's model.`,
          cite: inferenceCite("GL 23 [22]; GL 62-63 [59-60]"),
        },
      ]
    : [];
  return [...first, ...derived.assessment.modifierShare.because, ...replacement(derived, law)];
}

/** Which figure would stand in, while the base's compute is neither recorded nor said to be beyond estimation. */
function replacement({ facts, assessment }: ResolvedModel, { thresholds }: Law): Because[] {
  const { gpaiTrainingFlop: gpai, systemicRiskTrainingFlop: systemic, modifierShare: share } = thresholds;
  const isOpen = assessment.modifierShare.missing.includes("baseComputeKnown");
  if (!isOpen || !gpai || !systemic || !share) return [];
  const one = (value: bigint) => `1/${share.value} of ${showFlop(value)}`;
  const stand =
    facts.baseIsSystemicRisk === undefined
      ? `${one(systemic.value)} where the base has systemic risk, otherwise ${one(gpai.value)}`
      : one(facts.baseIsSystemicRisk ? systemic.value : gpai.value);
  const text = `Where it cannot even be estimated, say so in the record: the measure is then ${stand}.`;
  return [{ text, cite: guidelineCite("GL 64 [61]") }];
}

/** What the weights that were built upon add to the cumulative compute. */
function counted(edge: LineageEdge, derived: ResolvedModel, base: ResolvedModel): Because {
  const total = base.facts.cumulativeTrainingFlop;
  const own = edge.modificationFlop;
  const its = total === undefined ? "not known" : showFlop(total);
  const step = own === undefined || own === 0n ? "" : ` This step adds ${showFlop(own)}.`;
  const sum = derived.facts.cumulativeTrainingFlop;
  const result = sum === undefined ? "" : ` In all: ${showFlop(sum)}.`;
  return {
    text: `The compute of the weights of ${base.model.name}, ${its}, counts toward its cumulative compute.${step}${result}`,
    cite: guidelineCite("GL 121 [118]"),
  };
}
