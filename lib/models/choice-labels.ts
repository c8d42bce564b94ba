import type { ArchitectureKind } from "@/lib/engine/compute-estimates";
import type { EventKind } from "@/lib/engine/events";
import type {
  AccessTerms,
  ActorRole,
  Monetisation,
  Supply,
  TaskRange,
  ThresholdTrigger,
} from "@/lib/engine/facts";
import { codeChapters } from "@/lib/law/code-chapters";
import { type ComputeStageId, computeStages } from "@/lib/law/compute-stages";
import type { LicenceTerm } from "@/lib/law/licence-terms";
import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import type { confidences } from "./confidences";
import type { inputModalities, ourRoles } from "./schema";

type Labels<T extends string> = Readonly<Record<T, string>>;

const ourRole: Labels<(typeof ourRoles)[number]> = {
  provider: "Provider",
  downstream_modifier: "Downstream modifier",
  integrator: "Integrator",
  auditor: "Auditor",
};

const actorRole: Labels<ActorRole> = {
  original_developer: "Develops it and places it on the market under its own name",
  downstream_modifier: "Modifies somebody else's model",
  contractor: "Modifies it on behalf of the original provider",
  contract_developer: "Develops it for somebody who places it under their name",
  hub_operator: "Runs a repository that others upload to",
  consortium_coordinator: "Coordinates a consortium",
  upstream_developer: "Supplies it to firms that build it into systems",
  downstream_integrator: "Builds somebody else's model into a system",
};

const taskRange: Labels<TaskRange> = {
  broad: "A wide range of distinct tasks",
  narrow: "Only a narrow set of tasks",
  appears_narrow: "It seems narrow; nobody has judged yet",
};

const licenceTerms: Labels<LicenceTerm> = {
  attribution: "Asks for credit and notices at most",
  share_alike: "Asks for the same terms when distributed",
  safety_only: "Restricts use by proportionate safety terms only",
  non_commercial: "Non-commercial use only",
  research_only: "Research only",
  no_redistribution: "No redistribution",
  user_scale_threshold: "Further licence needed above a number of users",
  separate_commercial_licence: "Some uses need a separate commercial licence",
  other_use_restriction: "Another restriction of use",
  closed: "Closed: use, modification or distribution not granted",
  needs_review: "Not judged yet",
};

const accessTerms: Labels<AccessTerms> = {
  open: "Free and open to anyone",
  safety_verification: "After a safety check that treats all alike",
  country_restricted: "Limited by country",
};

const monetisation: Labels<Monetisation> = {
  no: "Not monetised",
  optional_services: "Only optional services are paid, such as support",
  between_microenterprises: "Between microenterprises only",
  dual_licensing: "Dual licensing: free for some uses, paid for others",
  exclusive_ad_funded_hosting: "Hosted only behind payment or advertising",
  personal_data: "Personal data are a condition of access",
};

const supply: Labels<Supply> = {
  eu_market: "Supplied on the Union market (download, API, app, cloud)",
  via_downstream_system: "Reaches the Union inside another firm's system",
  internal_essential:
    "Internal use that is essential to a product or service, or affects people in the Union",
  internal_only: "Internal use only, for nothing essential to others",
  research_only: "Solely for scientific research",
  non_commercial: "Free of charge, outside any commercial activity",
};

const thresholdTrigger: Labels<ThresholdTrigger> = {
  met: "The threshold was met that day",
  known_will_be_met: "It became known that day that it will be met",
  transitional: "Met or known before Chapter V began to apply",
};

const eventKind: Labels<EventKind> = {
  training_run_planned: "Large training run planned for",
  further_training: "Trained further",
  notification_sent: "Notification to the Commission sent",
  designation_maintained: "Designation maintained by the Commission",
  acceptance_facts_changed: "Facts behind accepted arguments changed",
  framework_confirmed: "Framework confirmed",
  framework_updated: "Update of the framework confirmed",
  framework_assessed: "Framework assessed",
  report_provided: "Model report provided to the AI Office",
  report_update_confirmed: "Update of the model report confirmed",
  report_delayed: "Model report delayed in good faith, was due on",
  change_planned: "Deliberate change of the model goes live",
  evaluator_findings: "External evaluator reported its findings",
  safe_reference_lost: "Reference model lost its safe status",
  access_rights_checked: "Access rights checked",
  staff_informed: "Staff told of the whistleblower policy",
  incident_infrastructure: "Aware of an incident: critical infrastructure disrupted",
  incident_cybersecurity: "Aware of an incident: cybersecurity breach, weights copied out",
  incident_death: "Aware of an incident: death of a person",
  incident_harm: "Aware of an incident: serious harm to health, rights, property or environment",
  initial_report_sent: "Incident: initial report sent",
  intermediate_report_sent: "Incident: intermediate report sent",
  incident_resolved: "Incident resolved",
  final_report_sent: "Incident: final report sent",
  incident_documented: "Incident documented",
  information_request: "AI Office asked for information",
  access_request: "AI Office asked for access to evaluate",
  measures_requested: "Commission asked for measures",
  downstream_request: "Downstream provider asked for information",
  authority_request: "National authority asked the AI Office",
  mandate_terminated: "Representative ended its mandate",
};

const confidence: Labels<(typeof confidences)[number]> = {
  measured: "Measured",
  stated: "Stated by the provider",
  estimated: "Estimated",
  speculative: "Speculative",
  assumed: "Assumed",
};

const input: Labels<(typeof inputModalities)[number]> = {
  text: "Text",
  images: "Images",
  audio: "Audio",
  video: "Video",
  other: "Other",
};

const output = Object.fromEntries(
  Object.entries(outputModalities).map(([id, { label }]) => [id, label]),
) as Labels<OutputModality>;

const architecture: Labels<ArchitectureKind> = {
  dense_transformer: "Dense transformer",
  mixture_of_experts: "Mixture of experts",
  other: "Something else",
};

const stage = Object.fromEntries(
  Object.entries(computeStages).map(([id, { label }]) => [id, label]),
) as Labels<ComputeStageId>;

/** How each value of a closed list reads, by field. */
export const choiceLabels: Readonly<Record<string, Labels<string>>> = {
  ourRole,
  actorRole,
  taskRange,
  licenceTerms,
  accessTerms,
  monetisation,
  supply,
  thresholdTrigger,
  confidence,
  codeChapters: { none: "None, checked", ...codeChapters },
  eventKind,
  inputModalities: input,
  outputModalities: output,
  stage,
  state: { actual: "Spent", planned: "Planned" },
  architectureKind: architecture,
  providerLocation: { EU: "In the European Union", "non-EU": "Outside the European Union" },
  weightsControlledBy: { modifier: "Whoever modifies it", original_provider: "The original provider" },
  marketStatus: { placed: "Placed", planned: "Planned", not_placed: "Not placed" },
  designationBasis: {
    "52(1)": "Article 52(1): after the provider's notification",
    "52(4)": "Article 52(4): of the Commission's own motion",
  },
  rebuttal: { filed: "Filed, not decided", accepted: "Accepted", rejected: "Rejected" },
};
