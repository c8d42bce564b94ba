import { modalityCite, outputModalities } from "@/lib/law/modalities";
import { basisReasons, mayBeAbove } from "./compute-basis";
import { type FactName, type Facts, modifiesThirdPartyModel } from "./facts";
import { actCite, type Because, type Finding, finding, guidelineCite, notInForce } from "./finding";
import { showFlop } from "./flop";
import { argue, judge, readingsOf } from "./judge";
import type { InForce, Law } from "./law-on";

export type GpaiOutcome =
  | "indicated"
  | "not_indicated"
  | "no_despite_criterion"
  | "yes_despite_criterion"
  | "review"
  | "unknown"
  | "n/a";

type Limb = {
  met: boolean | undefined;
  because: Because[];
  missing: FactName[];
  /** Why what is not met may be met all the same. */
  doubts?: readonly Because[];
};

const GENERALITY = guidelineCite("GL 20");
const WEIGHTS = guidelineCite("GL 121 [118]");

/**
 * Whether the model is a general-purpose AI model (Art 3(63); GL 17-20): greater than, not at least,
 * 10^23 FLOP and able to generate language, images from text or video from text, unless it is shown
 * to be narrow; or shown to be general although the criterion is not met.
 */
export function gpai(facts: Facts, law: Law): Finding<GpaiOutcome> {
  const threshold = law.thresholds.gpaiTrainingFlop;
  if (threshold === undefined) return notInForce(law);
  if (modifiesThirdPartyModel(facts) && facts.baseIsGpai) {
    return finding("yes", "indicated", [
      {
        text: "It is a modification of a general-purpose AI model.",
        cite: guidelineCite("GL 60-63 [58-60]"),
      },
    ]);
  }
  const found = byCriterion(facts, threshold);
  return found.answer === "no" && facts.designationBasis !== undefined
    ? designatedAllTheSame(facts.designationBasis, found)
    : found;
}

/** A designation presupposes a general-purpose AI model (Art 51(1)), so a recorded one forbids a plain "no". */
function designatedAllTheSame(basis: string, found: Finding<GpaiOutcome>): Finding<GpaiOutcome> {
  const text = `But the Commission is recorded to have designated it under Article ${basis}, as it can a general-purpose AI model alone. One of the two needs mending.`;
  const because = [...found.because, { text, cite: actCite("Art 51(1), 52(1), 52(4)") }];
  return finding("review", "review", because, {
    missing: ["generalityShown"],
    readings: readingsOf("generality-below"),
  });
}

function byCriterion(facts: Facts, threshold: InForce<bigint>): Finding<GpaiOutcome> {
  const compute = computeLimb(facts, threshold);
  const modality = modalityLimb(facts);
  const because = [...compute.because, ...modality.because];
  if (compute.met === false || modality.met === false)
    return criterionNotMet(facts, compute, modality, because);
  if (compute.met && modality.met) return criterionMet(facts, because);
  return criterionOpen(facts, [...compute.missing, ...modality.missing], because);
}

function computeLimb(facts: Facts, threshold: InForce<bigint>): Limb {
  const { value, cite } = threshold;
  // A third party's modification states only the total of the resulting model.
  const cumulative = facts.cumulativeTrainingFlop;
  const updates = facts.trainingFlop ?? (modifiesThirdPartyModel(facts) ? cumulative : undefined);
  const basis = facts.trainingFlop === undefined ? facts.cumulativeBasis : facts.trainingBasis;
  if (updates !== undefined) {
    const met = updates > value;
    const text = `Training compute of ${showFlop(updates)} is ${met ? "" : "not "}greater than ${showFlop(value)}.`;
    const because = [{ text, cite }, ...basisReasons(updates, basis, value)];
    return { met, because, missing: [], doubts: doubts(facts, updates, threshold) };
  }
  if (cumulative !== undefined && cumulative <= value) {
    const text = `Cumulative compute of ${showFlop(cumulative)}, of which training is a part, is not greater than ${showFlop(value)}.`;
    return {
      met: false,
      because: [{ text, cite }],
      missing: [],
      doubts: doubts(facts, cumulative, threshold),
    };
  }
  const text = `Training compute is not known; the threshold is ${showFlop(value)}. Missing compute is not low compute.`;
  return { met: undefined, because: [{ text, cite }], missing: ["trainingFlop"] };
}

function doubts(facts: Facts, figure: bigint, threshold: InForce<bigint>): Because[] {
  const basis = facts.trainingFlop === undefined ? facts.cumulativeBasis : facts.trainingBasis;
  const stated = facts.computeDoubt === undefined ? [] : [{ text: facts.computeDoubt, cite: WEIGHTS }];
  return [...stated, ...mayBeAbove(figure, basis, threshold)];
}

