import { designationCriteria } from "./annexes/designation-criteria";
import { downstreamInformation } from "./annexes/downstream-information";
import { systemicRiskDocumentation } from "./annexes/systemic-risk-documentation";
import { technicalDocumentation } from "./annexes/technical-documentation";

/** The annexes that Chapter V refers to, point by point. */
export const annexes = [
  { name: "Annex XI Section 1", title: "Technical documentation", points: technicalDocumentation },
  {
    name: "Annex XI Section 2",
    title: "Technical documentation of systemic-risk models",
    points: systemicRiskDocumentation,
  },
  { name: "Annex XII", title: "Information for downstream providers", points: downstreamInformation },
  { name: "Annex XIII", title: "Criteria for a designation", points: designationCriteria },
] as const;
