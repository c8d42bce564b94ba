import type { DeadlineId } from "@/lib/law/deadlines";
import type { IsoDate } from "@/lib/law/types";
import type { Facts } from "./facts";

/** What can happen to a model and starts, or answers, a period. */
export const eventKinds = [
  "training_run_planned",
  "further_training",
  "notification_sent",
  "designation_maintained",
  "acceptance_facts_changed",
  "framework_confirmed",
  "framework_updated",
  "framework_assessed",
  "report_provided",
  "report_update_confirmed",
  "report_delayed",
  "change_planned",
  "evaluator_findings",
  "safe_reference_lost",
  "access_rights_checked",
  "staff_informed",
  "incident_infrastructure",
  "incident_cybersecurity",
  "incident_death",
  "incident_harm",
  "initial_report_sent",
  "intermediate_report_sent",
  "incident_resolved",
  "final_report_sent",
  "incident_documented",
  "information_request",
  "access_request",
  "measures_requested",
  "downstream_request",
  "authority_request",
  "mandate_terminated",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened, or is planned, on a day. */
export interface RecordedEvent {
  readonly kind: EventKind;
  readonly on: IsoDate;
  /** The day a request names for its answer. */
  readonly answerBy?: IsoDate | undefined;
  /** Tells matters of one kind apart, such as two incidents; what has the same name belongs together. */
  readonly matter?: string | undefined;
}

/** The initial report each kind of incident asks for. */
export const incidentReports = {
  incident_infrastructure: "D30",
  incident_cybersecurity: "D31",
  incident_death: "D32",
  incident_harm: "D33",
} as const satisfies Partial<Record<EventKind, DeadlineId>>;

/** Events of some kinds, oldest first. */
export function eventsOf(facts: Facts, ...kinds: readonly EventKind[]): readonly RecordedEvent[] {
  const found = facts.events?.filter(({ kind }) => kinds.includes(kind));
  return found?.toSorted((a, b) => a.on.localeCompare(b.on)) ?? [];
}

/** The latest event of some kinds, where there is one. */
export const lastOf = (facts: Facts, ...kinds: readonly EventKind[]): RecordedEvent | undefined =>
  eventsOf(facts, ...kinds).at(-1);
