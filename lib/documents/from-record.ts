import { showFlop, twoSignificantFigures, writeFlop } from "@/lib/engine/flop";
import { showDay } from "@/lib/engine/show-day";
import { licences } from "@/lib/law/licences";
import { outputModalities } from "@/lib/law/modalities";
import { formModalities } from "@/lib/law/model-documentation-form/modalities";
import { parameterRanges } from "@/lib/law/model-documentation-form/parameter-ranges";
import type { FormField } from "@/lib/law/model-documentation-form/types";
import { recordedCompute } from "@/lib/models/recorded-compute";
import type { ModelData, ModelField } from "@/lib/models/schema";
import { showEntry } from "@/lib/models/show-entry";
import type { Chosen, FieldValue } from "./field-value";
import { formModalityOf } from "./form-modality";
import { licenceKinds } from "./licence-kind";

/** What the record says for a field: a value, a reason why the field does not apply, or nothing. */
export type FromRecord = { readonly value: FieldValue } | { readonly notApplicable: string } | undefined;

export interface Derivation {
  /** Where the value stands in the record, the field to fill in first. */
  readonly fields: readonly [ModelField, ...ModelField[]];
  /** Whether a typed answer can add to what the record says. */
  readonly extendable: boolean;
  readonly derive: (model: ModelData) => FromRecord;
}

const text = (value: string | null): FromRecord =>
  value === null || value.trim() === "" ? undefined : { value: { kind: "text", text: value } };
const list = (items: readonly string[]): FromRecord => ({ value: { kind: "list", items } });
const date = (value: string | null, planned = false): FromRecord =>
  value === null ? undefined : { value: { kind: "date", date: value, planned } };
const joined = (lines: readonly (string | null | undefined)[]): FromRecord =>
  text(lines.filter(Boolean).join("\n"));
const figure = (text: string, exact: string, unit: string): FromRecord => ({
  value: { kind: "number", text, figure: exact, unit },
});

/** The training compute: cumulative where it is known, as the Act's threshold counts. */
function compute(model: ModelData): bigint | null {
  const { cumulativeTrainingFlop, trainingFlop } = recordedCompute(model);
  return cumulativeTrainingFlop ?? trainingFlop;
}

/** The range a number of parameters falls into; a range includes its upper end. */
export function parameterRange(parameters: bigint): Chosen {
  const range = parameterRanges.find(({ upTo }) => upTo === null || parameters <= upTo);
  if (range === undefined) throw new Error("The last range has to be open.");
  return { id: range.id, label: range.label };
}

function dependencies(model: ModelData): FromRecord {
  if (model.baseModelName !== null) return text(model.baseModelName);
  return model.isThirdPartyModification === false
    ? { notApplicable: "The model does not modify a model of another provider." }
    : undefined;
}

function placing(model: ModelData): FromRecord {
  if (model.marketStatus === "not_placed")
    return { notApplicable: "The model is not placed on the Union market." };
  return date(model.placedOn, model.marketStatus === "planned");
}

function outputs(model: ModelData): FromRecord {
  const details = new Map<string, string[]>();
  for (const modality of model.outputModalities) {
    const id = formModalityOf[modality];
    details.set(id, [...(details.get(id) ?? []), outputModalities[modality].label]);
  }
  return choices([...details.keys()], details.get("other")?.join(", "));
}

function choices(ids: readonly string[], other?: string): FromRecord {
  if (ids.length === 0) return undefined;
  const chosen: Chosen[] = formModalities
    .filter(({ id }) => ids.includes(id))
    .map((option) => (option.id === "other" && other ? { ...option, detail: other } : option));
  return { value: { kind: "choices", chosen } };
}

function licenceKind(model: ModelData): FromRecord {
  const listed = model.licenceId === null ? undefined : licences[model.licenceId];
  const terms = model.licenceTerms ?? listed?.terms ?? null;
  return text(terms === null ? null : licenceKinds[terms]);
}

function method(model: ModelData): FromRecord {
  if (recordedCompute(model).totals !== undefined) {
    return joined(model.ledger.map(showEntry));
  }
  const source = model.sources.compute;
  if (source === undefined) return undefined;
  const stated = source.statedOn === null ? "" : `, ${showDay(source.statedOn)}`;
  return joined([
    source.confidence === null ? null : `The figure is ${source.confidence}.`,
    source.source === null ? null : `Source: ${source.source}${stated}`,
    source.note,
  ]);
}

/** The fields of the form that the record answers, by field id. */
export const fromRecord: Readonly<Record<string, Derivation>> = {
  "1.1": { fields: ["provider"], extendable: false, derive: (model) => text(model.provider) },
  "1.2": {
    fields: ["name", "family", "versions"],
    extendable: true,
    derive: (model) =>
      list([
        model.name,
        ...(model.family === null ? [] : [`Family: ${model.family}`]),
        ...model.versions.map(
          ({ name, releasedOn }) =>
            `Version ${name}${releasedOn === null ? "" : `, released ${showDay(releasedOn)}`}`,
        ),
      ]),
  },
  "1.4": { fields: ["releasedOn"], extendable: false, derive: (model) => date(model.releasedOn) },
  "1.5": { fields: ["placedOn", "marketStatus"], extendable: false, derive: placing },
  "1.6": { fields: ["baseModelName", "isThirdPartyModification"], extendable: true, derive: dependencies },
  "2.1": { fields: ["architecture"], extendable: true, derive: (model) => text(model.architecture) },
  "2.3": { fields: ["inputModalities"], extendable: true, derive: (model) => choices(model.inputModalities) },
  "2.5": { fields: ["outputModalities"], extendable: true, derive: outputs },
  "2.7": {
    fields: ["parametersTotal"],
    extendable: false,
    derive: ({ parametersTotal: total }) =>
      total === null
        ? undefined
        : figure(`${total.toLocaleString("en")} parameters`, total.toString(), "parameters"),
  },
  "2.8": {
    fields: ["parametersTotal"],
    extendable: false,
    derive: ({ parametersTotal: total }) =>
      total === null ? undefined : { value: { kind: "choices", chosen: [parameterRange(total)] } },
  },
  "3.3": {
    fields: ["licenceId", "licenceText"],
    extendable: true,
    derive: ({ licenceId, licenceText }) => {
      const listed = licenceId === null ? undefined : licences[licenceId];
      return joined([listed === undefined ? licenceId : `${listed.name} (${licenceId})`, licenceText]);
    },
  },
  "3.4": { fields: ["licenceTerms", "licenceId"], extendable: true, derive: licenceKind },
  "7.3": {
    fields: ["cumulativeTrainingFlop", "trainingFlop"],
    extendable: false,
    derive: (model) => {
      const flop = compute(model);
      if (flop === null) return undefined;
      const power = 10n ** BigInt(flop.toString().length - 1);
      return figure(showFlop(power), writeFlop(power), "FLOP");
    },
  },
  "7.4": {
    fields: ["cumulativeTrainingFlop", "trainingFlop"],
    extendable: false,
    derive: (model) => {
      const flop = compute(model);
      if (flop === null) return undefined;
      const rounded = twoSignificantFigures(flop);
      return figure(showFlop(rounded), writeFlop(rounded), "FLOP");
    },
  },
  "7.5": { fields: ["sources"], extendable: true, derive: method },
};

/** Whether the options of a field are chosen in the record, so that an answer can only say what "other" is. */
export const isChosenInRecord = ({ id, type }: FormField): boolean =>
  type.kind === "multi-choice" && fromRecord[id] !== undefined;
