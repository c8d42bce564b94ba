import { basisReasons, mayBeAbove } from "./compute-basis";
import { type ComputeBasis, type Facts, modifiesThirdPartyModel } from "./facts";
import {
  actCite,
  type Because,
  type Finding,
  finding,
  guidelineCite,
  inferenceCite,
  notApplicable,
} from "./finding";
import { showFlop } from "./flop";
import type { GpaiOutcome } from "./gpai";
import { argue, judge, readingsOf } from "./judge";
import type { InForce, Law } from "./law-on";
import type { ModifierShareOutcome } from "./modifier-share";

export type SystemicRiskOutcome =
  | "no"
  | "presumed"
  | "designated"
  | "rebutted"
  | "case_by_case"
  | "unknown"
  | "review"
  | "n/a";

/**
 * Whether the model has systemic risk (Art 51-52; GL 27-47): presumed when cumulative training compute
 * is greater than, not at least, 10^25 FLOP, or when a provider has modified a systemic-risk model;
 * designated; or presumed and rebutted. Filing arguments changes nothing until they are accepted.
 */
export function systemicRisk(
  facts: Facts,
  law: Law,
  gpai: Finding<GpaiOutcome>,
  share: Finding<ModifierShareOutcome>,
): Finding<SystemicRiskOutcome> {
  const threshold = law.thresholds.systemicRiskTrainingFlop;
  if (threshold === undefined) return finding("not-in-force", "n/a", gpai.because);
  if (gpai.answer === "no")
    return notApplicable("It is not indicated as a general-purpose AI model.", actCite("Art 51"));
  const accepted = facts.rebuttal === "accepted";
  if (
    facts.designationBasis !== undefined &&
    !(accepted && outranks(facts.rebuttalDecidedOn, facts.designatedOn))
  ) {
    const text = `The Commission designated it under Article ${facts.designationBasis}${facts.designatedOn ? `; the provider was informed on ${facts.designatedOn}` : ""}.`;
    return finding("yes", "designated", [{ text, cite: actCite("Art 51(1)(b), 52(1), 52(4)") }], {
      missing: facts.designatedOn === undefined ? ["designatedOn"] : [],
    });
  }
  const presumption = presumedFrom(facts, threshold, share);
  if (presumption.answer !== "yes") return withReach(facts, law, presumption);
  if (accepted) {
    const text = "The presumption was met, but the Commission accepted the arguments against it.";
    const missing = facts.rebuttalDecidedOn === undefined ? (["rebuttalDecidedOn"] as const) : [];
    return finding("no", "rebutted", [...presumption.because, { text, cite: guidelineCite("GL 42") }], {
      missing,
    });
  }
  const because = [...presumption.because, ...rebuttalReason(facts)];
  if (gpai.answer === "unknown" || gpai.answer === "review") {
    return finding(gpai.answer, gpai.answer, because, { missing: gpai.missing, readings: gpai.readings });
  }
  return finding("yes", "presumed", because);
}

/** Whether an accepted rebuttal is at least as late as the designation it would have to answer. */
function outranks(accepted: string | undefined, designated: string | undefined): boolean {
  return accepted !== undefined && designated !== undefined && accepted >= designated;
}

function rebuttalReason(facts: Facts): Because[] {
  if (facts.rebuttal === "filed") {
    return [
      {
        text: "Arguments were filed; until they are accepted the duties bind.",
        cite: guidelineCite("GL 42"),
      },
    ];
  }
  if (facts.rebuttal === "rejected") {
    return [
      {
        text: "The arguments were rejected, so it counts as one from when the condition was met.",
        cite: actCite("Art 52(3)"),
      },
    ];
  }
  return [];
}

function presumedFrom(
  facts: Facts,
  threshold: InForce<bigint>,
  share: Finding<ModifierShareOutcome>,
): Finding<SystemicRiskOutcome> {
  if (modifiesThirdPartyModel(facts) && facts.baseIsSystemicRisk) {
    const text = "It is a modification of a systemic-risk model.";
    return finding("yes", "presumed", [{ text, cite: guidelineCite("GL 70-71 [67-68]") }]);
  }
  // The higher of the two known figures: updates are a part of the cumulative total.
  const known = [
    { flop: facts.cumulativeTrainingFlop, basis: facts.cumulativeBasis },
    { flop: facts.trainingFlop, basis: facts.trainingBasis },
  ];
  const above = known.find(({ flop }) => flop !== undefined && flop > threshold.value);
  if (above?.flop !== undefined) return totalAbove(facts, above.flop, above.basis, threshold, share);
  const byFigure = notAbove(facts, threshold, share);
  return facts.thresholdTrigger === "known_will_be_met"
    ? onlyForeseen(facts, threshold, share, byFigure)
    : byFigure;
}

/** No figure is above the threshold: whether that settles the matter. */
function notAbove(
  facts: Facts,
  threshold: InForce<bigint>,
  share: Finding<ModifierShareOutcome>,
): Finding<SystemicRiskOutcome> {
  if (facts.cumulativeTrainingFlop !== undefined)
    return totalNotAbove(facts, facts.cumulativeTrainingFlop, threshold);
  const byThirdParty = modifiesThirdPartyModel(facts);
  if (byThirdParty && facts.baseComputeKnown === false && facts.baseIsSystemicRisk === false) {
    return unknownBase(facts, threshold, share);
  }
  const text = `Cumulative training compute is not known; the threshold is ${showFlop(threshold.value)}. Missing compute is not low compute.`;
  return finding("unknown", "unknown", [{ text, cite: threshold.cite }], {
    missing: ["cumulativeTrainingFlop"],
  });
}

