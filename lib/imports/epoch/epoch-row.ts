import { isDay } from "@/lib/engine/days";
import { writeFlop } from "@/lib/engine/flop";
import type { Law } from "@/lib/engine/law-on";
import { blankModelForm, type ModelForm } from "@/lib/models/schema";
import { findKnown, type KnownModel, type KnownModels } from "../known-models/known-model";
import { baseFigure } from "./base-figure";
import { commaList } from "./comma-list";
import { computeSource, EPOCH } from "./compute-source";
import type { EpochCells } from "./epoch-columns";
import { type EpochFlop, readEpochFlop } from "./epoch-flop";
import { epochOutputs } from "./epoch-outputs";
import { baseFacts, type Modification, modificationFacts } from "./modification-facts";
import { parameterCount } from "./parameter-count";
import { placeOfEstablishment } from "./place-of-establishment";

export interface EpochContext {
  readonly known: KnownModels;
  readonly law: Law;
  /** The day the file's data are of, or "". */
  readonly statedOn: string;
}

export interface EpochReading {
  readonly form: ModelForm;
  /** What was not taken over, or taken over with a reserve, in words. */
  readonly warnings: readonly string[];
  readonly importKey: string;
  /** How the model is made available, in Epoch's words or corrected by what is known. */
  readonly accessibility: string;
}

/** Stands for a provider where the file names none; a record needs one. */
export const NOT_STATED = "Not stated";

/**
 * Turns a row of Epoch AI's into the model form. Everything is text, unknown is "", and nothing is
 * invented: what rests on a reading of ours is named in the sources and the warnings.
 *
 * @returns `undefined` for a row that names no model
 */
export function epochRow(row: EpochCells, context: EpochContext): EpochReading | undefined {
  const name = row.name || row.versionName || row.versionId;
  if (name === "") return undefined;
  const listed = findKnown(context.known, name);
  const cells = completed(row, listed);
  const warnings: string[] = [];
  const organisations = commaList(cells.organisation);
  // In a fixed order: editions list the same countries differently.
  const countries = commaList(cells.country).sort();
  const own = epochOutputs(name, cells.domain, cells.task);
  const training = usable(readEpochFlop(cells.trainingCompute), "Training compute", warnings);
  const finetune = usable(readEpochFlop(cells.finetuneCompute), "Finetune compute", warnings);
  const base = baseFigure(cells, context.known);
  const modification: Modification = { cells, name, own, training, finetune, base, law: context.law };
  const modified = modificationFacts(modification);
  const parameters = parameterCount(name, cells.parameters, training?.flop);
  if (parameters.warning !== undefined) warnings.push(parameters.warning);
  if (own.unlisted.length > 0) warnings.push(`Tasks not known here: ${own.unlisted.join(", ")}.`);
  if (organisations.length === 0) warnings.push("The file names no organisation.");
  const compute = training === undefined ? "" : writeFlop(training.flop);
  const accessibility = listed?.accessibility || cells.accessibility;
  const form: ModelForm = {
    ...blankModelForm,
    name: name.slice(0, 200),
    provider: cut(organisations.join(", ") || NOT_STATED, 300),
    providerCountry: cut(countries.join(", "), 100),
    providerLocation: placeOfEstablishment(countries),
    ourRole: "auditor",
    parametersTotal: parameters.text,
    parametersActive: activeOf(parameters.text, listed),
    outputModalities: [...modified.modalities],
    taskRange: modified.taskRange,
    trainingFlop: compute,
    cumulativeTrainingFlop: compute,
    ...baseFacts(modification, modified.doubt),
    modificationFlop: modified.modificationFlop,
    weightsPublic: weightsPublic(accessibility),
    licenceId: listed?.licenceId ?? "",
    releasedOn: isDay(cells.published) ? cells.published : "",
    sources: {
      compute: computeSource(modification, context.statedOn, modified.doubt),
      ...(modified.source && { modification: { ...modified.source, statedOn: context.statedOn } }),
      ...(parameters.text && { parameters: { ...EPOCH, statedOn: context.statedOn } }),
      ...(listed?.licenceId && {
        licence: { ...EPOCH, source: listed.factsSource, confidence: "stated" as const },
      }),
    },
  };
  if (cells.published !== "" && form.releasedOn === "")
    warnings.push(`Publication date "${cells.published}" is no full date.`);
  if (modified.doubt) warnings.push(modified.doubt);
  return { form, warnings: [...warnings, ...modified.warnings], importKey: `epoch:${name}`, accessibility };
}

/** Some editions leave out what a model is for and what it was built on; another edition says it. */
function completed(row: EpochCells, listed: KnownModel | undefined): EpochCells {
  return {
    ...row,
    domain: row.domain || (listed?.domain ?? ""),
    task: row.task || (listed?.task ?? ""),
    baseModel: row.baseModel || (listed?.baseModel ?? ""),
  };
}

/** Active parameters that are published elsewhere, where they fit the stated total. */
function activeOf(total: string, listed: KnownModel | undefined): string {
  const active = listed?.activeParameters ?? "";
  return active !== "" && total !== "" && BigInt(active) <= BigInt(total) ? active : "";
}

function usable(read: EpochFlop, what: string, warnings: string[]) {
  if (read.kind === "refused") warnings.push(`${what} "${read.raw}" was not taken over: ${read.why}.`);
  return read.kind === "figure" ? read : undefined;
}

/** Whether the weights are public, from Epoch's label. The label never says what the licence allows. */
export function weightsPublic(accessibility: string): "yes" | "no" | "" {
  if (/^open weights/i.test(accessibility)) return "yes";
  return /^(api access|hosted access|unreleased)/i.test(accessibility) ? "no" : "";
}

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 2)} …`);
