import { type DeadlineId, deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import { type DeadlineGround, type DerivedDeadline, dueAfter, dueOn, eventReason } from "./derived-deadline";
import { type EventKind, eventsOf } from "./events";
import type { Because } from "./finding";

/** What others ask for, and the end of a mandate: D14 to D17, D20. */
export function requestDeadlines(ground: DeadlineGround): DerivedDeadline[] {
  return [
    ...downstream(ground),
    ...stated(ground, "D15", "information_request", "art-91", "The AI Office asked for information"),
    ...stated(ground, "D16", "access_request", "art-92", "The AI Office asked for access"),
    ...simple(ground, "D17", "authority_request", "art-53-3", "A national authority asked the AI Office"),
    ...simple(ground, "D20", "mandate_terminated", "art-54", "The representative ended its mandate"),
  ];
}

/** Fourteen days bind signatories; for others the Act names no number and the Code's is orientation. */
function downstream({ facts, law, binding }: DeadlineGround): DerivedDeadline[] {
  if (binding("art-53-1-b") === "no") return [];
  const promised = binding("code-transparency");
  const text = "The Act names no number of days; that of the Code is orientation.";
  const note: Because[] = promised === "yes" ? [] : [{ text, cite: deadlineRules.D08.cite }];
  return eventsOf(facts, "downstream_request").flatMap((event) =>
    dueAfter("D14", event.on, law, {
      review: promised !== "yes",
      because: [eventReason("D14", event, "A downstream provider asked"), ...note],
      matter: event.matter,
    }),
  );
}

/** A request names its own period. It is answered, or contested, whatever the model is taken for. */
function stated(
  { facts, law, binding, assessment }: DeadlineGround,
  id: DeadlineId,
  kind: EventKind,
  duty: ObligationId,
  what: string,
): DerivedDeadline[] {
  if (law.periods[id] === undefined) return [];
  const { cite } = deadlineRules[id];
  const binds = binding(duty) === "yes";
  return eventsOf(facts, kind).map((event) => {
    const because: Because[] = [eventReason(id, event, what)];
    if (event.answerBy === undefined)
      because.push({ text: "The last day that the request states is not recorded.", cite });
    if (!binds) {
      const text =
        "The finding leaves open, or denies, that a duty binds. A request is answered or contested all the same.";
      because.push({ text, cite }, ...assessment.provider.because);
    }
    return dueOn(id, event.on, event.answerBy, { review: !binds, because, matter: event.matter });
  });
}

function simple(
  { facts, law, binding }: DeadlineGround,
  id: DeadlineId,
  kind: EventKind,
  duty: ObligationId,
  what: string,
): DerivedDeadline[] {
  const state = binding(duty);
  if (state === "no") return [];
  return eventsOf(facts, kind).flatMap((event) =>
    dueAfter(id, event.on, law, {
      review: state === "open",
      because: [eventReason(id, event, what)],
      matter: event.matter,
    }),
  );
}