function totalAbove(
  facts: Facts,
  total: bigint,
  basis: ComputeBasis | undefined,
  threshold: InForce<bigint>,
  share: Finding<ModifierShareOutcome>,
): Finding<SystemicRiskOutcome> {
  const text = `Cumulative training compute of ${showFlop(total)} is greater than ${showFlop(threshold.value)}.`;
  const because = [{ text, cite: threshold.cite }, ...basisReasons(total, basis, threshold.value)];
  return presumedBy(facts, because, share);
}

/** Presumed; of a third party's modification only if it is significant, else open. */
function presumedBy(
  facts: Facts,
  because: readonly Because[],
  share: Finding<ModifierShareOutcome>,
): Finding<SystemicRiskOutcome> {
  const presumed = finding<SystemicRiskOutcome>("yes", "presumed", because);
  if (!modifiesThirdPartyModel(facts) || share.answer === "yes") return presumed;
  const undecided = finding<SystemicRiskOutcome>("review", "case_by_case", because, {
    missing: share.missing,
    readings: readingsOf("modified-total"),
  });
  // As long as the share is not known, nobody can say that it is small.
  if (share.answer !== "no") return undecided;
  const bySignificance = finding<SystemicRiskOutcome>("no", "n/a", [...because, ...share.because]);
  return judge(facts, {
    question: "modified-total",
    undecided,
    readings: { share: bySignificance, total: presumed },
  });
}

function unknownBase(
  facts: Facts,
  threshold: InForce<bigint>,
  share: Finding<ModifierShareOutcome>,
): Finding<SystemicRiskOutcome> {
  const text = `The base has no systemic risk and its compute cannot be known; the total is taken as not greater than ${showFlop(threshold.value)}.`;
  const cite = inferenceCite("GL 64 [61]");
  const notAbove = finding<SystemicRiskOutcome>("no", "no", [{ text, cite }]);
  const unknown = [{ text: "The base model's compute cannot be known.", cite }];
  return argue(facts, {
    question: "unknown-base-total",
    undecided: notAbove,
    readings: { "not-above": notAbove, above: presumedBy(facts, unknown, share) },
    indicated: "not-above",
  });
}

/** It is recorded that the threshold will be met; a figure of today that is not over it says nothing against that. */
function onlyForeseen(
  facts: Facts,
  threshold: InForce<bigint>,
  share: Finding<ModifierShareOutcome>,
  byFigure: Finding<SystemicRiskOutcome>,
): Finding<SystemicRiskOutcome> {
  const { thresholdMetOrKnownOn: day, cumulativeTrainingFlop: total } = facts;
  const figure =
    total === undefined
      ? "no cumulative compute is recorded"
      : `the cumulative compute recorded, ${showFlop(total)}, is not greater than ${showFlop(threshold.value)}`;
  const text = `It is recorded that the threshold will be met${day ? `, known since ${day}` : ""}; ${figure}.`;
  const because = [{ text, cite: guidelineCite("GL 31 [30]") }];
  return judge(facts, {
    question: "foreseen-threshold",
    undecided: finding<SystemicRiskOutcome>("review", "review", because, {
      missing: ["cumulativeTrainingFlop"],
    }),
    readings: { "will-be-met": presumedBy(facts, because, share), "figure-final": byFigure },
  });
}

function totalNotAbove(
  facts: Facts,
  total: bigint,
  threshold: InForce<bigint>,
): Finding<SystemicRiskOutcome> {
  const text = `Cumulative training compute of ${showFlop(total)} is not greater than ${showFlop(threshold.value)}.`;
  const { computeDoubt, cumulativeBasis } = facts;
  const because = [{ text, cite: threshold.cite }, ...basisReasons(total, cumulativeBasis, threshold.value)];
  const doubts = [
    ...(computeDoubt === undefined ? [] : [{ text: computeDoubt, cite: guidelineCite("GL 121 [118]") }]),
    ...mayBeAbove(total, cumulativeBasis, threshold),
  ];
  if (doubts.length === 0) return finding("no", "no", because);
  const doubted = [...because, ...doubts];
  const missing = ["cumulativeTrainingFlop"] as const;
  return judge(facts, {
    question: "cumulative-doubt",
    undecided: finding<SystemicRiskOutcome>("review", "review", doubted, { missing }),
    readings: {
      complete: finding<SystemicRiskOutcome>("no", "no", doubted),
      incomplete: finding<SystemicRiskOutcome>("unknown", "unknown", doubted, { missing }),
    },
  });
}

/** Reach is one criterion for a designation; nothing follows from it by itself. */
function withReach(
  facts: Facts,
  law: Law,
  presumption: Finding<SystemicRiskOutcome>,
): Finding<SystemicRiskOutcome> {
  const reach = law.thresholds.reachBusinessUsers;
  const users = facts.registeredEuBusinessUsers;
  if (reach === undefined || users === undefined || users < reach.value) return presumption;
  const text = `${users} registered business users in the Union presume reach; the Commission may designate the model, but nothing follows by itself.`;
  return { ...presumption, because: [...presumption.because, { text, cite: reach.cite }] };
}
