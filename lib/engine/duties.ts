import { type ObligationId, obligations } from "@/lib/law/obligations";
import { type Answer, type Because, type Finding, finding } from "./finding";
import type { NotificationOutcome } from "./notification";
import type { OpenSourceOutcome } from "./open-source";
import type { ProviderOutcome } from "./provider";
import type { SystemicRiskOutcome } from "./systemic-risk";

export type DutyOutcome = "binds" | "does_not_bind" | "open";

export interface Duty extends Finding<DutyOutcome> {
  readonly id: ObligationId;
}

interface Before {
  provider: Finding<ProviderOutcome>;
  systemic: Finding<SystemicRiskOutcome>;
  openSource: Finding<OpenSourceOutcome>;
  representative: Finding;
  notification: Finding<NotificationOutcome>;
}

/** Every duty of Chapter V with whether it binds, in the Act's order. */
export function duties(before: Before): readonly Duty[] {
  return (Object.keys(obligations) as ObligationId[]).map((id) => {
    const reason = reasonFor(id, before);
    const answer = all(before.provider.answer, reason.answer);
    const because: readonly Because[] =
      before.provider.answer === "no" ? before.provider.because : reason.because;
    const outcome =
      answer === "yes" ? "binds" : answer === "no" || answer === "not-in-force" ? "does_not_bind" : "open";
    const missing = answer === "unknown" ? [...new Set([...before.provider.missing, ...reason.missing])] : [];
    const readings = answer === "review" ? [...before.provider.readings, ...reason.readings] : [];
    return { id, ...finding<DutyOutcome>(answer, outcome, because, { missing, readings }) };
  });
}

/** Both must hold: one "no" decides, and what is not known outranks what is only open to judgement. */
function all(...answers: readonly Answer[]): Answer {
  const order: readonly Answer[] = ["not-in-force", "no", "unknown", "review"];
  return order.find((answer) => answers.includes(answer)) ?? "yes";
}

function reasonFor(id: ObligationId, before: Before): Finding {
  switch (id) {
    case "art-52-1":
      return before.systemic.outcome === "rebutted" ? before.systemic : before.notification;
    case "art-53-1-a":
    case "art-53-1-b":
      return liftedBy(before.openSource);
    case "art-54":
      return before.representative;
    case "art-55-1-a":
    case "art-55-1-b":
    case "art-55-1-c":
    case "art-55-1-d":
      return before.systemic;
    default:
      return always(id);
  }
}

function always(id: ObligationId): Finding {
  const { who, cite } = obligations[id];
  return finding("yes", "always", [{ text: `${who}, whatever the licence.`, cite }]);
}

function liftedBy(exemption: Finding<OpenSourceOutcome>): Finding {
  if (exemption.outcome === "yes") return { ...exemption, answer: "no" };
  if (exemption.answer === "no") return { ...exemption, answer: "yes" };
  return exemption;
}
