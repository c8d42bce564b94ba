import { type ObligationId, obligations } from "@/lib/law/obligations";
import type { IsoDate } from "@/lib/law/types";
import type { Assessment } from "./classify";
import { laterOf } from "./days";
import type { Law } from "./law-on";

/** A duty an infringement of which can be fined. */
export interface FinableDuty {
  readonly id: ObligationId;
  /** True where it is open whether the duty binds. */
  readonly isOpen: boolean;
  /**
   * The first day on which a fine for it can be imposed: when powers and fines apply and the duty binds.
   * An earlier infringement that goes on then counts too.
   */
  readonly from: IsoDate;
}

/**
 * The duties of a model that bind, or may bind, and carry a fine (Art 101(1), 113), in the Act's order. One
 * that waits for an event, such as a request, cannot be infringed before it.
 */
export function finableDuties(assessment: Assessment, law: Law): readonly FinableDuty[] {
  return assessment.duties
    .filter(({ id, outcome }) => (outcome === "binds" || outcome === "open") && obligations[id].fined)
    .map(({ id, outcome }) => ({
      id,
      isOpen: outcome === "open",
      from: laterOf(law.timeline.enforcementBegins.on, bindsFrom(id, assessment) ?? ""),
    }));
}

const onSystemicRisk: ReadonlySet<ObligationId> = new Set([
  "annex-xi-2",
  "art-55-1-a",
  "art-55-1-b",
  "art-55-1-c",
  "art-55-1-d",
]);
/** They bind from the request, whatever the day from which Articles 53 and 55 do. */
const onRequest: ReadonlySet<ObligationId> = new Set(["art-91", "art-92", "art-93"]);

function bindsFrom(id: ObligationId, assessment: Assessment): IsoDate | undefined {
  if (id === "art-52-1") return assessment.notification.dates.byCalendar;
  if (onSystemicRisk.has(id)) return assessment.article55.dates.from;
  return onRequest.has(id) ? undefined : assessment.article53.dates.from;
}
