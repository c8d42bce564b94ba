import fc from "fast-check";
import {
  accessTerms,
  actorRoles,
  type Facts,
  monetisations,
  supplies,
  taskRanges,
  thresholdTriggers,
} from "@/lib/engine/facts";
import { licenceTerms } from "@/lib/law/licence-terms";
import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import { flop } from "./facts";

const figures = ["1e22", "1e23", "9e23", "4e24", "1e25", "1.1e25", "3e25"].map(flop);
const days = ["2024-05-06", "2025-08-01", "2025-08-02", "2026-03-02", "2026-10-17", "2027-03-12"] as const;

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const outputs = Object.keys(outputModalities) as OutputModality[];

/** Any facts there can be, each known or not: every rule is reached on every side. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    actorRole: one(actorRoles),
    providerLocation: one(["EU", "non-EU"] as const),
    outputModalities: fc.subarray(outputs, { minLength: 0, maxLength: 3 }),
    taskRange: one(taskRanges),
    generalityShown: fc.boolean(),
    trainingFlop: one(figures),
    cumulativeTrainingFlop: one(figures),
    computeDoubt: fc.constant("The stated figure is smaller than the base model's."),
    isThirdPartyModification: fc.boolean(),
    baseIsGpai: fc.boolean(),
    baseIsSystemicRisk: fc.boolean(),
    baseComputeKnown: fc.boolean(),
    baseTrainingFlop: one(figures),
    modificationFlop: one(figures),
    weightsControlledBy: one(["modifier", "original_provider"] as const),
    weightsPublic: fc.boolean(),
    architecturePublic: fc.boolean(),
    usageInfoPublic: fc.boolean(),
    licenceTerms: one(licenceTerms),
    accessTerms: one(accessTerms),
    monetisation: one(monetisations),
    supply: one(supplies),
    euExcluded: fc.boolean(),
    placedOn: one([...days, "not_placed" as const]),
    releasedOn: one(days),
    furtherTrainedOn: one(days),
    thresholdMetOrKnownOn: one(days),
    thresholdTrigger: one(thresholdTriggers),
    designationBasis: one(["52(1)", "52(4)"] as const),
    designatedOn: one(days),
    rebuttal: one(["filed", "accepted", "rejected"] as const),
    rebuttalDecidedOn: one(days),
    registeredEuBusinessUsers: one([9_999, 10_000]),
  },
  { requiredKeys: [] },
);
