import { isDay } from "@/lib/engine/days";
import { parseFlop } from "@/lib/engine/flop";
import type { Supposition } from "@/lib/engine/hypothetical-edition";
import { type CodeChapter, codeChapters } from "@/lib/law/code-chapters";
import { type LicenceTerm, licenceTerms } from "@/lib/law/licence-terms";
import type { IsoDate } from "@/lib/law/types";
import { type ModelForm, ourRoles } from "@/lib/models/schema";

/** The fields of the page, each a parameter of its address. */
export const scenarioFields = [
  "model",
  "systemic",
  "gpai",
  "share",
  "legacy",
  "enforcement",
  "training",
  "cumulative",
  "licence",
  "placed",
  "role",
  "code",
] as const;
export type ScenarioField = (typeof scenarioFields)[number];
export type TypedScenario = Readonly<Record<ScenarioField, string>>;

/** Which chapters of the Code of Practice are supposed to be signed, and no other. */
export const supposedSignatures = {
  none: ["none"],
  "transparency-copyright": ["transparency", "copyright"],
  safety: ["safety"],
  all: Object.keys(codeChapters) as CodeChapter[],
} as const satisfies Record<string, ModelForm["codeChapters"]>;
export type SupposedSignature = keyof typeof supposedSignatures;

/** What is asked: of one model or of all, with which facts and which law supposed. */
export interface Scenario {
  /** `undefined`: every model. */
  modelId: string | undefined;
  supposed: Supposition;
  /** Fields of the record supposed to read otherwise. */
  facts: Partial<ModelForm>;
}

export interface ReadScenario {
  scenario: Scenario;
  typed: TypedScenario;
  /** What cannot be read, by field; it is left out of the question. */
  problems: Partial<Record<ScenarioField, string>>;
  /** Whether anything is supposed. */
  isAsked: boolean;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** The question an address asks. What cannot be read is named at its field and supposed nowhere. */
export function readScenario(parameters: Parameters): ReadScenario {
  const typed = Object.fromEntries(
    scenarioFields.map((name) => [name, textOf(parameters[name])]),
  ) as TypedScenario;
  const problems: ReadScenario["problems"] = {};
  const read = <T>(name: ScenarioField, reader: (text: string) => T | string[]): T | undefined => {
    if (typed[name] === "") return undefined;
    const found = reader(typed[name]);
    if (!Array.isArray(found)) return found;
    problems[name] = found[0] ?? "This cannot be read.";
    return undefined;
  };
  const modelId = read("model", id);
  const supposed: Supposition = {
    systemicRiskTrainingFlop: read("systemic", flop),
    gpaiTrainingFlop: read("gpai", flop),
    modifierShare: read("share", share),
    legacyModelsComply: read("legacy", day),
    enforcementBegins: read("enforcement", day),
  };
  const ofOne =
    <T>(reader: (text: string) => T | string[]) =>
    (text: string) =>
      modelId === undefined ? ["Choose one model: a figure is that of one model."] : reader(text);
  const facts = suppose({
    training: read("training", ofOne(figure)),
    cumulative: read("cumulative", ofOne(figure)),
    licence: read("licence", oneOf(licenceTerms)),
    placed: read("placed", day),
    role: read("role", oneOf(ourRoles)),
    code: read("code", oneOf(Object.keys(supposedSignatures) as SupposedSignature[])),
  });
  const isAsked =
    Object.keys(facts).length > 0 || Object.values(supposed).some((value) => value !== undefined);
  return { scenario: { modelId, supposed, facts }, typed, problems, isAsked };
}

const textOf = (value: string | string[] | undefined): string =>
  ((Array.isArray(value) ? value[0] : value) ?? "").trim().slice(0, 100);

// A reader answers with the value, or with a list of one: how to mend the text.
const id = (text: string) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : ["There is no such model."];

function flop(text: string): bigint | string[] {
  const parsed = parseFlop(text);
  return parsed.ok ? parsed.flop : [parsed.message];
}

function figure(text: string): string | string[] {
  const parsed = parseFlop(text);
  return parsed.ok ? text : [parsed.message];
}

function share(text: string): bigint | string[] {
  const [, bare, under] = /^(?:(\d{1,4})|1\s*\/\s*(\d{1,4}))$/.exec(text) ?? [];
  const value = BigInt(bare ?? under ?? 0);
  return value > 0n ? value : ["Write the share as one over a whole number, for example 1/2."];
}

const day = (text: string): IsoDate | string[] =>
  isDay(text) ? text : ["Write the date as year-month-day, for example 2026-03-02."];

const oneOf =
  <const T extends readonly string[]>(values: T) =>
  (text: string): T[number] | string[] =>
    values.includes(text) ? text : ["Choose one of the list."];

interface SupposedFacts {
  training: string | undefined;
  cumulative: string | undefined;
  licence: LicenceTerm | undefined;
  placed: IsoDate | undefined;
  role: (typeof ourRoles)[number] | undefined;
  code: SupposedSignature | undefined;
}

/** The fields of the form that follow from what is supposed. */
function suppose({ training, cumulative, licence, placed, role, code }: SupposedFacts): Partial<ModelForm> {
  return {
    ...(training !== undefined && { trainingFlop: training }),
    ...(cumulative !== undefined && { cumulativeTrainingFlop: cumulative }),
    ...(code !== undefined && { codeChapters: [...supposedSignatures[code]] }),
    ...(licence !== undefined && { licenceTerms: licence }),
    ...(placed !== undefined && { placedOn: placed, marketStatus: "placed" as const }),
    // The narrower part follows from the role again.
    ...(role !== undefined && { ourRole: role, actorRole: "" as const }),
  };
}

/** The address of a question, to go on from a row or to be shared. */
export function scenarioAddress(typed: TypedScenario, more: { asOf?: string; after?: string } = {}): string {
  const set = Object.entries({ ...typed, ...more }).filter(([, value]) => value);
  const query = new URLSearchParams(set as [string, string][]).toString();
  return query === "" ? "/what-if" : `/what-if?${query}`;
}
