import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import type { Assessment } from "./classify";
import { addDays, addMonths, laterOf } from "./days";
import { type Facts, modifiesThirdPartyModel } from "./facts";
import type { Because } from "./finding";
import type { Law } from "./law-on";
import { openSourceConditions } from "./open-source";
import { placing } from "./placing";

/** One date by which something is due on one model, with why. */
export interface DerivedDeadline {
  readonly id: DeadlineId;
  /** Tells this one from others of its kind on the same model. */
  readonly occurrence: string;
  readonly triggeredOn: IsoDate | undefined;
  /** `undefined`: it is due, but the day is not known. */
  readonly dueOn: IsoDate | undefined;
  /** Where the last day rolls to the next working day, that day. */
  readonly rolledDueOn: IsoDate | undefined;
  /** True where the law or a missing fact leaves open whether or by when. */
  readonly review: boolean;
  readonly because: readonly Because[];
}

/**
 * The deadlines that follow from an assessment. None where nothing binds; where it is open whether the
 * duty binds, the deadline is there and marked for review: "we do not know" never reads as "you need not".
 */
export function deriveDeadlines(facts: Facts, law: Law, assessment: Assessment): readonly DerivedDeadline[] {
  const { gpai, provider } = assessment;
  if (provider.answer === "no" || provider.answer === "not-in-force") return [];
  if (gpai.answer !== "yes" && gpai.answer !== "review") return [];
  return [...notificationDeadline(facts, law, assessment), ...marketDeadlines(facts, law, assessment)];
}

function notificationDeadline(facts: Facts, law: Law, assessment: Assessment): DerivedDeadline[] {
  const { notification } = assessment;
  if (notification.outcome !== "due" && notification.outcome !== "ambiguous") return [];
  const { from, byCalendar, byRegulation1182 } = notification.dates;
  const applies = law.timeline.chapterVApplies.on;
  const early =
    facts.thresholdTrigger === "transitional" || (facts.thresholdMetOrKnownOn ?? applies) < applies;
  const id = modifiesThirdPartyModel(facts) && facts.baseIsSystemicRisk ? "D02" : early ? "D03" : "D01";
  const rolled = byRegulation1182 === byCalendar ? undefined : byRegulation1182;
  return [entry(id, from, byCalendar, notification.answer !== "yes", notification.because, rolled)];
}

function marketDeadlines(facts: Facts, law: Law, assessment: Assessment): DerivedDeadline[] {
  const { on, assumed, never } = placing(facts);
  if (never) return [];
  const { because } = assessment.legacy;
  const binding = stateOf(assessment);
  if (on === undefined) return undatedDeadlines(binding, because);
  if (assessment.legacy.answer === "yes") {
    const { on: complyBy } = law.timeline.legacyModelsComply;
    const open = assumed || assessment.provider.answer !== "yes";
    return [entry("D13", on, complyBy, open, because), ...summaryUpdate(facts, binding, complyBy)];
  }
  const exemptUntil = lostExemption(facts) ? facts.designatedOn : undefined;
  const start = exemptUntil === undefined ? on : laterOf(on, exemptUntil);
  const at: [DeadlineId, ObligationId, IsoDate, IsoDate][] = [
    ["D08", "art-53-1-a", start, start],
    ["D09", "art-54", start, addDays(start, -1)],
    ["D10", "art-53-1-c", on, on],
    ["D11", "art-53-1-d", on, on],
    ["D19", "art-54", on, addMonths(on, 12 * deadlineRules.D19.length)],
  ];
  return [
    ...at.flatMap(([id, duty, trigger, due]) => {
      const state = binding(duty);
      return state === "no" ? [] : [entry(id, trigger, due, state === "open" || assumed, because)];
    }),
    ...summaryUpdate(facts, binding, law.timeline.chapterVApplies.on),
  ];
}

/** What placing asks for while nobody knows when it was or will be: due, on a day not known. */
function undatedDeadlines(
  binding: (duty: ObligationId) => "yes" | "no" | "open",
  because: readonly Because[],
): DerivedDeadline[] {
  const atPlacing: [DeadlineId, ObligationId][] = [
    ["D08", "art-53-1-a"],
    ["D09", "art-54"],
    ["D10", "art-53-1-c"],
    ["D11", "art-53-1-d"],
  ];
  return atPlacing.flatMap(([id, duty]) =>
    binding(duty) === "no" ? [] : [entry(id, undefined, undefined, true, because)],
  );
}

/** Further training asks for an updated summary within the period, never before the summary itself is due. */
function summaryUpdate(
  facts: Facts,
  binding: (duty: ObligationId) => "yes" | "no" | "open",
  earliest: IsoDate,
): DerivedDeadline[] {
  const trained = facts.furtherTrainedOn;
  if (trained === undefined || binding("art-53-1-d") === "no") return [];
  const due = laterOf(addMonths(trained, deadlineRules.D12.length), earliest);
  const text = `Trained further on ${trained}; the summary is updated at six-month intervals.`;
  return [
    entry("D12", trained, due, binding("art-53-1-d") === "open", [{ text, cite: deadlineRules.D12.cite }]),
  ];
}

/** The open-source exemption held until a designation of the Commission's own motion ended it. */
function lostExemption(facts: Facts): boolean {
  return facts.designationBasis === "52(4)" && openSourceConditions(facts).outcome === "yes";
}

function stateOf(assessment: Assessment): (duty: ObligationId) => "yes" | "no" | "open" {
  return (duty) => {
    const answer = assessment.duties.find((candidate) => candidate.id === duty)?.answer;
    return answer === "yes" ? "yes" : answer === "no" || answer === "not-in-force" ? "no" : "open";
  };
}

function entry(
  id: DeadlineId,
  triggeredOn: IsoDate | undefined,
  dueOn: IsoDate | undefined,
  review: boolean,
  because: readonly Because[],
  rolledDueOn?: IsoDate,
): DerivedDeadline {
  return { id, occurrence: triggeredOn ?? "undated", triggeredOn, dueOn, rolledDueOn, review, because };
}
