import { z } from "zod";
import { eventKinds } from "@/lib/engine/events";
import {
  accessTerms,
  actorRoles,
  monetisations,
  supplies,
  taskRanges,
  thresholdTriggers,
} from "@/lib/engine/facts";
import { type CodeChapter, codeChapters } from "@/lib/law/code-chapters";
import { licenceTerms } from "@/lib/law/licence-terms";
import { type OutputModality, outputModalities } from "@/lib/law/modalities";
import { confidences } from "./confidences";
import {
  choice,
  choices,
  count,
  day,
  flop,
  parameters,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
  yesNo,
} from "./input";
import { ledgerEntrySchema } from "./ledger";
import { ledgerConflicts } from "./ledger-conflicts";

export const ourRoles = ["provider", "downstream_modifier", "integrator", "auditor"] as const;
export const inputModalities = ["text", "images", "audio", "video", "other"] as const;
/** Groups of facts that can be disputed and so carry where they come from. */
export const sourceGroups = ["parameters", "compute", "modification", "licence", "market"] as const;

/** What was signed; `none` says so, while nothing chosen means not known. */
export const signedChapters = ["none", ...(Object.keys(codeChapters) as CodeChapter[])] as const;

const outputs = Object.keys(outputModalities) as [OutputModality, ...OutputModality[]];

const source = z.object({
  source: text(2000),
  statedOn: day,
  confidence: choice(confidences),
  note: text(8000),
  /** Why the figure may be too low to rest a "no" on; set by imports. */
  doubt: text(1000),
});

/** Something that happened, or is planned, and starts or answers a period. */
const event = z.object({
  kind: requiredChoice(eventKinds, "Choose what happened."),
  on: requiredDay("Enter the day it happened, or is planned for."),
  matter: text(200),
  answerBy: day,
  note: text(2000),
});

const fields = z.object({
  name: requiredText(200, "Enter the model's name."),
  family: text(200),
  versions: z
    .array(
      z.object({ name: requiredText(200, "Enter the version's name."), releasedOn: day, note: text(1000) }),
    )
    .max(100, "List at most 100 versions."),
  provider: requiredText(300, "Enter the provider's name."),
  providerCountry: text(100),
  providerLocation: choice(["EU", "non-EU"]),
  ourRole: choice(ourRoles),
  actorRole: choice(actorRoles),
  codeChapters: choices(signedChapters),

  parametersTotal: parameters,
  parametersActive: parameters,
  architecture: text(2000),
  inputModalities: choices(inputModalities),
  outputModalities: choices(outputs),
  taskRange: choice(taskRanges),
  generalityShown: yesNo,

  trainingFlop: flop,
  cumulativeTrainingFlop: flop,
  ledger: z.array(ledgerEntrySchema).max(200, "List at most 200 entries."),
  ledgerComplete: yesNo,

  isThirdPartyModification: yesNo,
  baseModelName: text(200),
  baseIsGpai: yesNo,
  baseIsSystemicRisk: yesNo,
  baseComputeKnown: yesNo,
  baseTrainingFlop: flop,
  modificationFlop: flop,
  weightsControlledBy: choice(["modifier", "original_provider"]),

  weightsPublic: yesNo,
  architecturePublic: yesNo,
  usageInfoPublic: yesNo,
  licenceId: text(100),
  licenceText: text(20_000),
  licenceTerms: choice(licenceTerms),
  accessTerms: choice(accessTerms),
  monetisation: choice(monetisations),

  supply: choice(supplies),
  euExcluded: yesNo,
  releasedOn: day,
  marketStatus: choice(["placed", "planned", "not_placed"]),
  placedOn: day,
  furtherTrainedOn: day,

  thresholdMetOrKnownOn: day,
  thresholdTrigger: choice(thresholdTriggers),
  designationBasis: choice(["52(1)", "52(4)"]),
  designatedOn: day,
  rebuttal: choice(["filed", "accepted", "rejected"]),
  rebuttalDecidedOn: day,
  registeredEuBusinessUsers: count,

  events: z.array(event).max(500, "List at most 500 events."),

  sources: z.partialRecord(z.enum(sourceGroups), source),
  documentation: z.record(z.string().max(40), z.string().max(10_000, "Shorten this to 10000 characters.")),
});

