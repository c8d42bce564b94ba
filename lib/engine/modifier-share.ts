import { type Facts, modifiesThirdPartyModel } from "./facts";
import { type Finding, finding, guidelineCite, inferenceCite, notApplicable, notInForce } from "./finding";
import { showFlop } from "./flop";
import type { Law } from "./law-on";

export type ModifierShareOutcome = "over" | "not_over" | "unknown" | "n/a";

/**
 * The one-third rule (GL 62-64 [59-61]): a third party's modification is significant when its compute
 * is greater than, not at least, one third of the base model's; where that is not known and cannot be
 * estimated, greater than one third of the threshold that fits the base.
 */
export function modifierShare(facts: Facts, law: Law): Finding<ModifierShareOutcome> {
  const { modifierShare: share, gpaiTrainingFlop, systemicRiskTrainingFlop } = law.thresholds;
  if (share === undefined || !gpaiTrainingFlop || !systemicRiskTrainingFlop) return notInForce(law);
  if (!modifiesThirdPartyModel(facts)) {
    return notApplicable("It is not a third party's modification.", share.cite);
  }
  if (facts.modificationFlop === undefined) {
    const text = "The compute spent on the modification is not known.";
    return finding("unknown", "unknown", [{ text, cite: share.cite }], { missing: ["modificationFlop"] });
  }
  if (facts.baseComputeKnown !== false && facts.baseTrainingFlop !== undefined) {
    return compare(facts, facts.modificationFlop, facts.baseTrainingFlop, "the base model's compute", share);
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
  return compare(facts, facts.modificationFlop, stand.value, name, { value: share.value, cite: replacement });
}

function compare(
  { modificationBasis: basis }: Facts,
  own: bigint,
  base: bigint,
  name: string,
  share: NonNullable<Law["thresholds"]["modifierShare"]>,
): Finding<ModifierShareOutcome> {
  // Multiplying instead of dividing keeps the comparison exact.
  const over = own * share.value > base;
  const text = `The modification's ${showFlop(own)} is ${over ? "" : "not "}greater than 1/${share.value} of ${name}, ${showFlop(base)}.`;
  const because = [{ text, cite: share.cite }];
  const open = basis?.open ?? 0n;
  if (!over && (own + open) * share.value > base) {
    const may = `Entries of ${showFlop(open)} stand apart because the guidelines do not say whether they count; with them it is greater.`;
    return finding("unknown", "unknown", [...because, { text: may, cite: inferenceCite("GL 118 [115]") }], {
      missing: ["modificationFlop"],
    });
  }
  if (!over && basis?.stated !== undefined && basis.stated * share.value > base) {
    const may = `A figure of ${showFlop(basis.stated)} is stated beside the ledger's total, and it is greater.`;
    return finding("unknown", "unknown", [...because, { text: may, cite: share.cite }], {
      missing: ["modificationFlop"],
    });
  }
  return finding(over ? "yes" : "no", over ? "over" : "not_over", because);
}
