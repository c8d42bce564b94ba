import { deadlineRules } from "@/lib/law/deadlines";
import { type DeadlineGround, type DerivedDeadline, dueAfter, dueOn, eventReason } from "./derived-deadline";
import { eventsOf, lastOf } from "./events";
import { modifiesThirdPartyModel } from "./facts";

/** Notification, estimate, designation and accepted arguments: D01 to D07. */
export function notificationDeadlines(ground: DeadlineGround): DerivedDeadline[] {
  return [...notifying(ground), ...estimating(ground), ...reassessment(ground), ...notifyingAgain(ground)];
}

function notifying({ facts, law, assessment }: DeadlineGround): DerivedDeadline[] {
  const { gpai, notification } = assessment;
  if (gpai.answer === "unknown" || notification.outcome === "none") return [];
  const { from, byCalendar, byRegulation1182 } = notification.dates;
  const applies = law.timeline.chapterVApplies.on;
  const early =
    facts.thresholdTrigger === "transitional" || (facts.thresholdMetOrKnownOn ?? applies) < applies;
  const id = modifiesThirdPartyModel(facts) && facts.baseIsSystemicRisk ? "D02" : early ? "D03" : "D01";
  const due = { review: notification.answer !== "yes", because: notification.because };
  return [dueOn(id, from, byCalendar, due, byRegulation1182)];
}

/** A planned run asks for an estimate first, unless the model is known to have systemic risk already. */
function estimating({ facts, law, assessment, binding }: DeadlineGround): DerivedDeadline[] {
  const state = assessment.systemicRisk.answer === "yes" ? "yes" : binding("gl-31");
  if (state === "no") return [];
  return eventsOf(facts, "training_run_planned").flatMap((event) =>
    dueAfter("D04", event.on, law, {
      review: state === "open",
      because: [eventReason("D04", event, "A large training run is planned")],
      matter: event.matter,
    }),
  );
}

/** Six months before a reassessment can be asked for, from the designation and from each decision on it. */
function reassessment({ facts, law, assessment }: DeadlineGround): DerivedDeadline[] {
  if (facts.designationBasis !== "52(4)" || assessment.systemicRisk.outcome !== "designated") return [];
  const because = assessment.systemicRisk.because;
  const last = lastOf(facts, "designation_maintained");
  if (last !== undefined) {
    const reason = eventReason("D06", last, "The Commission maintained the designation");
    return dueAfter("D06", last.on, law, { because: [reason], matter: last.matter });
  }
  if (facts.designatedOn === undefined) return [dueOn("D05", undefined, undefined, { because })];
  return dueAfter("D05", facts.designatedOn, law, { because });
}

/** Accepted arguments rest on facts; when those change the model is notified again (GL 42). */
function notifyingAgain({ facts, assessment }: DeadlineGround): DerivedDeadline[] {
  if (assessment.systemicRisk.outcome !== "rebutted") return [];
  const { cite } = deadlineRules.D07;
  return eventsOf(facts, "acceptance_facts_changed").map((event) => {
    const text = `Facts behind the acceptance changed on ${event.on}; the guidelines name no number of days.`;
    return dueOn("D07", event.on, undefined, { because: [{ text, cite }], matter: event.matter });
  });
}
