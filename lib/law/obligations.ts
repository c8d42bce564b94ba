import { classificationDuties } from "./obligations/classification";
import { codeDuties } from "./obligations/code";
import { providerDuties } from "./obligations/provider";
import { supervisionDuties } from "./obligations/supervision";
import { systemicRiskDuties } from "./obligations/systemic-risk";
import type { Obligation } from "./obligations/types";

/** Duties around Chapter V, keyed by pinpoint. The keys never change; their order is the Act's. */
export const obligations = {
  ...classificationDuties,
  ...providerDuties,
  ...systemicRiskDuties,
  ...codeDuties,
  ...supervisionDuties,
} as const satisfies Record<string, Obligation>;

export type ObligationId = keyof typeof obligations;

export { fines } from "./fines";