type Fields = z.output<typeof fields>;
type Conflict = [path: keyof Fields | (string | number)[], message: string];

/** What cannot be true together; each message lands at the field it names. */
function conflicts(data: Fields): Conflict[] {
  const found: Conflict[] = [];
  const refuse = (when: boolean, path: Conflict[0], message: string) => when && found.push([path, message]);
  const {
    parametersActive: active,
    parametersTotal: total,
    trainingFlop,
    cumulativeTrainingFlop: cumulative,
  } = data;
  refuse(
    active !== null && total !== null && active > total,
    "parametersActive",
    "Active parameters cannot exceed the total.",
  );
  refuse(
    trainingFlop !== null && cumulative !== null && cumulative < trainingFlop,
    "cumulativeTrainingFlop",
    "Cumulative compute includes training compute, so it cannot be smaller.",
  );
  refuse(
    data.modificationFlop !== null && cumulative !== null && data.modificationFlop > cumulative,
    "modificationFlop",
    "The modification is part of the cumulative compute, so it cannot be larger.",
  );
  refuse(
    data.releasedOn !== null && data.placedOn !== null && data.placedOn < data.releasedOn,
    "placedOn",
    "The model cannot be on the Union market before its first release. Check both dates.",
  );
  refuse(
    data.releasedOn !== null && data.furtherTrainedOn !== null && data.furtherTrainedOn < data.releasedOn,
    "furtherTrainedOn",
    "Further training comes after the first release. Check both dates.",
  );
  refuse(
    data.marketStatus === "not_placed" && data.placedOn !== null,
    "placedOn",
    "Clear this date, or say the model is placed or planned.",
  );
  refuse(
    data.designatedOn !== null && data.designationBasis === null,
    "designationBasis",
    "Say on which basis it was designated.",
  );
  refuse(
    data.rebuttalDecidedOn !== null && data.rebuttal !== "accepted" && data.rebuttal !== "rejected",
    "rebuttal",
    "A decision date needs a decision: accepted or rejected.",
  );
  refuse(
    data.codeChapters.includes("none") && data.codeChapters.length > 1,
    "codeChapters",
    "Choose either none or the chapters that were signed.",
  );
  data.events.forEach((event, index) => {
    refuse(
      event.answerBy !== null && event.answerBy < event.on,
      ["events", index, "answerBy"],
      "The answer cannot be due before the request. Check both dates.",
    );
    const isSame = (other: typeof event) =>
      other.kind === event.kind && other.on === event.on && other.matter === event.matter;
    refuse(
      data.events.findIndex(isSame) < index,
      ["events", index, "matter"],
      "This is listed already. Say which matter it is about, or remove it.",
    );
  });
  return found;
}

/** The model form: text in, stored values out. Only name and provider are required; the rest may be unknown. */
export const modelSchema = fields.superRefine((data, context) => {
  for (const [path, message] of conflicts(data)) {
    context.addIssue({ code: "custom", path: typeof path === "string" ? [path] : path, message });
  }
  for (const [path, message] of ledgerConflicts(data.ledger))
    context.addIssue({ code: "custom", path: ["ledger", ...path], message });
});

/** What a person types or a file states: all text, `""` is unknown. */
export type ModelForm = z.input<typeof modelSchema>;
/** What is stored: exact values, `null` is unknown. */
export type ModelData = z.output<typeof modelSchema>;
export type ModelField = keyof ModelData;
export type SourceGroup = (typeof sourceGroups)[number];

/** A form in which everything is unknown. */
export const blankModelForm: ModelForm = {
  ...(Object.fromEntries(Object.keys(fields.shape).map((key) => [key, ""])) as unknown as ModelForm),
  versions: [],
  ledger: [],
  codeChapters: [],
  events: [],
  inputModalities: [],
  outputModalities: [],
  sources: {},
  documentation: {},
};
