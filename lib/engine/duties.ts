import { type ObligationId, obligations } from "@/lib/law/obligations";
import { type DutyGround, type DutyReason, dutyReasons } from "./duty-reasons";
import type { Facts } from "./facts";
import { type Answer, type Because, type Finding, finding } from "./finding";
import { type Law, valueOn } from "./law-on";

/**
 * `on_event`: it binds as soon as something happens, such as a request of the AI Office.
 * `outside_scope`: it lies outside what is assessed here, and nothing is said about it.
 */
export type DutyOutcome = "binds" | "does_not_bind" | "open" | "on_event" | "outside_scope";

export interface Duty extends Finding<DutyOutcome> {
  readonly id: ObligationId;
}

type Before = Omit<DutyGround, "facts" | "law">;

/** Every duty with whether it binds, in the Act's order. */
export function duties(facts: Facts, law: Law, before: Before): readonly Duty[] {
  return (Object.keys(obligations) as ObligationId[]).map((id) => ({
    id,
    ...duty(id, { facts, law, ...before }),
  }));
}

function duty(id: ObligationId, ground: DutyGround): Finding<DutyOutcome> {
  const { law, provider } = ground;
  const { applies, ref } = obligations[id];
  if (provider.answer === "not-in-force") {
    return finding("not-in-force", "does_not_bind", provider.because);
  }
  if (valueOn(applies, law.asOf) === undefined) return notYet(ref, applies, law);
  const reason = dutyReasons[id](ground);
  if (reason.outcome === "outside_scope") return { ...reason, outcome: "outside_scope" };
  const answer = all(provider.answer, reason.answer);
  const because: readonly Because[] = provider.answer === "no" ? provider.because : reason.because;
  const missing = answer === "unknown" ? [...new Set([...provider.missing, ...reason.missing])] : [];
  const readings = answer === "review" ? [...provider.readings, ...reason.readings] : [];
  return finding<DutyOutcome>(answer, outcomeOf(answer, reason), because, { missing, readings });
}

function outcomeOf(answer: Answer, reason: DutyReason): DutyOutcome {
  if (answer === "no" || answer === "not-in-force") return "does_not_bind";
  if (answer !== "yes") return "open";
  return reason.outcome === "on_event" ? "on_event" : "binds";
}

function notYet(
  ref: string,
  applies: (typeof obligations)[ObligationId]["applies"],
  law: Law,
): Finding<DutyOutcome> {
  const first = applies[0];
  const because = first
    ? [{ text: `${ref} did not apply on ${law.asOf}; it applies from ${first.from}.`, cite: first.cite }]
    : [];
  return finding("not-in-force", "does_not_bind", because);
}

/** Both must hold: one "no" decides, and what is not known outranks what is only open to judgement. */
function all(...answers: readonly Answer[]): Answer {
  const order: readonly Answer[] = ["not-in-force", "no", "unknown", "review"];
  return order.find((answer) => answers.includes(answer)) ?? "yes";
}
