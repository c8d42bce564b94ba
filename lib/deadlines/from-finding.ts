import type { Assessment } from "@/lib/engine/classify";
import { deadlineRules } from "@/lib/law/deadlines";
import type { ObligationId } from "@/lib/law/obligations";
import type { DeadlineView } from "./deadline-view";

/** The parts of a finding a deadline's reasons are in. */
export interface FindingParts {
  duties: Assessment["duties"];
  notificationMissing: Assessment["notification"]["missing"];
  placingMissing: Assessment["legacy"]["missing"];
  general: Assessment["gpai"]["because"];
  systemic: Assessment["systemicRisk"]["because"];
  provider: Assessment["provider"]["because"];
}

/** Duties that rest on systemic risk. */
const isSystemic = (id: ObligationId) => /^(art-5[25]|annex-xi-2|code-safety)/.test(id);

/** Why a deadline's duty binds, and where it is open, how it can be read and what would settle it. */
export function fromFinding(
  row: Pick<DeadlineView, "deadlineId" | "review" | "dueOn">,
  found: FindingParts | undefined,
): Pick<DeadlineView, "binds" | "readings" | "missing"> {
  if (found === undefined) return { binds: [], readings: [], missing: [] };
  const ids: readonly ObligationId[] = deadlineRules[row.deadlineId].duties;
  const binds = [...(ids.some(isSystemic) ? found.systemic : found.general), ...found.provider];
  if (!row.review && row.dueOn !== null) return { binds, readings: [], missing: [] };
  const duties = found.duties.filter((duty) => ids.includes(duty.id));
  const dated = ids.includes("art-52-1") ? found.notificationMissing : found.placingMissing;
  const readings = new Map(duties.flatMap((duty) => duty.readings).map((one) => [one.reading, one]));
  return {
    binds,
    readings: [...readings.values()],
    missing: [...new Set([...duties.flatMap((duty) => duty.missing), ...dated])],
  };
}

/** The same parts out of a whole finding. */
export const partsOf = (assessment: Assessment): FindingParts => ({
  duties: assessment.duties,
  notificationMissing: assessment.notification.missing,
  placingMissing: assessment.legacy.missing,
  general: assessment.gpai.because,
  systemic: assessment.systemicRisk.because,
  provider: assessment.provider.because,
});
