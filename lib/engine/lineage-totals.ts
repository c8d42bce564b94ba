import { type Because, guidelineCite } from "./finding";
import { type Flop, showFlop } from "./flop";
import type { Law } from "./law-on";
import type { LineageIndex, LineageModel } from "./lineage";
import type { InheritedBy } from "./lineage-base";
import { type Inherited, type Notion, totalOf } from "./lineage-compute";
import { type DerivedFact, type Origin, originOf } from "./lineage-derived";
import { leftOpen } from "./lineage-lifecycle";
import { isNear } from "./near-threshold";

const cites: Readonly<Record<Notion, Because["cite"]>> = {
  trainingFlop: guidelineCite("GL 23 [22]; GL 118 [115]"),
  cumulativeTrainingFlop: guidelineCite("GL 121 [118]"),
};

/**
 * What the lineage says of a model's compute. A total that is not complete counts only where it is
 * greater than the threshold all the same: it may lead to "yes", never to "no".
 *
 * @param isOwn the whole is one provider's work, so its updates are those of one model (GL 23 [22])
 */
export function totalFacts(
  index: LineageIndex,
  model: LineageModel,
  inheritedBy: InheritedBy,
  law: Law,
  isOwn: boolean,
): DerivedFact[] {
  const { gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  const { facts } = model;
  const totals = [
    { notion: "trainingFlop", threshold: gpaiTrainingFlop?.value, isFilled: isOwn },
    { notion: "cumulativeTrainingFlop", threshold: systemicRiskTrainingFlop?.value, isFilled: true },
  ] as const;
  const found: DerivedFact[] = [];
  const doubts: string[] = [];
  for (const { notion, threshold, isFilled } of totals) {
    const total = inheritedBy[notion](model.id);
    const flop = totalOf(total);
    const recorded = facts[notion];
    const holdsWeights = index.weightsOf(model.id).length > 0;
    const crosses = threshold !== undefined && flop > threshold;
    if (recorded !== undefined && crosses && recorded <= threshold && holdsWeights)
      doubts.push(`Its lineage gives ${total.isComplete ? "" : "at least "}${showFlop(flop)}.`);
    const one = derivedTotal(index, model, notion, total);
    if (recorded !== undefined) {
      const differs = total.isComplete ? flop !== recorded : flop > recorded;
      if (differs && holdsWeights) found.push({ ...one, recorded });
    } else if (isFilled && (total.isComplete || crosses)) {
      found.push(one);
      if (total.isComplete)
        doubts.push(
          ...baseDoubts(index, total),
          ...openDoubts(index, notion, total, law),
          ...nearDoubts(flop, law),
        );
    }
  }
  if (doubts.length === 0 || facts.computeDoubt !== undefined) return found;
  const text = [...new Set(doubts)].join(" ");
  const because = { text: "What its lineage says of its compute.", cite: cites.cumulativeTrainingFlop };
  return [...found, { fact: "computeDoubt", value: text, because, from: found.flatMap(({ from }) => from) }];
}

function derivedTotal(
  index: LineageIndex,
  model: LineageModel,
  notion: Notion,
  total: Inherited,
): DerivedFact {
  const text = `${total.isComplete ? "" : "At least "}${showFlop(totalOf(total))}: ${partsOf(index, model, total)}.`;
  return {
    fact: notion,
    value: totalOf(total),
    ...(!total.isComplete && { isLeast: true as const }),
    because: { text, cite: cites[notion] },
    from: originsOf(index, model, total),
  };
}

/** Pieces named one by one; a long lineage says how many more there are. */
const NAMED = 4;

function partsOf(index: LineageIndex, model: LineageModel, { pieces }: Inherited): string {
  const spent = [...pieces].filter(([, flop]) => flop > 0n);
  const words = spent
    .slice(0, NAMED)
    .map(
      ([id, flop]: [string, Flop]) =>
        `${showFlop(flop)} of ${id === model.id ? "its own step" : index.model(id).name}`,
    );
  const more = spent.length > NAMED ? [`${spent.length - NAMED} more`] : [];
  return [...words, ...more].join(" + ");
}

function originsOf(index: LineageIndex, model: LineageModel, { pieces }: Inherited): Origin[] {
  const direct = new Map(index.basesOf(model.id).map((edge) => [edge.baseId, edge]));
  return [...pieces.keys()]
    .filter((id) => id !== model.id)
    .map((id) => originOf(index.model(id), direct.get(id)));
}

/** What ledgers along the lineage leave open may take the total over a threshold. */
function openDoubts(index: LineageIndex, notion: Notion, total: Inherited, law: Law): string[] {
  const open = [...total.pieces.keys()]
    .map((id) => {
      const { facts } = index.model(id);
      const { trainingBasis, cumulativeBasis, modificationBasis } = facts;
      const flop = facts[notion];
      if (flop === undefined) return leftOpen(facts.modificationFlop ?? 0n, modificationBasis);
      return leftOpen(flop, notion === "trainingFlop" ? trainingBasis : cumulativeBasis);
    })
    .reduce((a, b) => a + b, 0n);
  const flop = totalOf(total);
  const { gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  return [gpaiTrainingFlop, systemicRiskTrainingFlop].flatMap((threshold) =>
    threshold !== undefined && flop <= threshold.value && flop + open > threshold.value
      ? `With ${showFlop(open)} that the ledgers of its lineage leave open the total may be greater than ${showFlop(threshold.value)}.`
      : [],
  );
}

/** Nobody stated this sum of estimates, so a "no" must not hang on its last digits (GL 123 [120]). */
function nearDoubts(flop: Flop, law: Law): string[] {
  const { gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  return [gpaiTrainingFlop, systemicRiskTrainingFlop].flatMap((threshold) =>
    threshold !== undefined && flop <= threshold.value && isNear(flop, threshold.value, law)
      ? `The total follows from its lineage and nobody stated it; ${showFlop(threshold.value)} lies within the accuracy of estimates.`
      : [],
  );
}

/** A figure that may be too low makes the total too low. */
function baseDoubts(index: LineageIndex, { pieces }: Inherited): string[] {
  return [...pieces.keys()].flatMap((id) => {
    const { name, facts } = index.model(id);
    return facts.computeDoubt === undefined ? [] : `It builds on ${name}: ${facts.computeDoubt}`;
  });
}
