import { type Facts, modifiesThirdPartyModel } from "./facts";
import {
  type Because,
  type Finding,
  finding,
  guidelineCite,
  inferenceCite,
  notApplicable,
  notInForce,
  type Reading,
} from "./finding";
import { showFlop } from "./flop";
import { argue } from "./judge";
import type { InForce, Law } from "./law-on";
import { leftOpen } from "./lineage-lifecycle";
import { basesCite, chainCite, type ShareLineage } from "./lineage-share";

export type ModifierShareOutcome =
  | "over"
  | "not_over"
  | "significant"
  | "not_significant"
  | "review"
  | "unknown"
  | "n/a";
type ShareFinding = Finding<ModifierShareOutcome>;

/**
 * The one-third rule (GL 62-64 [59-61]): a third party's modification is significant when its compute
 * is greater than, not at least, one third of the base model's; where that is not known and cannot be
 * estimated, greater than one third of the threshold that fits the base. One third is indicative: a person
 * may decide that the change is significant below it, or not significant above it.
 *
 * @param lineage several steps of one provider, or several bases: whether they add up is left open by the
 *   guidelines, so where it decides the answer is `review`
 */
export function modifierShare(facts: Facts, law: Law, lineage: ShareLineage = {}): ShareFinding {
  const { modifierShare: share, gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  if (share === undefined || !gpaiTrainingFlop || !systemicRiskTrainingFlop) return notInForce(law);
  if (!modifiesThirdPartyModel(facts)) {
    return notApplicable("It is not a third party's modification.", share.cite);
  }
  const undecided = byShare(facts, { share, gpaiTrainingFlop, systemicRiskTrainingFlop }, lineage);
  const { answer, because } = undecided;
  return argue(facts, {
    question: "modification-significance",
    undecided,
    readings: {
      significant: answer === "yes" ? undecided : finding("yes", "significant", because),
      "not-significant": answer === "no" ? undecided : finding("no", "not_significant", because),
    },
    indicated: answer === "yes" ? "significant" : answer === "no" ? "not-significant" : undefined,
  });
}

/** The share, and what replaces the compute of a base that cannot be known. */
interface Marks {
  readonly share: InForce<bigint>;
  readonly gpaiTrainingFlop: InForce<bigint>;
  readonly systemicRiskTrainingFlop: InForce<bigint>;
}

function byShare(facts: Facts, marks: Marks, lineage: ShareLineage): ShareFinding {
  const { share, gpaiTrainingFlop, systemicRiskTrainingFlop } = marks;
  if (facts.modificationFlop === undefined) {
    const text = "The compute spent on the modification is not known.";
    return finding("unknown", "unknown", [{ text, cite: share.cite }], { missing: ["modificationFlop"] });
  }
  const own = facts.modificationFlop;
  const most = lineage.chain ? lineage.chain.most : own + leftOpen(own, facts.modificationBasis);
  if (most === 0n) {
    const text = "Nothing was trained, so nothing is greater than one third of the base model's compute.";
    return finding("no", "not_over", [{ text, cite: inferenceCite("GL 62-63 [59-60]") }]);
  }
  if (facts.baseComputeKnown !== false && facts.baseTrainingFlop !== undefined) {
    const base = facts.baseTrainingFlop;
    const { least, sum } = lineage.bases ?? { least: base, sum: base };
    const one = { least, sum, name: "the base model's compute", share };
    return weigh(facts, own, one, lineage);
  }
  if (facts.baseComputeKnown !== false) {
    const text = "The base model's compute is not recorded, nor that it cannot be known.";
    return finding("unknown", "unknown", [{ text, cite: share.cite }], {
      missing: ["baseTrainingFlop", "baseComputeKnown"],
    });
  }
  const replacement = guidelineCite("GL 64 [61]");
  if (facts.baseIsSystemicRisk === undefined) {
    const text =
      "The base model's compute is not known; which replacement applies turns on its systemic risk.";
    return finding("unknown", "unknown", [{ text, cite: replacement }], { missing: ["baseIsSystemicRisk"] });
  }
  const stand = facts.baseIsSystemicRisk ? systemicRiskTrainingFlop : gpaiTrainingFlop;
  const name = "the replacement for a base model whose compute is not known";
  const { value } = stand;
  const one = { least: value, sum: value, name, share: { value: share.value, cite: replacement } };
  return weigh(facts, own, one, lineage);
}

interface Measure {
  /** The smallest of several bases, and all of them together; the same where there is one. */
  readonly least: bigint;
  readonly sum: bigint;
  readonly name: string;
  readonly share: InForce<bigint>;
}

/** The last step against all bases together is the mildest reading, all steps against the smallest the strictest. */
function weigh(facts: Facts, own: bigint, measure: Measure, { chain }: ShareLineage): ShareFinding {
  const { least, sum, name } = measure;
  const last = compare(own, sum, least === sum ? name : "the compute of all bases together", measure);
  const smallest = compare(own, least, "the smallest base's compute", measure);
  if (last.answer === "yes") return last;
  const doubts = mayBeOver(facts, own, measure);
  if (doubts.length > 0) {
    return finding("unknown", "unknown", [...last.because, ...doubts], { missing: ["modificationFlop"] });
  }
  const readings: Reading[] = [];
  const because = [...last.because];
  if (smallest.answer === "yes") {
    because.push(...smallest.because);
    readings.push(
      significant("Each base is an original model of its own; the smallest decides.", basesCite),
      insignificant("What the bases took counts together.", basesCite),
    );
  }
  if (chain !== undefined) {
    const rule = "What one provider did since the last model of another";
    if (chain.flop === undefined) {
      because.push({ text: `${rule} is not known: ${chain.text}.`, cite: chainCite });
      return finding("unknown", "unknown", because, { readings: [...readings, ...chainReadings] });
    }
    const all = compare(chain.flop, least, name, measure);
    because.push({ text: `${rule} adds up to ${showFlop(chain.flop)}: ${chain.text}.`, cite: chainCite });
    if (all.answer === "yes" && smallest.answer === "no") {
      because.push(...all.because);
      readings.push(...chainReadings);
    }
    if (all.answer === "no" && (chain.most ?? 0n) * measure.share.value > least) {
      const text = `With what earlier steps may have taken beside it, up to ${showFlop(chain.most ?? 0n)}, it may be greater.`;
      because.push({ text, cite: chainCite });
      return finding("unknown", "unknown", because, { readings: chainReadings });
    }
  }
  if (readings.length > 0) return finding("review", "review", because, { readings: readings.map(decidable) });
  return finding(last.answer, last.outcome, because);
}

const leadsTo = {
  significant: { answer: "yes", outcome: "significant" },
  "not-significant": { answer: "no", outcome: "not_significant" },
} as const;

/** Whatever adds up: whether the change is significant is what a person decides. */
const decidable = (reading: Reading): Reading => ({
  ...reading,
  leadsTo: leadsTo[reading.id as keyof typeof leadsTo],
});

const significant = (reading: string, cite: Because["cite"]): Reading => ({
  question: "modification-significance",
  id: "significant",
  reading,
  consequence: "The modification is significant: whoever made it is the provider of the result.",
  cite,
});
const insignificant = (reading: string, cite: Because["cite"]): Reading => ({
  question: "modification-significance",
  id: "not-significant",
  reading,
  consequence: "The modification is not significant: whoever made it is no provider.",
  cite,
});

const chainReadings: readonly Reading[] = [
  significant("Modifications by one provider are one lifecycle, so their compute adds up.", chainCite),
  insignificant("Each modification is measured by itself.", chainCite),
];

/** Why a modification that is not over the share may be all the same: what a ledger does not count. */
function mayBeOver({ modificationBasis: basis }: Facts, own: bigint, { least, share }: Measure): Because[] {
  const open = basis?.open ?? 0n;
  if (own * share.value > least) return [];
  if ((own + open) * share.value > least) {
    const text = `Entries of ${showFlop(open)} stand apart because the guidelines do not say whether they count; with them it is greater.`;
    return [{ text, cite: inferenceCite("GL 118 [115]") }];
  }
  if (basis?.stated !== undefined && basis.stated * share.value > least) {
    const text = `A figure of ${showFlop(basis.stated)} is stated beside the ledger's total, and it is greater.`;
    return [{ text, cite: share.cite }];
  }
  return [];
}

function compare(own: bigint, base: bigint, name: string, { share }: Measure): ShareFinding {
  // Multiplying instead of dividing keeps the comparison exact.
  const over = own * share.value > base;
  const text = `The modification's ${showFlop(own)} is ${over ? "" : "not "}greater than 1/${share.value} of ${name}, ${showFlop(base)}.`;
  return finding(over ? "yes" : "no", over ? "over" : "not_over", [{ text, cite: share.cite }]);
}
