import type { EventKind } from "@/lib/engine/events";

/** Events by theme, as the form offers them. */
export const eventGroups: readonly { readonly title: string; readonly kinds: readonly EventKind[] }[] = [
  {
    title: "Requests",
    kinds: [
      "information_request",
      "access_request",
      "measures_requested",
      "downstream_request",
      "authority_request",
    ],
  },
  {
    title: "Serious incidents",
    kinds: [
      "incident_infrastructure",
      "incident_cybersecurity",
      "incident_death",
      "incident_harm",
      "initial_report_sent",
      "intermediate_report_sent",
      "incident_resolved",
      "final_report_sent",
      "incident_documented",
    ],
  },
  {
    title: "Training and changes",
    kinds: ["training_run_planned", "further_training", "change_planned"],
  },
  {
    title: "Notification, designation and representative",
    kinds: ["notification_sent", "designation_maintained", "acceptance_facts_changed", "mandate_terminated"],
  },
  {
    title: "Framework and model report",
    kinds: [
      "framework_confirmed",
      "framework_updated",
      "framework_assessed",
      "report_provided",
      "report_update_confirmed",
      "report_delayed",
      "evaluator_findings",
      "safe_reference_lost",
      "access_rights_checked",
      "staff_informed",
    ],
  },
];

/** Events that name the day by which they want an answer. */
export const asksForAnswer: readonly string[] = [
  "information_request",
  "access_request",
  "measures_requested",
];
