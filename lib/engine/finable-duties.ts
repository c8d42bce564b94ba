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

/** The duties of a model that bind, or may bind, and carry a fine (Art 101(1), 113), in the Act's order. */
export function finableDuties(assessment: Assessment, law: Law): readonly FinableDuty[] {
  return assessment.duties
    .filter(
      ({ id, outcome }) =>
        outcome !== "does_not_bind" && outcome !== "outside_scope" && obligations[id].fined,
    )
    .map(({ id, outcome }) => ({
      id,
      isOpen: outcome === "open",
      from: laterOf(law.timeline.enforcementBegins.on, bindsFrom(id, assessment) ?? ""),
    }));
}

function bindsFrom(id: ObligationId, assessment: Assessment): IsoDate | undefined {
  if (id === "art-52-1") return assessment.notification.dates.byCalendar;
  const article = id.startsWith("art-55") ? assessment.article55 : assessment.article53;
  return article.dates.from;
}
