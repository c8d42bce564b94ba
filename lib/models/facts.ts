import type { Decision } from "@/lib/engine/decisions";
import type { RecordedEvent } from "@/lib/engine/events";
import type { ActorRole, Facts } from "@/lib/engine/facts";
import type { LicenceTerm } from "@/lib/law/licence-terms";
import { licences } from "@/lib/law/licences";
import { recordedCompute } from "./recorded-compute";
import type { ModelData } from "./schema";

const known = <T>(value: T | null): T | undefined => value ?? undefined;

/**
 * What the engine reasons from, out of a record. Pure, so the form shows the finding while it is typed.
 *
 * @param decisions what persons decided on the record, oldest first
 */
export function factsOf(model: ModelData, decisions: readonly Decision[] = []): Facts {
  const compute = recordedCompute(model);
  return {
    actorRole: actorOf(model),
    providerLocation: known(model.providerLocation),
    codeChapters: chaptersOf(model),
    outputModalities: model.outputModalities.length > 0 ? model.outputModalities : undefined,
    taskRange: known(model.taskRange),
    generalityShown: known(model.generalityShown),
    trainingFlop: known(compute.trainingFlop),
    cumulativeTrainingFlop: known(compute.cumulativeTrainingFlop),
    trainingBasis: compute.trainingBasis,
    cumulativeBasis: compute.cumulativeBasis,
    computeDoubt: known(model.sources.compute?.doubt ?? compute.doubt ?? null),
    isThirdPartyModification: known(model.isThirdPartyModification),
    baseIsGpai: known(model.baseIsGpai),
    baseIsSystemicRisk: known(model.baseIsSystemicRisk),
    baseComputeKnown: known(model.baseComputeKnown),
    baseTrainingFlop: known(model.baseTrainingFlop),
    modificationFlop: known(compute.modificationFlop),
    modificationBasis: compute.modificationBasis,
    weightsControlledBy: known(model.weightsControlledBy),
    weightsPublic: known(model.weightsPublic),
    architecturePublic: known(model.architecturePublic),
    usageInfoPublic: known(model.usageInfoPublic),
    licence: known(model.licenceId ?? model.licenceText),
    licenceTerms: termsOf(model),
    accessTerms: known(model.accessTerms),
    monetisation: known(model.monetisation),
    supply: known(model.supply),
    euExcluded: known(model.euExcluded),
    placedOn: model.marketStatus === "not_placed" ? "not_placed" : known(model.placedOn),
    releasedOn: known(model.releasedOn),
    furtherTrainedOn: known(model.furtherTrainedOn),
    thresholdMetOrKnownOn: known(model.thresholdMetOrKnownOn),
    thresholdTrigger: known(model.thresholdTrigger),
    designationBasis: known(model.designationBasis),
    designatedOn: known(model.designatedOn),
    rebuttal: known(model.rebuttal),
    rebuttalDecidedOn: known(model.rebuttalDecidedOn),
    registeredEuBusinessUsers: known(model.registeredEuBusinessUsers),
    events: model.events.length > 0 ? model.events.map(eventOf) : undefined,
    decisions: decisions.length > 0 ? decisions : undefined,
  };
}

/** Nothing chosen is not known; "none" is an answer. */
function chaptersOf({ codeChapters }: ModelData): Facts["codeChapters"] {
  if (codeChapters.length === 0) return undefined;
  return codeChapters.filter((chapter) => chapter !== "none");
}

const eventOf = ({ kind, on, matter, answerBy }: ModelData["events"][number]): RecordedEvent => ({
  kind,
  on,
  ...(matter !== null && { matter }),
  ...(answerBy !== null && { answerBy }),
});

/** Whose position is assessed: ours where we act on the model, its provider's where we only look at it. */
function actorOf(model: ModelData): ActorRole | undefined {
  if (model.actorRole !== null) return model.actorRole;
  switch (model.ourRole) {
    case "provider":
      return "original_developer";
    case "downstream_modifier":
      return "downstream_modifier";
    case "integrator":
      return "downstream_integrator";
    case "auditor":
      return model.isThirdPartyModification ? "downstream_modifier" : "original_developer";
    case null:
      return undefined;
  }
}

/** A judged term stands above the list's; a licence of the list speaks for itself. */
function termsOf(model: ModelData): LicenceTerm | undefined {
  if (model.licenceTerms !== null) return model.licenceTerms;
  return model.licenceId === null ? undefined : licences[model.licenceId]?.terms;
}

/** Whether the duties found are the organisation's own, or those of a provider it looks at. */
export function bearerOf(model: ModelData): "ours" | "theirs" {
  return model.ourRole === "auditor" || model.ourRole === null ? "theirs" : "ours";
}
