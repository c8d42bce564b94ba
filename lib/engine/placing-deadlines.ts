import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import { addDays, laterOf } from "./days";
import { type DeadlineGround, type DerivedDeadline, dueAfter, dueOn } from "./derived-deadline";
import { eventsOf } from "./events";
import type { Facts } from "./facts";
import { openSourceConditions } from "./open-source";
import { monthsAfter } from "./periods";
import { placing } from "./placing";

/** What placing on the Union market asks for, then and for years after: D08 to D13, D18, D19, D38. */
export function placingDeadlines(ground: DeadlineGround): DerivedDeadline[] {
  const { facts, law, assessment } = ground;
  const { on, assumed, never } = placing(facts);
  if (never) return [];
  const { because } = assessment.legacy;
  if (on === undefined) return undated(ground);
  if (assessment.legacy.answer === "yes") {
    const { on: complyBy } = law.timeline.legacyModelsComply;
    const review = assumed || assessment.provider.answer !== "yes";
    return [
      dueOn("D13", on, complyBy, { review, because }),
      ...summaryUpdates(ground, complyBy),
      ...kept(ground, on, assumed),
    ];
  }
  const exemptUntil = lostExemption(facts) ? facts.designatedOn : undefined;
  const start = exemptUntil === undefined ? on : laterOf(on, exemptUntil);
  const at: [DeadlineId, ObligationId, IsoDate, IsoDate][] = [
    ["D08", "art-53-1-a", start, start],
    ["D09", "art-54", start, addDays(start, -1)],
    ["D10", "art-53-1-c", on, on],
    ["D11", "art-53-1-d", on, on],
  ];
  return [
    ...at.flatMap(([id, duty, trigger, due]) => {
      const state = ground.binding(duty);
      return state === "no"
        ? []
        : [dueOn(id, trigger, due, { review: state === "open" || assumed, because })];
    }),
    ...summaryUpdates(ground, on),
    ...kept(ground, on, assumed),
  ];
}

/** What placing asks for while nobody knows when it was or will be: due, on a day not known. */
function undated({ assessment, binding }: DeadlineGround): DerivedDeadline[] {
  const atPlacing: [DeadlineId, ObligationId][] = [
    ["D08", "art-53-1-a"],
    ["D09", "art-54"],
    ["D10", "art-53-1-c"],
    ["D11", "art-53-1-d"],
  ];
  const { because } = assessment.legacy;
  return atPlacing.flatMap(([id, duty]) =>
    binding(duty) === "no" ? [] : [dueOn(id, undefined, undefined, { review: true, because })],
  );
}

/** Documentation kept for years after placing, by representative and signatory. */
function kept({ law, assessment, binding }: DeadlineGround, on: IsoDate, assumed: boolean) {
  const kinds: [DeadlineId, ObligationId][] = [
    ["D18", "code-transparency"],
    ["D19", "art-54"],
    ["D38", "code-safety-7"],
  ];
  return kinds.flatMap(([id, duty]) => {
    const state = binding(duty);
    if (state === "no") return [];
    return dueAfter(id, on, law, { review: state === "open" || assumed, because: assessment.legacy.because });
  });
}

/** Further training asks for an updated summary within the period, never before the summary itself is due. */
function summaryUpdates({ facts, law, binding }: DeadlineGround, earliest: IsoDate): DerivedDeadline[] {
  const review = binding("art-53-1-d") === "open";
  const length = law.periods.D12?.value;
  if (length === undefined) return [];
  const days = [facts.furtherTrainedOn, ...eventsOf(facts, "further_training").map(({ on }) => on)];
  const { cite } = deadlineRules.D12;
  return [...new Set(days)].flatMap((trained) => {
    if (trained === undefined) return [];
    const { plain, rolled } = monthsAfter(trained, length, law);
    const text = `Trained further on ${trained}; the summary is updated at six-month intervals.`;
    const due = { review, because: [{ text, cite }] };
    return plain < earliest
      ? [dueOn("D12", trained, earliest, due)]
      : [dueOn("D12", trained, plain, due, rolled)];
  });
}

/** The open-source exemption held until a designation of the Commission's own motion ended it. */
function lostExemption(facts: Facts): boolean {
  return facts.designationBasis === "52(4)" && openSourceConditions(facts).outcome === "yes";
}
