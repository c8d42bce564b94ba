import type { IsoDate } from "@/lib/law/types";
import { laterOf } from "./days";
import type { Facts } from "./facts";
import { actCite, type Finding, type FindingDates, finding, inferenceCite } from "./finding";
import { daysOf, judge } from "./judge";
import type { Law } from "./law-on";
import { weeksAfter } from "./periods";
import type { LegacyOutcome } from "./placing";
import type { ProviderOutcome } from "./provider";
import type { SystemicRiskOutcome } from "./systemic-risk";

export type NotificationOutcome = "none" | "due" | "ambiguous" | "unknown";

interface Before {
  systemic: Finding<SystemicRiskOutcome>;
  provider: Finding<ProviderOutcome>;
  legacy: Finding<LegacyOutcome>;
}

/**
 * The notification of Article 52(1): without delay and at the latest two weeks after the threshold is
 * met or it becomes known that it will be. Both the plain end of the two weeks and the one rolled to a
 * working day (Regulation 1182/71 Art 3(4)) are given. A designation under 52(4) asks for none.
 */
export function notification(facts: Facts, law: Law, before: Before): Finding<NotificationOutcome> {
  const { systemic, provider, legacy } = before;
  const cite = actCite("Art 52(1)");
  const none = (text: string) => finding("no", "none", [{ text, cite }]);
  if (systemic.answer === "not-in-force") return finding("not-in-force", "none", systemic.because);
  if (provider.answer === "no") return none("The actor is not the provider of a model that binds it.");
  if (systemic.answer === "no" && systemic.outcome !== "rebutted")
    return none("No systemic risk is presumed.");
  if (onlyDesignated(facts, law)) return none("The Commission designated the model of its own motion.");
  if (systemic.answer === "unknown" || provider.answer === "unknown") {
    const open = systemic.answer === "unknown" ? systemic : provider;
    return finding("unknown", "unknown", open.because, {
      missing: open.missing,
      dates: dates(facts, law),
    });
  }
  const plain = asDue(facts, before, dates(facts, law));
  if (legacy.answer !== "yes") return plain;
  const { legacyModelsComply } = law.timeline;
  const by = { byCalendar: legacyModelsComply.on, byRegulation1182: legacyModelsComply.on };
  return judge(facts, {
    question: "legacy-notification",
    undecided: ambiguousLegacy(by),
    readings: { "legacy-date": asDue(facts, before, by), "two-weeks": plain },
    days: daysOf(law.timeline),
  });
}

/** Due by the end of the period; open where it is open whether the actor is bound at all. */
function asDue(
  facts: Facts,
  { systemic, provider }: Before,
  end: FindingDates,
): Finding<NotificationOutcome> {
  const cite = actCite("Art 52(1)");
  if (systemic.answer === "review" || provider.answer === "review") {
    const open = provider.answer === "review" ? provider : systemic;
    return finding("review", "ambiguous", open.because, {
      missing: missing(facts),
      readings: open.readings,
      dates: end,
    });
  }
  if (end.byCalendar !== undefined && end.from === undefined)
    return finding("yes", "due", [{ text: ON_MARKET, cite }], { dates: end });
  const text = end.byCalendar
    ? `Two weeks from ${end.from}${early(facts, end) ? ", when Chapter V began to apply," : ""} end on ${end.byCalendar}${rollText(end)}.`
    : "The day the threshold was met, or it became known that it will be, is not recorded.";
  return finding("yes", "due", [{ text, cite }], { missing: missing(facts), dates: end });
}

function onlyDesignated(facts: Facts, law: Law): boolean {
  if (facts.designationBasis !== "52(4)") return false;
  const threshold = law.thresholds.systemicRiskTrainingFlop;
  return (
    threshold !== undefined && !((facts.cumulativeTrainingFlop ?? facts.trainingFlop ?? 0n) > threshold.value)
  );
}

const missing = (facts: Facts) =>
  facts.thresholdMetOrKnownOn === undefined ? (["thresholdMetOrKnownOn"] as const) : [];

/** What was met before Chapter V applied starts the period on the day Chapter V applied (GL 114 [111]). */
function dates(facts: Facts, law: Law): FindingDates {
  const known = facts.thresholdMetOrKnownOn;
  const weeks = law.periods.D01?.value;
  if (weeks === undefined || (known === undefined && facts.thresholdTrigger !== "transitional")) return {};
  const applies: IsoDate = law.timeline.chapterVApplies.on;
  const start = facts.thresholdTrigger === "transitional" ? applies : laterOf(known ?? applies, applies);
  const { plain, rolled } = weeksAfter(start, weeks, law);
  return { from: start, byCalendar: plain, byRegulation1182: rolled };
}

/** Whether the period runs from a later day than the one that met the condition. */
const early = (facts: Facts, { from }: FindingDates): boolean => facts.thresholdMetOrKnownOn !== from;

function rollText(end: FindingDates): string {
  if (end.byRegulation1182 === undefined) return "; the rolled date is not computable yet (no holiday list)";
  return end.byRegulation1182 === end.byCalendar
    ? ""
    : `, or on ${end.byRegulation1182} if the last day rolls`;
}

const ON_MARKET = "The model was on the market before Chapter V applied.";

/** How Article 111(3) treats the clock of a model placed before 2 August 2025 is not settled. */
function ambiguousLegacy(by: FindingDates): Finding<NotificationOutcome> {
  const cite = inferenceCite("Art 52(1), 111(3); GL 114-115 [111-112]");
  return finding("review", "ambiguous", [{ text: ON_MARKET, cite }], { dates: by });
}
