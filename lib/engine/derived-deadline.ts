import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import type { Assessment } from "./classify";
import { addDays } from "./days";
import type { RecordedEvent } from "./events";
import type { Facts } from "./facts";
import type { Because } from "./finding";
import type { Law } from "./law-on";
import {
  daysAfter,
  monthsAfter,
  type PeriodEnd,
  weeksAfter,
  weeksBefore,
  workingDaysAfter,
  yearsAfter,
} from "./periods";

/** One date by which something is due on one model, with why. */
export interface DerivedDeadline {
  readonly id: DeadlineId;
  /** Tells this one from others of its kind on the same model. */
  readonly occurrence: string;
  readonly triggeredOn: IsoDate | undefined;
  /** `undefined`: it is due, but the day is not known, not computable yet, or no number of days is named. */
  readonly dueOn: IsoDate | undefined;
  /** Where Regulation 1182/71 leads to another day, that day; see `regulation1182` of the rule. */
  readonly rolledDueOn: IsoDate | undefined;
  /** True where the law or a missing fact leaves open whether or by when. */
  readonly review: boolean;
  readonly because: readonly Because[];
}

/** Whether a duty binds, as far as deadlines need it. */
export type Binding = "yes" | "no" | "open";

/** What deadlines are derived from. */
export interface DeadlineGround {
  readonly facts: Facts;
  readonly law: Law;
  readonly assessment: Assessment;
  readonly binding: (duty: ObligationId) => Binding;
}

/** Whether each duty binds, out of an assessment. */
export function bindingOf({ duties }: Assessment): (duty: ObligationId) => Binding {
  return (id) => {
    const answer = duties.find((candidate) => candidate.id === id)?.answer;
    return answer === "yes" ? "yes" : answer === "no" || answer === "not-in-force" ? "no" : "open";
  };
}

interface Due {
  readonly review?: boolean;
  readonly because: readonly Because[];
  readonly matter?: string | undefined;
}

/** A deadline on a day that is known already. */
export function dueOn(
  id: DeadlineId,
  triggeredOn: IsoDate | undefined,
  day: IsoDate | undefined,
  { review = false, because, matter }: Due,
  rolled?: IsoDate,
): DerivedDeadline {
  const occurrence = [triggeredOn ?? "undated", matter].filter(Boolean).join(" ");
  const rolledDueOn = rolled === day ? undefined : rolled;
  return { id, occurrence, triggeredOn, dueOn: day, rolledDueOn, review, because };
}

/**
 * A deadline by its rule: the period counted from (or back from) the day that triggers it. None while
 * the rule is not in force.
 */
export function dueAfter(id: DeadlineId, trigger: IsoDate, law: Law, due: Due): DerivedDeadline[] {
  const length = law.periods[id]?.value;
  if (length === undefined) return [];
  const { regulation1182, cite } = deadlineRules[id];
  const end = periodEnd(id, trigger, length, law);
  if (end === undefined) {
    const text = "The last day is not computable yet: the Commission's holidays of that year are not known.";
    return [dueOn(id, trigger, undefined, { ...due, because: [...due.because, { text, cite }] })];
  }
  return [dueOn(id, trigger, end.plain, due, regulation1182 === "none" ? undefined : end.rolled)];
}

function periodEnd(id: DeadlineId, trigger: IsoDate, length: number, law: Law): PeriodEnd | undefined {
  const plainly = (plain: IsoDate): PeriodEnd => ({ plain, rolled: undefined });
  switch (deadlineRules[id].counting) {
    case "weeks":
      return weeksAfter(trigger, length, law);
    case "months":
      return monthsAfter(trigger, length, law);
    case "years":
      return yearsAfter(trigger, length, law);
    case "days":
      return daysAfter(trigger, length, law);
    case "working-days": {
      const end = workingDaysAfter(trigger, length, law);
      return end === undefined ? undefined : plainly(end);
    }
    case "weeks-before":
      return plainly(weeksBefore(trigger, length));
    case "before":
      return plainly(addDays(trigger, -1));
    default:
      return plainly(trigger);
  }
}

/** Words for an event as the reason of a deadline; what it is about is named where it has a name. */
export function eventReason(id: DeadlineId, event: RecordedEvent, what: string): Because {
  const about = event.matter ? ` (${event.matter})` : "";
  return { text: `${what}${about} on ${event.on}.`, cite: deadlineRules[id].cite };
}
