import type { Assessment } from "./classify";
import { bindingOf, type DeadlineGround, type DerivedDeadline } from "./derived-deadline";
import type { Facts } from "./facts";
import { frameworkDeadlines } from "./framework-deadlines";
import { incidentDeadlines } from "./incident-deadlines";
import type { Law } from "./law-on";
import { notificationDeadlines } from "./notification-deadlines";
import { placingDeadlines } from "./placing-deadlines";
import { requestDeadlines } from "./request-deadlines";

export type { DerivedDeadline } from "./derived-deadline";

/**
 * The deadlines that follow from an assessment and from what happened since. None where nothing binds;
 * where it is open whether the duty binds, the deadline is there and marked for review: "we do not know"
 * never reads as "you need not". What recurs is given once, from the last time it was recorded.
 */
export function deriveDeadlines(facts: Facts, law: Law, assessment: Assessment): readonly DerivedDeadline[] {
  const { gpai, provider } = assessment;
  const ground: DeadlineGround = { facts, law, assessment, binding: bindingOf(assessment) };
  // A request has to be answered whatever we take the model for.
  if (provider.answer === "no") return distinct(requestDeadlines(ground));
  const isClassed = gpai.answer === "yes" || gpai.answer === "review";
  return distinct([
    ...notificationDeadlines(ground),
    ...(isClassed ? placingDeadlines(ground) : []),
    ...(isClassed ? frameworkDeadlines(ground) : []),
    ...incidentDeadlines(ground),
    ...requestDeadlines(ground),
  ]);
}

/** Two events alike in kind, day and matter are one: a deadline is never there twice. */
function distinct(deadlines: readonly DerivedDeadline[]): readonly DerivedDeadline[] {
  return [...new Map(deadlines.map((one) => [`${one.id} ${one.occurrence}`, one])).values()];
}