function modalityLimb(facts: Facts): Limb {
  if (facts.outputModalities === undefined || facts.outputModalities.length === 0) {
    const text = "What the model generates is not known.";
    return { met: undefined, because: [{ text, cite: modalityCite }], missing: ["outputModalities"] };
  }
  const counting = facts.outputModalities.filter((modality) => outputModalities[modality].meetsCriterion);
  const named = (counting.length > 0 ? counting : facts.outputModalities)
    .map((modality) => outputModalities[modality].label.toLowerCase())
    .join(", ");
  const met = counting.length > 0;
  const text = met
    ? `It generates ${named}, which the criterion names.`
    : `It generates ${named}; the criterion asks for language, images or video.`;
  return { met, because: [{ text, cite: modalityCite }], missing: [] };
}

function criterionMet(facts: Facts, because: Because[]): Finding<GpaiOutcome> {
  const isNarrow = "The criterion is met, but the model can competently do only a narrow set of tasks.";
  const narrow = finding<GpaiOutcome>("no", "no_despite_criterion", [
    ...because,
    { text: isNarrow, cite: GENERALITY },
  ]);
  const shownBoth = facts.taskRange === "narrow" && facts.generalityShown === true;
  if (!shownBoth && (facts.taskRange === "narrow" || facts.generalityShown === false)) return narrow;
  const seemsNarrow = facts.taskRange === "appears_narrow" && facts.generalityShown !== true;
  const readings = {
    general: finding<GpaiOutcome>("yes", "indicated", because),
    narrow: finding<GpaiOutcome>("no", "no_despite_criterion", because),
  };
  if (shownBoth || seemsNarrow) {
    const undecided = generalityDisputed(because);
    return judge(facts, { question: "generality", undecided, readings, indicated: "general" });
  }
  if (facts.taskRange !== undefined || facts.generalityShown !== undefined) return readings.general;
  const undecided = finding<GpaiOutcome>("yes", "indicated", because, { missing: ["taskRange"] });
  return argue(facts, { question: "generality", undecided, readings, indicated: "general" });
}

function generalityDisputed(because: Because[]): Finding<GpaiOutcome> {
  const text = "The criterion is met, but the model may be able to do only a narrow set of tasks.";
  return finding("review", "review", [...because, { text, cite: GENERALITY }], { missing: ["taskRange"] });
}

function criterionNotMet(
  facts: Facts,
  compute: Limb,
  modality: Limb,
  because: Because[],
): Finding<GpaiOutcome> {
  if (facts.generalityShown) {
    const text = "The criterion is not met, but the model was shown to be significantly general.";
    return finding("yes", "yes_despite_criterion", [...because, { text, cite: GENERALITY }]);
  }
  const doubted = modality.met === false ? [] : (compute.doubts ?? []);
  const text = "Not indicated. A model that is nevertheless significantly general would still be one.";
  const notIndicated = finding<GpaiOutcome>("no", "not_indicated", [...because, { text, cite: GENERALITY }]);
  const undecided =
    doubted.length > 0 && facts.taskRange !== "narrow"
      ? computeDoubted(facts, [...because, ...doubted], notIndicated)
      : notIndicated;
  if (facts.taskRange === "narrow" || facts.generalityShown === false) return undecided;
  return generalityBelow(facts, because, undecided, "narrow");
}

/** General although the criterion is not shown to be met, or not general whatever the compute (GL 20). */
function generalityBelow(
  facts: Facts,
  because: Because[],
  undecided: Finding<GpaiOutcome>,
  indicated?: "narrow",
): Finding<GpaiOutcome> {
  const readings = {
    general: finding<GpaiOutcome>("yes", "yes_despite_criterion", because),
    narrow: finding<GpaiOutcome>("no", "not_indicated", because),
  };
  return argue(facts, { question: "generality-below", undecided, readings, indicated });
}

function computeDoubted(
  facts: Facts,
  doubted: Because[],
  complete: Finding<GpaiOutcome>,
): Finding<GpaiOutcome> {
  const missing: FactName[] = ["trainingFlop"];
  return judge(facts, {
    question: "compute-doubt",
    undecided: finding<GpaiOutcome>("review", "review", doubted, { missing }),
    readings: {
      complete,
      incomplete: finding<GpaiOutcome>("unknown", "unknown", doubted, { missing }),
    },
  });
}

function criterionOpen(facts: Facts, missing: FactName[], because: Because[]): Finding<GpaiOutcome> {
  if (facts.generalityShown) {
    const text = "The model was shown to be significantly general, whatever its compute.";
    return finding("yes", "yes_despite_criterion", [...because, { text, cite: GENERALITY }]);
  }
  if (facts.taskRange === "narrow" || facts.generalityShown === false) {
    const text = "The model can competently do only a narrow set of tasks, whatever its compute.";
    return finding("no", "not_indicated", [...because, { text, cite: GENERALITY }]);
  }
  return generalityBelow(facts, because, finding("unknown", "unknown", because, { missing }));
}
