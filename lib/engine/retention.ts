import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { DeadlineRule } from "@/lib/law/deadlines/types";
import type { IsoDate } from "@/lib/law/types";
import type { Assessment } from "./classify";
import { addMonths } from "./days";
import { bindingOf, type DerivedDeadline } from "./derived-deadline";
import type { Facts } from "./facts";
import { actCite, type Because } from "./finding";
import type { Law } from "./law-on";
import { placing } from "./placing";

/** Something that a duty has somebody keep. */
export interface Hold {
  /** The deadline that says so; `art-53-1-a` where no period is named, see `ownDocumentation`. */
  readonly id: DeadlineId | "art-53-1-a";
  readonly what: string;
  /** The last day on which it is kept; `undefined` while the day is not known. */
  readonly until: IsoDate | undefined;
  /** The law or a missing fact leaves open whether or how long. */
  readonly review: boolean;
  readonly because: readonly Because[];
}

/**
 * What has to be kept of a model, and until when: documentation after placing (Art 54(3)(b); Code, Transparency 1.1
 * and Safety and Security 10.1), incident files (Code, Safety and Security 9.4). Nothing of a model that is not placed
 * yet; what is open is kept.
 *
 * @param deadlines what `deriveDeadlines` makes of the assessment
 */
export function retention(
  facts: Facts,
  law: Law,
  assessment: Assessment,
  deadlines: readonly DerivedDeadline[],
): readonly Hold[] {
  const kept = deadlines.flatMap(({ id, triggeredOn, dueOn, review, because }): Hold[] => {
    const { nature, deliver, cite }: DeadlineRule = deadlineRules[id];
    // A day of placing may be planned.
    if (nature !== "keep" || (triggeredOn !== undefined && triggeredOn > law.asOf)) return [];
    const years = law.periods[id]?.value;
    const text = `${years} years from ${triggeredOn}${dueOn === undefined ? "" : `: until ${dueOn}`}.`;
    return [{ id, what: deliver, until: dueOn, review, because: [{ text, cite }, ...because] }];
  });
  return [...kept, ...ownDocumentation(facts, law, assessment)];
}

/**
 * The provider's own technical documentation. The Act names no period for it; the ten years it asks of a
 * representative are the nearest it says, so they are taken here, marked for review.
 */
function ownDocumentation(facts: Facts, law: Law, assessment: Assessment): Hold[] {
  const { on, never } = placing(facts);
  const period = law.periods.D19;
  const isOpen = bindingOf(assessment)("art-53-1-a") !== "no" && assessment.provider.answer !== "no";
  if (!isOpen || never || period === undefined || (on !== undefined && on > law.asOf)) return [];
  const until = on === undefined ? undefined : addMonths(on, 12 * period.value);
  const placed = on === undefined ? "The day of placing is not known." : `Placed on ${on}.`;
  const text = `${placed} The Act names no period for which a provider keeps its own documentation; the ${period.value} years after placing that it asks of an authorised representative are taken here.`;
  const because: Because[] = [
    { text, cite: { ...period.cite, certainty: "inference" } },
    {
      text: "The provider has to draw it up, keep it up to date and give it on request.",
      cite: actCite("Art 53(1)(a)"),
    },
  ];
  return [{ id: "art-53-1-a", what: "Technical documentation of the model", until, review: true, because }];
}

/** What has to be kept on a day: until the end of its last day, and as long as that day is not known. */
export const heldOn = (holds: readonly Hold[], day: IsoDate): readonly Hold[] =>
  holds.filter(({ until }) => until === undefined || until >= day);

/** The last day of all; `undefined` where one of them is not known. */
export function lastDay(holds: readonly Hold[]): IsoDate | undefined {
  const days = holds.map(({ until }) => until);
  return days.includes(undefined) ? undefined : (days as IsoDate[]).sort().at(-1);
}
