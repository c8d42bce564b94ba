import type { FactName } from "@/lib/engine/facts";
import { anchorOf } from "./fields";

interface MissingQuestion {
  /** Name of the form's field that answers it. */
  readonly field: string;
  readonly question: string;
}

/** What to ask for each fact that is missing, and the field that takes the answer. */
export const missingQuestions: Readonly<Record<FactName, MissingQuestion>> = {
  actorRole: { field: "ourRole", question: "What is our role?" },
  providerLocation: { field: "providerLocation", question: "Where is the provider established?" },
  codeChapters: {
    field: "codeChapters",
    question: "Which chapters of the Code of Practice did the provider sign?",
  },
  outputModalities: { field: "outputModalities", question: "What does the model generate?" },
  taskRange: { field: "taskRange", question: "How wide is the range of tasks it can do?" },
  generalityShown: { field: "generalityShown", question: "Was it shown to be significantly general?" },
  trainingFlop: { field: "trainingFlop", question: "How much compute went into training it?" },
  cumulativeTrainingFlop: {
    field: "cumulativeTrainingFlop",
    question: "How much compute went into it altogether?",
  },
  trainingBasis: { field: "trainingFlop", question: "What does the training compute consist of?" },
  cumulativeBasis: {
    field: "cumulativeTrainingFlop",
    question: "What does the cumulative training compute consist of?",
  },
  computeDoubt: { field: "sources.compute.doubt", question: "Is the compute figure complete?" },
  isThirdPartyModification: {
    field: "isThirdPartyModification",
    question: "Is it a modification of somebody else's model?",
  },
  baseIsGpai: { field: "baseIsGpai", question: "Is the base model a general-purpose AI model?" },
  baseIsSystemicRisk: { field: "baseIsSystemicRisk", question: "Does the base model have systemic risk?" },
  baseComputeKnown: {
    field: "baseComputeKnown",
    question: "Can the base model's compute be known or estimated?",
  },
  baseTrainingFlop: {
    field: "baseTrainingFlop",
    question: "How much compute went into the base model?",
  },
  modificationFlop: { field: "modificationFlop", question: "How much compute went into the modification?" },
  modificationBasis: {
    field: "modificationFlop",
    question: "What does the compute of the modification consist of?",
  },
  modificationHistory: {
    field: "modificationFlop",
    question: "Which earlier steps and other bases does the modification build on?",
  },
  weightsControlledBy: { field: "weightsControlledBy", question: "Who controls the modified weights?" },
  weightsPublic: { field: "weightsPublic", question: "Are the weights public?" },
  architecturePublic: {
    field: "architecturePublic",
    question: "Is information on the architecture public?",
  },
  usageInfoPublic: { field: "usageInfoPublic", question: "Is information on usage public?" },
  licence: { field: "licenceId", question: "Which licence is it under?" },
  licenceTerms: { field: "licenceId", question: "Which licence is it under, and what does it ask for?" },
  accessTerms: { field: "accessTerms", question: "How is access given?" },
  monetisation: { field: "monetisation", question: "How does it earn money?" },
  supply: { field: "supply", question: "How does it reach others in the Union?" },
  euExcluded: { field: "euExcluded", question: "Did the upstream provider exclude the Union?" },
  placedOn: { field: "placedOn", question: "When was it placed on the Union market?" },
  releasedOn: { field: "releasedOn", question: "When was it first released?" },
  furtherTrainedOn: { field: "furtherTrainedOn", question: "When was it last trained further?" },
  thresholdMetOrKnownOn: {
    field: "thresholdMetOrKnownOn",
    question: "When was the threshold met, or when did it become known that it will be?",
  },
  thresholdTrigger: {
    field: "thresholdTrigger",
    question: "Was the threshold met, or is it known that it will be?",
  },
  designationBasis: { field: "designationBasis", question: "On which basis was it designated?" },
  designatedOn: { field: "designatedOn", question: "When was the provider informed of the designation?" },
  rebuttal: { field: "rebuttal", question: "Were arguments against systemic risk filed or decided?" },
  rebuttalDecidedOn: {
    field: "rebuttalDecidedOn",
    question: "When was the provider informed of the decision on its arguments?",
  },
  registeredEuBusinessUsers: {
    field: "registeredEuBusinessUsers",
    question: "How many registered business users does it have in the Union?",
  },
  events: { field: "events", question: "What has happened since?" },
};

/**
 * Where to answer what is missing.
 *
 * @param base the page of the form, `""` where it is the same page
 */
export const answerHref = (fact: FactName, base: string): string =>
  `${base}#${anchorOf(missingQuestions[fact].field)}`;
