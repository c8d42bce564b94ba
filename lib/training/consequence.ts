import { type Assessment, classify } from "@/lib/engine/classify";
import { type DerivedDeadline, deriveDeadlines } from "@/lib/engine/derive-deadlines";
import { type Facts, modifiesThirdPartyModel } from "@/lib/engine/facts";
import { type Flop, greatest, significantFigures } from "@/lib/engine/flop";
import type { Crossing, Forecast } from "@/lib/engine/forecast";
import type { Law } from "@/lib/engine/law-on";
import { plannedFlop, type TrainingRun } from "@/lib/engine/training-run";
import type { IsoDate } from "@/lib/law/types";

/** What a person would record of a crossing, and what would follow from it. */
export interface Consequence {
  readonly on: IsoDate;
  readonly trigger: Crossing["trigger"];
  readonly cumulativeTrainingFlop: Flop | undefined;
  /** For a modification of somebody else's model. */
  readonly modificationFlop: Flop | undefined;
  readonly notification: Assessment["notification"];
  readonly deadline: DerivedDeadline | undefined;
  /** Whether the record says so already, with a day no later than this one. */
  readonly isRecorded: boolean;
}

/**
 * What recording a crossing would lead to, by the same reasoning that then applies to the record: so a model
 * that is not general-purpose, or is not ours to notify, raises no false alarm.
 *
 * @returns `undefined` where nothing speaks for the threshold being met, or passing it starts no period
 */
export function consequence(
  facts: Facts,
  run: TrainingRun,
  { curve }: Pick<Forecast, "curve">,
  { threshold, finding, trigger }: Crossing,
  law: Law,
): Consequence | undefined {
  const { from: on } = finding.dates;
  if (on === undefined) return undefined;
  const own = (run.priorFlop ?? 0n) + ownFlop(run, curve, finding.outcome === "met");
  const isModification = modifiesThirdPartyModel(facts) === true;
  const base = isModification ? facts.baseTrainingFlop : 0n;
  const modificationFlop = isModification
    ? greatest(rounded(own, threshold), facts.modificationFlop)
    : undefined;
  const total = base === undefined ? undefined : rounded(own + base, threshold);
  const cumulativeTrainingFlop =
    total === undefined ? undefined : greatest(total, facts.cumulativeTrainingFlop, facts.trainingFlop);
  const then: Facts = {
    ...facts,
    thresholdMetOrKnownOn: on,
    thresholdTrigger: trigger,
    cumulativeTrainingFlop: cumulativeTrainingFlop ?? facts.cumulativeTrainingFlop,
    modificationFlop: modificationFlop ?? facts.modificationFlop,
  };
  const assessment = classify(then, law);
  const now = classify(facts, law).notification.outcome;
  const recorded = facts.thresholdMetOrKnownOn;
  return {
    on,
    trigger,
    cumulativeTrainingFlop,
    modificationFlop,
    notification: assessment.notification,
    deadline: deriveDeadlines(then, law, assessment).find(({ id }) => ["D01", "D02", "D03"].includes(id)),
    isRecorded: recorded !== undefined && recorded <= on && now !== "none",
  };
}

/** What the run uses by its end: the higher of plan, measurement and, while it is not met, projection. */
function ownFlop(run: TrainingRun, curve: Forecast["curve"], isMet: boolean): Flop {
  const measured = curve.measured.at(-1)?.flop;
  const projected = isMet || !curve.hasEnd ? undefined : curve.expected.at(-1)?.flop;
  const planned = run.endedOn === undefined ? plannedFlop(run) : undefined;
  return greatest(0n, measured, projected, planned);
}

/** To four figures, unless rounding would take a total to the threshold or below. */
function rounded(total: Flop, { flop = 0n, times }: Crossing["threshold"]): Flop {
  const short = significantFigures(total, 4);
  return total * times > flop && short * times <= flop ? total : short;
}
